// Jianbao's pages work without this file. It adds: progress without reloading, pairs that light up
// together, files by drag and drop, and copying. No dependency, no request to anywhere else.
"use strict";

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// --- Progress: ask for the live part again, more and more slowly while nothing changes.
function follow(region) {
  const url = region.dataset.live;
  let pause = 700, tag = null, timer = null;
  async function ask() {
    timer = null;
    if (document.hidden) return;
    try {
      const headers = tag ? { "If-None-Match": tag } : {};
      const answer = await fetch(url, { headers, cache: "no-store" });
      if (answer.status === 200) {
        tag = answer.headers.get("ETag");
        const state = answer.headers.get("X-State");
        if (state === "finished") { location.reload(); return; }
        swap(region, await answer.text());
        pause = 700;
      } else if (answer.status === 404) { location.reload(); return; }
      else pause = Math.min(pause * 1.3, 5000);
    } catch { pause = Math.min(pause * 1.6, 15000); }
    timer = setTimeout(ask, pause);
  }
  document.addEventListener("visibilitychange", () => { if (!document.hidden && !timer) ask(); });
  timer = setTimeout(ask, pause);
}

// Replace the region, but keep what the reader has opened and where the keyboard is.
function swap(region, html) {
  const open = new Set(all("details[open][id]", region).map((d) => d.id));
  const focus = document.activeElement && region.contains(document.activeElement) ? document.activeElement.id : null;
  region.innerHTML = html;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focus) document.getElementById(focus)?.focus();
}

// --- A figure or term lights up everywhere at once.
function light(event) {
  const mark = event.target.closest?.("[data-f],[data-t]");
  all(".on").forEach((other) => other.classList.remove("on"));
  if (!mark) return;
  const [key, value] = mark.dataset.f ? ["f", mark.dataset.f] : ["t", mark.dataset.t];
  all(`[data-${key}="${CSS.escape(value)}"]`, mark.closest("article") ?? document).forEach((other) => other.classList.add("on"));
}

// --- Files: picked, dropped, or a whole folder, gathered in one input of the form.
function gather(form) {
  const zone = form.querySelector(".drop"), input = form.querySelector("input[name=files]");
  const folder = form.querySelector("[data-folder]"), list = form.querySelector(".picked");
  const clear = form.querySelector("[data-clear]");
  const wanted = new RegExp(zone.dataset.accept, "i");
  let files = new DataTransfer();

  function add(more) {
    const have = new Set([...files.files].map((f) => f.name + f.size));
    for (const file of more) if (!have.has(file.name + file.size)) files.items.add(file);
    show();
  }
  function show() {
    input.files = files.files;
    list.textContent = "";
    for (const file of files.files) {
      const item = document.createElement("li"), name = document.createElement("span"), size = document.createElement("span");
      name.textContent = file.name;
      size.textContent = `${Math.max(1, Math.round(file.size / 1024)).toLocaleString()} KB`;
      size.className = "soft";
      item.append(name, size);
      list.append(item);
    }
    list.hidden = clear.hidden = files.files.length === 0;
    const count = form.querySelector("[data-count]");
    count.textContent = files.files.length ? count.dataset.count.replace("0", files.files.length) : "";
  }
  input.addEventListener("change", () => add(input.files));
  clear.addEventListener("click", () => { files = new DataTransfer(); show(); input.focus(); });
  if (folder) {
    folder.closest("label").hidden = false;
    folder.addEventListener("change", () => { add([...folder.files].filter((f) => wanted.test(f.name))); folder.value = ""; });
  }
  for (const name of ["dragenter", "dragover"]) form.addEventListener(name, (event) => {
    if (event.dataTransfer?.types.includes("Files")) { event.preventDefault(); zone.classList.add("over"); }
  });
  form.addEventListener("dragleave", (event) => { if (!form.contains(event.relatedTarget)) zone.classList.remove("over"); });
  form.addEventListener("drop", async (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    zone.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (entries.some((entry) => entry.isDirectory)) add((await Promise.all(entries.map(walk))).flat().filter((f) => wanted.test(f.name)));
    else add(event.dataTransfer.files);
  });
}
async function walk(entry) {
  if (entry.isFile) return [await new Promise((yes, no) => entry.file(yes, no))];
  const reader = entry.createReader(), found = [];
  for (;;) {
    const some = await new Promise((yes, no) => reader.readEntries(yes, no));
    if (!some.length) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(walk))).flat();
}

