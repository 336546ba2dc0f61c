"""Web pages → the article on them.

trafilatura finds where the article is. What is read there is read by our own
walk of the page, which drops nothing because it is short: trafilatura leaves out
headings, table cells and short paragraphs, and figures with them.
"""

from __future__ import annotations

import logging
import re
from codecs import lookup

import lxml.etree  # type: ignore[import-untyped]  # lxml has no annotations
import lxml.html  # type: ignore[import-untyped]
import trafilatura
from lxml.html import HtmlElement

from workers.documents.blocks import TextBlock, text_blocks
from workers.documents.limits import Limits
from workers.documents.text import EMPTY_CELL, clean_text, decode_text
from workers.errors import DamagedDocument, NoTextFound, TooLarge
from workers.pipeline.values import Article

HEAD = 4096  # bytes searched for the declared charset
MOST_OF_IT = 0.9  # of the article's characters lie below the element taken for its container
MENU = 0.5  # a block with a larger share of links is navigation
LEAST_FOUND = 20  # characters; less, and the locator has failed
MOST_MARKUP = 8_000_000  # characters; the parser silently drops a text of ten million
PASTE = "Open the page in a browser, copy the article, and paste it."
LONGEST_SITE = 12  # characters of the name of a site
NEAR_TOP = 6  # blocks within which a headline is looked for

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]+encoding=[\"']([\w-]+)", re.I)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs"}
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,100}base64,[\w/+=\s%]{200,}", re.I)  # pictures inside the page
_SITE = "(?:网|網|報|报|社|台|新闻|新聞|在线|频道|平台|客户端|首页|首頁)$"
_SITE_NAME = re.compile(rf"\s*[_|｜]\s*|\s+[-–—]{{1,2}}\s+|\s*--+\s*|[-—]+(?=[^-—]{{2,14}}{_SITE})")
_IS_SITE = re.compile(_SITE)
# The second kind only when nothing of a sentence follows: 分享经济规模达到5万亿元 is news.
_BOILERPLATE = re.compile(
    r"版权所有(?![权者])|版權所有(?![權者])|copyright ©|©|ICP[备備证證]|公网安备|扫一扫|扫码关注"
    r"|^(?:分享(?:到|至)?|相[关關](?:阅读|新闻|链接|推荐|稿件|文章|新聞|閱讀)|推荐阅读|延伸阅读|热门(?:文章|推荐|排行)|猜你喜欢|[上下]一[篇页]"
    r"|返回(?:首页|顶部|頁首)|打印(?:本页)?|关闭(?:窗口)?|收藏(?:本页)?|我要纠错|字号|字體|【?字体|当前位置|您(?:现在)?的位置|首页\s*[>＞»].*|[广廣]告)"
    r"(?:[:：\s】\]].{0,60})?$",
    re.I,
)

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it reports every odd page as an error


def read(data: bytes, name: str, limits: Limits) -> list[Article]:
    """A .html file as one article. The charset is the declared one if it fits, else found out."""
    del limits
    return read_page(data, name, None)


def read_page(data: bytes, name: str, charset: str | None) -> list[Article]:
    """A page as one article: headline first, paragraphs parted by blank lines, tables as rows of cells.

    Raises NoTextFound for a page without text, DamagedDocument for one that
    cannot be parsed, and what `decode_text` raises.
    """
    markup = _EMBEDDED.sub("", _DECLARATION.sub("", _decoded(data, charset)))
    if len(markup) > MOST_MARKUP:
        raise TooLarge(f"The web page has {len(markup) / 1e6:.0f} million characters of source.", advice=PASTE)
    try:
        root = lxml.html.document_fromstring(markup)
    except (lxml.etree.LxmlError, ValueError) as fault:
        raise DamagedDocument("The web page cannot be read.") from fault
    title = _title(root)
    blocks = [block for block in _article_blocks(root, markup) if not _is_debris(block)]
    texts = [block.text for block in blocks]
    if title and not any(_squeezed(title) in _squeezed(text) for text in texts[:NEAR_TOP]):
        texts.insert(0, title)
    text = clean_text("\n\n".join(texts)).strip()
    if not text:
        raise NoTextFound(
            "The web page holds no text. It is probably filled in by a program when it is opened.", advice=PASTE
        )
    return [Article(text=text, title=title, format="html", name=name)]


