"""How bylines, captions, credits and page furniture look in Chinese papers.

All patterns are for Simplified text. A pattern for a whole line is anchored at
both ends; a prefix or suffix is cut from the paragraph it stands in.
"""

from __future__ import annotations

import re

from workers.pipeline.values import BlockKind

_NAME = r"[\u3400-\u9fff·]{1,12}"
_NAMES = rf"{_NAME}(?:[ 、/]+{_NAME}){{0,9}}"
_DESK = r"[\u3400-\u9fff]{0,10}?(?:首席|特约|见习|实习|全媒体)?"
_ROLE = r"(?:记者|通讯员|评论员|撰稿人|撰稿|编译)"

BYLINE = re.compile(
    rf"[□■◎●◆]+ ?(?:{_DESK}{_ROLE} ?)?{_NAMES}(?: ?(?:文|摄|文/图|报道))?"
    rf"|(?:{_DESK}{_ROLE}[ :：/]+{_NAMES}(?: {_DESK}{_ROLE}[ :：]+{_NAMES})*)"
    rf"|[（(](?:{_DESK}{_ROLE}[ :：]*{_NAMES})[)）]"
    rf"|(?:作者|撰文|采写|文|文图|图文|采访|策划)[/／:：] ?[^，。；]{{2,40}}"
    rf"|[（(](?:作者|本文作者)[^)）]{{2,60}}[)）]"
)
ORGANISATION = re.compile(r"[\u3400-\u9fff]{4,24}(?:厅|局|委员会|研究院|研究所|大学|学院|课题组|研究中心|编辑部)")

CREDIT_ALONE = re.compile(
    rf"[□■◎●◆（(]*(?:{_DESK}{_ROLE} ?)?{_NAMES} ?(?:摄|摄影|摄影报道|供图|制图|绘图)[)）]?"
    r"|[^，。；]{2,14}[/／](?:图|摄|供图|制图)|[（(]?(?:图片来源|图片|图源|资料图片?|新华社发)[^，。；]{0,20}[)）]?"
)
CREDIT_AT_END = re.compile(
    rf"[。！？”）] ?[□■◎（(]*(?:{_DESK}{_ROLE} ?)?{_NAMES} ?(?:摄|摄影|摄影报道|供图|制图)[)）]?"
    r"|[。！？”][（(]?(?:资料图片?|图片由[^，。；]{2,20}提供|新华社发)[)）]?"
)
CAPTION_START = re.compile(r"[■▲▼△▽◀▶◤◥]|图为|图[①-⑳]|[上下左右]图[：:为]|（?资料图|图片说明")

FURNITURE = re.compile(
    r"(?:本版)?(?:责任编辑|责编|执行主编|校对|版式设计|版式|美编|美术编辑|排版|审核|监制|统筹|值班编委|值班主任|主编"
    r"|编审|终审|[一二三初复]审)[ :：/].{0,40}"
    r"|编辑[ :：/][\u3400-\u9fff ]{2,20}|(?:关键词|关键字|文献标识码|中图分类号|收稿日期|基金项目|DOI)[ :：].{0,120}"
    r"|(?:来源|稿源|信息来源|文章来源)[:：].{0,40}|[（(【\[]?(?:责任编辑|责编|编辑)[ :：].{0,20}[)）】\]]"
    r"|版权(?:声明|所有).{0,80}|扫[码描].{0,40}|(?:第 ?)?[A-Z]?\d{1,2} ?版.{0,12}|[-—– ]*\d{1,3}[-—– ]*|…+"
    r"|[—\-_=*·]{3,}"
    r"|\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}日?(?:[ T]*\d{1,2}:\d{2}(?::\d{2})?)?"
    r"(?: ?[（(]?星期[一二三四五六日天].{0,20}| .{0,12}来源.{1,30})?"
    r"|(?:发布|更新)(?:时间|日期).{0,40}|[（(]?[上下]转第?[^，。；]{1,8}版?[)）]?"
    r"|(?:分享到|打印|关闭|返回|上一篇|下一篇|相关阅读|相关链接|点击|阅读原文)[ :：]?[^，。；]{0,20}"
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
ENUMERATED_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节条编部]分? ?)[^，。；：]{2,24}"
)
STARTS_STORY = re.compile(
    r"[【〔]?本报(?:综合)?讯|据《[^》]{2,14}》|[（(][上紧]接|(?:新华社|中新社)[\u3400-\u9fff]{2,8}\d"
    r"|[\u3400-\u9fff]{2,6}讯[ （]"
)


def role_of(line: str) -> BlockKind | None:
    """What a line is by its form alone, or None where it may be running text or a heading."""
    if not any(c.isalnum() for c in line) or "\t" in line or _TABLE_ROW.fullmatch(line):
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
