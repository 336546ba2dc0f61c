"""How bylines, captions, credits and page furniture look in Chinese papers.

All patterns are for Simplified text. A pattern for a whole line is anchored at
both ends; a prefix or suffix is cut from the paragraph it stands in.
"""

from __future__ import annotations

import re

from workers.pipeline.values import BlockKind

_HAN = r"[\u3400-\u9fff]"
_NAME = rf"(?:{_HAN}{{1,4}}(?:·{_HAN}{{1,8}}){{0,3}})"  # 何 龙 is printed with a space inside
_NAMES = rf"{_NAME}(?:[ 、/]+{_NAME}){{0,9}}"
_AGENCY = rf"{_HAN}{{2,14}}(?:社|报|网|台|局|厅|委|部|院|馆|公司|集团|中心|中国)"
_DESK = rf"{_HAN}{{0,10}}?(?:首席|特约|见习|实习|全媒体)?"
_ROLE = r"(?:记者|通讯员|评论员|撰稿人|撰稿|编译|实习生)"

BYLINE = re.compile(
    rf"[□■◎●◆]+ ?{_DESK}{_ROLE} ?{_NAMES}(?: ?(?:文|摄|文/图|报道))?|□+ ?{_NAMES}"
    rf"|(?:{_DESK}{_ROLE}[ :：/]+{_NAMES}(?:(?: {_DESK}{_ROLE})?[ :：]+{_NAMES})*(?: {_HAN}{{2,6}}报道)?)"
    rf"|[（(](?:{_DESK}{_ROLE}[ :：]*{_NAMES})[)）]"
    rf"|(?:作者|撰文|采写|文|文图|图文|采访|策划)[/／:：] ?[^，。；]{{2,40}}"
    rf"|[（(](?:作者|本文作者)[^)）]{{2,60}}[)）]"
)
_OFFICE = rf"{_HAN}{{4,24}}?(?:厅|局|委员会|研究院|研究所|大学|学院|课题组|研究中心|编辑部|办公厅|办公室|调查总?队)"
ORGANISATION = re.compile(rf"{_OFFICE}(?: {_OFFICE})*(?: ?\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?)?")

_PHOTO = r"(?:(?<!拍)(?<!航)摄|摄影|供图|制图|绘图)"
_BY = rf"(?:{_DESK}{_ROLE} ?{_NAMES}|{_NAMES}|{_AGENCY})"
CREDIT_ALONE = re.compile(
    rf"[□■◎●◆（(]*{_BY} ?{_PHOTO}[)）]?|[^，。；]{{2,14}}[/／](?:图|摄|供图|制图)"
    r"|[（(]?(?:图片来源|图源)[:：]?[^，。；]{0,20}[)）]?|[（(](?:资料图片?|新华社发)[^，。；]{0,20}[)）]"
)
CREDIT_AT_END = re.compile(
    rf"[。！？”）] ?[□■◎（(]*{_BY} ?{_PHOTO}[)）]?"
    r"|[。！？”][（(]?(?:资料图片?|图片由[^，。；]{2,20}提供|新华社发)[)）]?"
)
CAPTION_START = re.compile(r"[■▲▼△▽◀▶◤◥]|图为|图[①-⑳]|[上下左右]图[：:为]|（?资料图|图片说明")

_DESK_WORDS = (
    "责任编辑|责编|执行主编|校对|版式设计|版式|美编|美术编辑|排版|审核|监制|统筹|值班编委|值班主任|主编|编审|终审|编辑"
    "|[一二三初复]审"
)
FURNITURE = re.compile(
    rf"[（(【\[]?(?:本版)?(?:{_DESK_WORDS})(?:[:：/].{{0,40}}| +{_NAME}(?:[ 、]+{_NAME}){{0,5}})"
    r"|(?:关键词|关键字|文献标识码|中图分类号|收稿日期|基金项目|DOI)[ :：].{0,120}"
    r"|(?:来源|稿源|信息来源|文章来源)[:：].{0,40}"
    r"|版权(?:声明[:：].{0,80}|所有(?:[ :：©].{0,80})?)|扫(?:码|一扫|描二维码).{0,40}|…+|[—\-_=*·]{3,}"
    r"|(?:第 ?)?[A-Z]?\d{1,2} ?版(?:[ :：].{0,12})?|[-—– ]*\d{1,3}[-—– ]*"
    r"|\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}日?(?:[ T]*\d{1,2}:\d{2}(?::\d{2})?)?"
    r"(?: ?[（(]?星期[一二三四五六日天].{0,20}| .{0,12}来源.{1,30})?"
    r"|(?:发布|更新)(?:时间|日期)[:：].{0,40}|[（(]?[上下]转第?[^，。；]{1,8}版?[)）]?"
    r"|分享到.{0,20}|打印(?:本页|本文)?|关闭(?:窗口|本页)?|返回(?:首页|顶部|列表|目录)|阅读原文|相关(?:阅读|链接|新闻)[:：]?"
    r"|[上下]一篇[:：].{0,40}|点击(?:查看|下载|进入|阅读|图片).{0,20}"
)

