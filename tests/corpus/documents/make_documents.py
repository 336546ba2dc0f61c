# ruff: noqa: E501 - markup and XML are clearest unbroken
"""Make the test documents of this folder from the stories in stories/.

    python tests/corpus/documents/make_documents.py [NAME ...]

Needs Chromium, the Noto CJK fonts, pikepdf and python-docx. The made files are
kept in the repository, so tests need none of this. The stories were written for
these tests: places, people and figures in them are invented.
"""

import re
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

import pikepdf

HERE = Path(__file__).parent
STORIES = HERE / "stories"
CHROMIUM = (
    "chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --no-pdf-header-footer"
).split()
BASE = """
@page { size: 300mm 400mm; margin: 12mm }
* { box-sizing: border-box }
body { font: 12pt/1.6 "Noto Sans CJK SC"; margin: 0; text-align: justify }
p { margin: 0; text-indent: 2em }
h1 { font: 700 30pt/1.25 "Noto Sans CJK SC"; margin: 4mm 0 2mm; text-align: left }
.masthead { border-bottom: 2pt solid #000; display: flex; justify-content: space-between; align-items: baseline }
.masthead b { font-size: 26pt }
.byline { text-indent: 0; font-family: "Noto Sans CJK SC"; margin: 2mm 0 }
figure { margin: 3mm 0; break-inside: avoid }
figcaption { font: 9pt/1.4 "Noto Sans CJK SC" }
table { border-collapse: collapse; width: 100%; font-size: 10pt; break-inside: avoid }
td, th { border: .5pt solid #000; padding: 1mm 2mm; text-align: left }
"""
PICTURE = '<svg viewBox="0 0 100 40" style="width:100%;background:#ccd"><path d="M0 40 L30 10 L55 30 L80 5 L100 40Z" fill="#778"/></svg>'
TABLE = [
    ["指标", "2023年11月末", "2024年11月末", "同比增长"],
    ["风电装机（万千瓦）", "2363.2", "2871.3", "21.5%"],
    ["光伏装机（万千瓦）", "1699.4", "2365.5", "39.2%"],
    ["新能源发电量（亿千瓦时）", "691.8", "862.4", "24.7%"],
]


def story(name):
    """Headline, byline and paragraphs of one story."""
    headline, byline, *paragraphs = (STORIES / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n")
    return headline, byline, paragraphs


def paragraphs_html(paragraphs):
    return "".join(f"<p>{escape(text)}</p>" for text in paragraphs)


def table_html(rows):
    return (
        "<table>" + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) + "</table>"
    )