// --- Rich text pasted from a page or from Word keeps its paragraphs and table rows.
const BLOCKS = /^(P|DIV|LI|TR|H[1-6]|SECTION|ARTICLE|BLOCKQUOTE|UL|OL|TABLE)$/;
function words(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ");
  if (/^(SCRIPT|STYLE|HEAD|TITLE|IMG|SVG)$/i.test(node.nodeName)) return "";
  if (node.nodeName === "BR") return "\n";
  const inside = [...node.childNodes].map(words).join("");
  if (/^T[DH]$/.test(node.nodeName)) return inside.trim() + "\t";
  return BLOCKS.test(node.nodeName) ? "\n" + inside.trim() + "\n\n" : inside;
}
document.getElementById("text")?.addEventListener("paste", (event) => {
  // Styles are of no use here, and the page's own policy would complain of them.
  const html = event.clipboardData?.getData("text/html").replace(/<style[^]*?<\/style>|\sstyle=("[^"]*"|'[^']*')/gi, "");
  const text = html && words(new DOMParser().parseFromString(html, "text/html").body).replace(/ *\n */g, "\n").replace(/\n{3,}/g, "\n\n").trim();
  if (!text) return;
  event.preventDefault();
  const area = event.target;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", {bubbles: true}));
});

// --- Small things.
async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  const text = source.value ?? source.textContent;
  try { await navigator.clipboard.writeText(text); } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  const label = button.textContent;
  button.textContent = button.dataset.done;
  document.getElementById("status").textContent = button.dataset.done;
  setTimeout(() => { button.textContent = label; }, 1800);
}
function unfold(button) {
  const open = button.getAttribute("aria-pressed") !== "true";
  all(".sum details").forEach((d) => { d.open = open; });
  button.setAttribute("aria-pressed", String(open));
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-copy],[data-unfold],[data-print]");
  all(".confirm[open],.menu[open]").forEach((d) => { if (!d.contains(event.target)) d.open = false; });
  if (!button) return;
  if (button.dataset.copy) copy(button);
  else if ("unfold" in button.dataset) unfold(button);
  else window.print();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") all(".confirm[open],.menu[open]").forEach((d) => { d.open = false; d.firstElementChild.focus(); });
  if (event.key === "/" && !event.target.closest("input,textarea,select")) {
    const search = document.querySelector("input[type=search]");
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.form?.requestSubmit?.();
});
// --- Lists: j and k move, x ticks, n begins a new one; one box ticks all.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input:not([type=checkbox]),select,textarea")) return;
  if (event.key === "n") document.querySelector("[data-key=n]")?.click();
  const rows = all("[data-rows] tbody tr");
  if (!rows.length || !"jkx".includes(event.key)) return;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (event.key === "x") rows[at]?.querySelector("input[type=checkbox]")?.click();
  else rows[Math.max(0, Math.min(rows.length - 1, at + (event.key === "j" ? 1 : -1)))].querySelector("a").focus();
});
document.addEventListener("change", (event) => {
  if ("all" in event.target.dataset) all("[data-rows] tbody input[type=checkbox]").forEach((box) => { box.checked = event.target.checked; });
});

// --- A few Chinese characters selected in a briefing can be proposed as a term.
document.addEventListener("selectionchange", () => {
  document.querySelector(".propose")?.remove();
  const root = document.querySelector("[data-propose]"), chosen = getSelection(), words = chosen.toString().trim();
  if (!root || words.length < 2 || words.length > 40 || !/[\u3400-\u9fff]/.test(words) || /\n/.test(words)) return;
  if (!chosen.anchorNode?.parentElement?.closest("[lang^=zh]")) return;
  const place = chosen.getRangeAt(0).getBoundingClientRect(), link = document.createElement("a");
  link.className = "button tight propose";
  link.textContent = root.dataset.label;
  link.href = root.dataset.propose + encodeURIComponent(words);
  link.style.left = `${place.left + scrollX}px`;
  link.style.top = `${place.bottom + scrollY + 6}px`;
  document.body.append(link);
});
document.addEventListener("mouseover", light);
document.addEventListener("focusin", light);
document.addEventListener("submit", (event) => {
  // One click, one submission; the button comes back when the reader does (history cache).
  const button = event.submitter;
  if (button && event.target.method === "post") setTimeout(() => { button.disabled = true; });
});
window.addEventListener("pageshow", () => all("button[disabled]").forEach((b) => { b.disabled = false; }));
window.addEventListener("beforeprint", () => all(".sum details").forEach((d) => { d.open = true; }));
all("[data-script]").forEach((part) => { part.hidden = false; });
all("[data-live]").forEach(follow);
all("form.compose").forEach(gather);