PREFIXES: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    (BlockKind.FURNITURE, re.compile(r"[（(](?:上接|紧接|接)[^）)]{1,10}[)）] ?")),
    (BlockKind.FURNITURE, re.compile(r"(?:编者按|编者的话|编者语|导语|核心提示|(?:内容)?摘要|提要)[/／:：] ?")),
    (
        BlockKind.BYLINE,
        re.compile(
            rf"[【〔]?本报(?:综合)?讯[】〕]? ?(?:{_ROLE}[\u3400-\u9fff·、 ]{{2,12}}?报道[:：]? ?)?"
            rf"(?:[（(]?{_DESK}{_ROLE}[^，。；]{{1,40}}?(?:报道[:：]|[)）]))? ?"
        ),
    ),
    (BlockKind.BYLINE, re.compile(r"[（(](?:中央社|新华社|中新社|本报|综合)[^）)。]{2,40}(?:电|讯|报道)[)）] ?")),
    (BlockKind.BYLINE, re.compile(r"据《[^》]{2,14}》(?:报道|消息)? ?[（(][^）)]{2,60}[)）] ?")),
    (
        BlockKind.BYLINE,
        re.compile(
            r"(?:新华社|中新社|中新网|人民网|央视网|新华网|本报|中国日报网|[\u3400-\u9fff]{2,6}社)"
            r"[\u3400-\u9fff0-9、]{0,14}\d{1,2}日(?:电|讯|消息) ?(?:[（(][^）)]{2,60}[)）])? ?(?:题[:：])?"
        ),
    ),
)
SUFFIXES: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    (BlockKind.FURNITURE, re.compile(r" ?[（(]下转[^）)]{1,12}[)）]")),
    (BlockKind.BYLINE, re.compile(r"(?<=[。！？”]) ?[（(]?据《[^》]{2,14}》(?:报道)?[)）]?")),
    (BlockKind.FURNITURE, re.compile(r"(?<=[。！？”]) ?[（(]?(?:完|责任编辑[^）)]{0,20})[)）]")),
    (BlockKind.BYLINE, re.compile(rf"(?<=[。！？”]) ?[（(](?:{_DESK}{_ROLE}|作者)[^，。；）)]{{2,60}}[)）]")),
    (BlockKind.FURNITURE, re.compile(r" ?[□■◆●]+")),
)


_TABLE_ROW = re.compile(r"[^ ，。；]{1,20}(?: +[-+±]?\d[\d.,]*%?){2,}")
NUMBERED = re.compile(
    r"[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、][^\d]|[①-⒛●■□◆▲]"
)
ENUMERATED_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节条编部]分? ?)[^，。；：]{2,24}"
)
STARTS_STORY = re.compile(
    r"[【〔]?本报(?:综合)?讯|据《[^》]{2,14}》(?:报道|消息)? ?[（(](?:记者|本报|通讯员|首席|见习)|[（(][上紧]接"
    r"|(?:新华社|中新社)[\u3400-\u9fff]{2,8}\d|(?:本报|本网|本刊|本台|中新网|新华网)[^，。]{0,10}讯[ （]"
)


def is_row(line: str) -> bool:
    """Whether it is a row of a table: only there are cells parted by tabs."""
    return "\t" in line


def role_of(line: str) -> BlockKind | None:
    """What a line is by its form alone, or None where it may be running text or a heading."""
    if is_row(line):
        return BlockKind.TABLE
    if not any(c.isalnum() for c in line) or _TABLE_ROW.fullmatch(line):
        return BlockKind.FURNITURE
    for kind, pattern in PREFIXES:
        if pattern.fullmatch(line):
            return kind
    if CAPTION_START.match(line):
        return BlockKind.CAPTION
    if len(line) <= 120 and FURNITURE.fullmatch(line):
        return BlockKind.FURNITURE
    if len(line) <= 50 and BYLINE.fullmatch(line) and not is_credit(line):
        return BlockKind.BYLINE
    return None


def is_credit(line: str) -> bool:
    """Whether the line is nothing but a photographer's or agency's credit."""
    return len(line) <= 34 and CREDIT_ALONE.fullmatch(line) is not None


def ends_with_credit(line: str) -> bool:
    """Whether a line of text ends with a photographer's or agency's credit."""
    tail = line[-36:]
    return any(m.end() == len(tail) for m in CREDIT_AT_END.finditer(tail))