def print_pdf(name, body, css=""):
    page = (
        f'<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title></title><style>{BASE}{css}</style>{body}</html>'
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(page, encoding="utf-8")
        printed = Path(folder) / "page.pdf"
        command = [*CHROMIUM, f"--user-data-dir={folder}", f"--print-to-pdf={printed}", source.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        with pikepdf.open(printed) as document:  # the outline for screen readers is half of the file
            del document.Root["/StructTreeRoot"]
            document.remove_unreferenced_resources()
            packed = pikepdf.ObjectStreamMode.generate
            document.save(HERE / name, object_stream_mode=packed, recompress_flate=True)


def two_columns():
    """A front page: masthead, one story in two columns with a picture, and a ruled table."""
    headline, byline, paragraphs = story("wind")
    caption = "▲东岭风电场的工人在检修10兆瓦风机。本报记者 林知远 摄"
    print_pdf(
        "newspaper-two-columns.pdf",
        f"<div class=masthead><b>北原日报</b><span>2024年12月9日 星期一</span><span>第18652期 今日16版</span></div>"
        f"<h1>{headline.replace(' ', '<br>')}</h1><div class=byline>{byline}</div>"
        f"<div style='columns:2;column-gap:8mm'>{paragraphs_html(paragraphs[:3])}"
        f"<figure>{PICTURE}<figcaption>{caption}</figcaption></figure>{paragraphs_html(paragraphs[3:])}</div>"
        f"<div style='margin:6mm 0 2mm;font-weight:700'>北原省新能源主要指标</div>{table_html(TABLE)}",
        "@page { size: 210mm 297mm }",
    )


def three_columns():
    """A page with two stories side by side: one in two columns, one in the third, a rule between them."""
    left, right = story("port"), story("grain")
    print_pdf(
        "newspaper-three-columns.pdf",
        "<div class=masthead><b>综合新闻</b><span>2024年11月20日 星期三</span><span>03版</span></div>"
        "<div style='display:grid;grid-template-columns:2fr 1fr;gap:10mm'><section>"
        f"<h1>{left[0]}</h1><div class=byline>{left[1]}</div><div style='columns:2;column-gap:6mm'>{paragraphs_html(left[2])}</div>"
        "</section><section style='border-left:.7pt solid #000;padding-left:5mm'>"
        f"<h1 style='font-size:22pt'>{right[0]}</h1>{paragraphs_html([right[1], *right[2]])}</section></div>"
        "<div style='border-top:.5pt solid #000;margin-top:6mm;font-size:9pt'>责任编辑：许文　版式设计：方圆</div>",
    )


def hong_kong_columns():
    """A Hong Kong page: Traditional, four narrow columns under a headline, a pulled quote, tight punctuation."""
    headline, byline, paragraphs = story("harbour")
    print_pdf(
        "hongkong-columns.pdf",
        f'<div lang="zh-HK" style=\'font-family:"Noto Sans CJK HK"\'><div class=masthead><b>海港時報</b><span>二〇二四年十一月十六日　星期六</span>'
        f"<span>A3 要聞</span></div><h1>{headline}</h1><div style='columns:4;column-gap:5mm;column-rule:.4pt solid #888'>"
        f"<p>{byline}</p>{paragraphs_html(paragraphs)}</div></div>",
        "@page { size: 210mm 200mm } body { font-size: 10.5pt; line-height: 1.5 }",
    )


def hong_kong_vertical():
    """The same story set in vertical lines, from right to left, figures upright or turned."""
    headline, byline, paragraphs = story("harbour")
    print_pdf(
        "hongkong-vertical.pdf",
        f'<div lang="zh-HK" style=\'writing-mode:vertical-rl;height:150mm;font-family:"Noto Sans CJK HK"\'>'
        f"<h1 style='font-size:20pt'>{headline}</h1><p>{byline}</p>{paragraphs_html(paragraphs)}</div>",
        "@page { size: 260mm 180mm }",
    )


def thirty_pages():
    """A report of thirty pages with running heads and page numbers; paragraphs run over page ends."""
    paragraphs = [
        f"{city}市第{part}产业发展情况。2024年，{city}市第{part}产业实现增加值{310 + 7.3 * number + 41 * place:.1f}亿元，"
        f"同比增长{3.1 + number * 0.13 + place * 0.4:.1f}%，占全省的{2 + number * 0.21:.2f}%；完成投资{88 + 3 * number + place}亿元，"
        f"新开工项目{12 + number + place}个，投产项目{7 + number}个，带动就业{1.2 + number * 0.09:.2f}万人。"
        f"全年实现税收{9.4 + number * 0.87 + place:.2f}亿元，增长{1.5 + place * 0.9 + number * 0.05:.1f}%，比上年加快{0.3 + place * 0.2:.1f}个百分点。"
        f"规模以上企业达到{140 + 9 * number + place}家，利润总额{20.5 + number * 1.9:.1f}亿元，亏损面收窄至{18.6 - number * 0.3:.1f}%。"
        for number, city in enumerate("东南西北中上下左右前后内外大小新旧高平长")
        for place, part in enumerate("一二三")
    ]
    (STORIES / "yearbook.txt").write_text("\n".join(["北原省产业发展年度报告", *paragraphs]) + "\n", encoding="utf-8")
    print_pdf(
        "thirty-pages.pdf",
        f"<h1>北原省产业发展年度报告</h1>{paragraphs_html(paragraphs)}",
        "@page { size: 130mm 136mm; margin: 18mm 14mm; @top-center { content: '北原省产业发展年度报告 2024'; font-size: 8pt }"
        " @bottom-center { content: '— ' counter(page) ' —'; font-size: 8pt } } body { font-size: 12pt } h1 { font-size: 18pt }",
    )


def overprint():
    """Headings and figures set bold by printing them twice, a little apart; and a shadowed headline."""
    headline, byline, paragraphs = story("grain")

    def twice(text, by):
        return f"<span style='position:relative'><span style='position:absolute;text-indent:0;left:{by};white-space:nowrap'>{text}</span>{text}</span>"

    print_pdf(
        "bold-overprint.pdf",
        f"<h1 style='font-weight:400'>{twice(headline, '1.6px')}</h1><div class=byline>{twice(byline, '.4px')}</div>"
        f"<p>{twice('全县粮食总产138.4万吨，增长2.2%，亩产742.5公斤', '.5px')}</p>{paragraphs_html(paragraphs)}",
        "@page { size: 210mm 148mm }",
    )


def scan():
    """A page that is one picture."""
    headline, _, paragraphs = story("grain")
    with tempfile.TemporaryDirectory() as folder:
        source, picture = Path(folder) / "page.html", Path(folder) / "page.png"
        source.write_text(f"<meta charset=utf-8><h3>{headline}</h3>{paragraphs_html(paragraphs)}", encoding="utf-8")
        shot = [
            *CHROMIUM,
            f"--user-data-dir={folder}",
            "--window-size=420,420",
            f"--screenshot={picture}",
            source.as_uri(),
        ]
        subprocess.run(shot, check=True, capture_output=True, timeout=120)
        print_pdf("scan.pdf", f"<img src='{picture.as_uri()}' style='width:100%'>", "@page { size: 148mm 148mm }")


def locked():
    """The overprinted page behind a password; and locked for editing only, which anybody may read."""
    for name, password in (("locked.pdf", "secret"), ("editing-locked.pdf", "")):
        with pikepdf.open(HERE / "bold-overprint.pdf") as document:
            document.save(HERE / name, encryption=pikepdf.Encryption(user=password, owner="owner"))


def typeset():
    """Pages as typesetting systems write them: fonts that are not embedded and have no table back to Unicode.

    Only the predefined encoding says which characters they hold. Three narrow columns with
    gutters of one character, digits in half a square, and the figures drawn after the text.
    """
    headline, byline, paragraphs = story("port")
    drawn = [_show(headline, 40, 560, 24), _show(byline, 40, 530, 10)]
    lines = [line for text in paragraphs for line in _set("\u3000\u3000" + text, 15)]
    late = []
    per_column = -(-len(lines) // 3)
    for number, line in enumerate(lines):
        column, row = divmod(number, per_column)
        x, y = 40 + column * 160, 500 - row * 15
        for text, offset in _runs(line):
            shown = _show(text, x + offset * 10, y, 10)
            (late if text.isascii() else drawn).append(shown)
    stray = [_show("裁切线外的校对记号99", 40, -60, 10)]
    watermark = "BT /F1 60 Tf 0.7 0.7 -0.7 0.7 120 120 Tm <{}> Tj ET".format("内部资料2024".encode("gbk").hex())
    _write_page("typeset-gbk.pdf", "GBK-EUC-H", "GB1", "gbk", drawn + late + stray, (520, 610), watermark.encode())


def typeset_vertical():
    """Vertical lines in two tiers with a vertical font, as a Hong Kong typesetting system writes them."""
    headline, byline, paragraphs = story("harbour")
    wide = str.maketrans("0123456789.%,", "０１２３４５６７８９．％，")
    lines = [line for text in [byline, *paragraphs] for line in _set(("\u3000\u3000" + text).translate(wide), 20)]
    drawn = [_show(headline.translate(wide), 560, 520, 20)]
    per_tier = -(-len(lines) // 2)
    for number, line in enumerate(lines):
        tier, place = divmod(number, per_tier)
        drawn.append(_show(line, 520 - place * 17, 520 - tier * 240, 10))
    _write_page("typeset-vertical.pdf", "ETen-B5-V", "CNS1", "big5", drawn, (600, 560))


def _set(text, width):
    """Lines of at most ``width`` squares; half a square for ASCII; figures are not parted."""
    lines, line, used = [], "", 0.0
    for piece in re.findall(r"[!-~]+|[^!-~]", text):
        size = len(piece) * (0.5 if piece.isascii() else 1)
        if used + size > width and piece not in "，。、；：”」）":
            lines.append(line)
            line, used = "", 0.0
        line, used = line + piece, used + size
    return [*lines, line]


def _runs(line):
    """The Chinese and the ASCII runs of a line, each with its offset in squares."""
    offset = 0.0
    for text in re.findall(r"[ -~]+|[^ -~]+", line):
        yield text, offset
        offset += len(text) * (0.5 if text.isascii() else 1)


def _show(text, x, y, size):
    return text, x, y, size


def typeset_hidden():
    """A page whose font numbers its glyphs in an order of its own and does not say which they are."""
    paragraphs = story("port")[2]
    shifted = [
        "".join(chr((ord(c) * 7 + 311) % 20000 + 300) for c in line) for text in paragraphs for line in _set(text, 30)
    ]
    drawn = [_show(line, 40, 560 - row * 16, 10) for row, line in enumerate(shifted)]
    _write_page("hidden-characters.pdf", "Identity-H", "Identity", "utf-16-be", drawn, (400, 610))


def _write_page(name, encoding, ordering, codec, drawn, size, watermark=b""):
    content = watermark + b"\n"
    content += b"".join(
        b"BT /F1 %d Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n" % (points, x, y, text.encode(codec).hex().encode())
        for text, x, y, points in drawn
    )
    document = pikepdf.new()
    system = pikepdf.Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String(ordering), Supplement=0)
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor,
        FontName=pikepdf.Name("/FZSSK"),
        Flags=6,
        FontBBox=[0, -120, 1000, 880],
        ItalicAngle=0,
        Ascent=880,
        Descent=-120,
        CapHeight=700,
        StemV=80,
    )
    cid_font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType0,
        BaseFont=pikepdf.Name("/FZSSK"),
        CIDSystemInfo=system,
        DW=1000,
        W=[1, 95, 500, 814, 939, 500] if ordering == "GB1" else [13648, 13742, 500],
        FontDescriptor=descriptor,
    )
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type0,
        BaseFont=pikepdf.Name("/FZSSK"),
        Encoding=pikepdf.Name("/" + encoding),
        DescendantFonts=[document.make_indirect(cid_font)],
    )
    page = document.add_blank_page(page_size=size)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=document.make_indirect(font)))
    page.Contents = document.make_stream(content)
    document.save(HERE / name, compress_streams=True)


PDFS = [
    two_columns,
    three_columns,
    hong_kong_columns,
    hong_kong_vertical,
    thirty_pages,
    overprint,
    scan,
    locked,
    typeset,
    typeset_vertical,
    typeset_hidden,
]


def main(names):
    from make_office import OTHERS

    for make in [*PDFS, *OTHERS]:
        if not names or make.__name__ in names:
            make()
            print(make.__name__)


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    main(sys.argv[1:])