def _decoded(data: bytes, charset: str | None) -> str:
    declared = _CHARSET.search(data[:HEAD])
    candidates = [charset, declared and (declared.group(1) or declared.group(2)).decode("ascii")]
    for candidate in filter(None, candidates):
        try:
            codec = lookup(_WIDER.get(candidate.lower(), candidate))
            if getattr(codec, "_is_text_encoding", True):
                return clean_text(data.decode(codec.name))
        except (LookupError, ValueError):  # no such charset, or not in it
            continue
    return decode_text(data)


def _article_blocks(root: HtmlElement, markup: str) -> list[TextBlock]:
    """The blocks of the element that holds the article; of the whole page when it is not found."""
    blocks = text_blocks(root)
    located = _without_dashes(_located(markup))
    if len(located) < LEAST_FOUND:
        return blocks
    found = [block for block in blocks if _without_dashes(block.text) in located]
    container = _container(found)
    if container is None:
        return blocks
    return [block for block in blocks if container is block.element or container in block.element.iterancestors()]


def _located(markup: str) -> str:
    """The text trafilatura takes for the article; nothing when it fails."""
    try:
        found = trafilatura.bare_extraction(markup, include_tables=True, include_comments=False, favor_recall=True)
    except (lxml.etree.LxmlError, ValueError, TypeError, AttributeError, IndexError, KeyError):
        return ""  # odd pages break it in many ways; the whole page is read then
    return str(getattr(found, "text", None) or "").replace("|", "")


def _container(found: list[TextBlock]) -> HtmlElement | None:
    """The deepest element that holds nearly all of the blocks, by characters."""
    weights: dict[HtmlElement, int] = {}
    total = sum(len(block.text) for block in found)
    for block in found:
        for element in (block.element, *block.element.iterancestors()):
            weights[element] = weights.get(element, 0) + len(block.text)
    holders = [element for element, weight in weights.items() if weight >= MOST_OF_IT * total]
    return max(holders, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)


def _is_debris(block: TextBlock) -> bool:
    return block.link_share > MENU or (len(block.text) < 120 and bool(_BOILERPLATE.search(block.text)))


def _title(root: HtmlElement) -> str | None:
    """The headline: the h1 that the page's title repeats, else the announced title without the site's name."""
    metas = {
        (meta.get("property") or meta.get("name") or "").lower(): meta.get("content") for meta in root.iter("meta")
    }
    given = [*(metas.get(key) for key in ("articletitle", "og:title", "twitter:title")), root.findtext(".//title")]
    announced = [text for text in map(_squeezed_line, given) if text]
    headings = [text for h1 in root.iter("h1") if len(text := _squeezed_line(h1.text_content())) > 3]
    titles = [_without_site(text) for text in announced]
    for heading in headings:
        bare = _squeezed(heading)
        if any(bare in _squeezed(text) for text in announced) or any(_squeezed(text) in bare for text in titles):
            return clean_text(heading)
    proper = [title for title in titles if len(title) > LONGEST_SITE or not _IS_SITE.search(title)]
    return next((clean_text(title) for title in (*proper, *headings, *titles)), None)


def _without_site(title: str) -> str:
    parts = _SITE_NAME.split(title)
    return next((part for part in parts if len(part) > 5), title) if len(parts) > 1 else title


def _squeezed_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _without_dashes(text: str) -> str:
    """For comparing with what another reader found: an empty cell is a dash only here."""
    return _squeezed(text).replace(EMPTY_CELL, "")
