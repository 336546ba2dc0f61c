"""Names of persons: found by the title before them, what is said after them or the names beside them; put in pinyin.

A model makes a different name of one that it has not seen, and most it has not
seen. Only what is almost certainly a name is taken; the rest is left to the model.
A full name that was found once is known everywhere in the article. What is written
in Latin letters stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from glossary.matching import TermMatch
from glossary.pinyin import DOUBLE_NAMES, spelled_name, spelled_place
from glossary.term import Term
from workers.pipeline.phrasebook.vocabulary import is_word
from workers.pipeline.values import Span

# The commonest family names. Left out are those that are mostly other words: 和 于 方 常 向 应 成 时 安 万 高 ...
FAMILY = (
    "王李张刘陈杨赵黄周吴徐孙胡朱郭何罗宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪"
    "任姜范姚谭廖邹熊陆郝孔崔邱秦江史顾侯邵孟龙段雷钱汤尹黎易武乔贺赖龚庞樊殷施陶翟倪严牛温芦俞葛柯毕聂焦岳齐梅"
    "庄辛管祝霍涂欧申耿冉游柴尚瞿裴苗窦颜鲍凌甄欒栾刁晏佟柳甘尤骆路祁缪娄冀闫肖付邢卞隋逄佘臧褚蔺"
)
# Those that are words too: taken only with two characters behind them and a title before them.
DOUBTFUL = "高马林梁田石金方于常万成时安白华文洪章黎鲁关连丛左解单曲明南古牟仇盛麻米宫桂荆井代都"
_DOUBLE = "|".join(sorted(DOUBLE_NAMES))
_TITLE = (
    "书记|[市县区州镇乡村省部局厅司处科院校所站队组行会社馆]长|主席|主任|委员|代表|董事长|总经理|总裁|总监|经理|负责人|院士|教授"
    "|研究员|专家|医生|医师|护士|律师|记者|村民|居民|农民|牧民|职工|工人|员工|学生|老师|教师|司机|创始人|发言人|秘书长|常委|大使"
    "|理事长|领导|工程师|技术员|民警|战士|消防员|队员|干部|党员|店主|老板|游客|市民|种植户|养殖户|大户|农户|同志|劳模|工匠"
)
_SAYS = "介绍|表示|告诉|认为|指出|强调|坦言|感慨|透露|解释|回忆|提议|建议|说|称|谈"
_BEHIND = (
    rf"$|[\d，。、；：！？”）)（(]|{_SAYS}|主持|出席|参加|作(?:了|政府|报告|为|讲话|出|说明)|率|等|在|与|和(?![、，。；）])|是|从|对|向|带|为|来|到"
    r"|一行|也|还|就|正|把|将|已|曾|被|代表|同志|先生|女士|的"
)
_AFTER = rf"(?={_BEHIND})"
_GIVEN = r"[\u4e00-\u9fff]"
_NOT_LAST = "地说是在和与等对为来到也还就把将被的称谈从向曾则如均又便都先即只亦作认斯兹茨姆蒂奇"
# What stands between a title and what is said, and is no name.
_ADVERBS = (
    "高[兴度]|马上|方[才面]|常常|时[常时]|白天|连[忙连声续]|解释|明[确白]|都|代[为表]"
    "|关于|文中|单独|于是|成[天功]|再|曾|应|向|对|万分"
)
_FOREIGN = "尔妮布德特克森顿曼"  # how names from other languages end: 戴维斯, 雷布尔
_WITH_TITLE = re.compile(
    rf"(?:{_TITLE})[、：]?(?P<name>(?:(?:{_DOUBLE}){_GIVEN}{{1,2}}|[{FAMILY}]{_GIVEN}{{2}}|[{DOUBTFUL}]{_GIVEN}{{2}})(?<![{_NOT_LAST}])"
    rf"|[{FAMILY}]{_GIVEN}(?<![{_NOT_LAST}])){_AFTER}"
)
_SAYING = re.compile(
    rf"(?:^|(?<=[，。；：、！？”\n]))(?P<name>(?:(?:{_DOUBLE}){_GIVEN}{{1,2}}|[{FAMILY}]{_GIVEN}{{2}})(?<![{_NOT_LAST}{_FOREIGN}])"
    rf"|[{FAMILY}]{_GIVEN}(?<![{_NOT_LAST}{_FOREIGN}]))(?=(?:介绍)?说|表示|坦言|告诉记者|感慨|笑着说|高兴地说|介绍[，道])"
)
# Uygur and Kazak names have their parts on either side of a dot.
_SOUNDS = (
    "阿艾爱安巴白拜保贝别宾波伯布达丹德地东顿多厄恩尔法夫甫古哈海汗合赫黑恒胡吉加江杰金居卡喀柯科可克库拉莱兰勒雷力里丽利连列林"
    "琳留卢鲁路罗洛马玛买麦曼毛美梅米木姆穆那纳乃娜尼妮努诺帕排派普其奇恰热茹肉如瑞萨赛沙山什师司思斯苏孙索塔台泰坦唐提托吐图"
    "孜万维瓦吾乌伍西夏逊雅亚延艳依伊衣仪义亦尹由尤于玉裕则扎再泽哲珠朱卓祖朵叶娅肯丁下翁比"
)
_PART = rf"(?:阿[不布卜][都杜力]|吐尔干|库尔班|[{_SOUNDS}]){{1,7}}"
# What goes on with such a sound is a name from elsewhere, and would be cut in two: 沙斯|特里, 洛|佩斯.
_WHOLE = rf"(?![{_SOUNDS}特佩约弗森顿蒂莫茨福费菲霍惠凯贾韦文朗杜哥冈高格葛盖戈耶施])"
_DOTTED = re.compile(rf"(?P<a>{_PART})[·•](?P<b>{_PART}){_WHOLE}")
_DOTTED_AFTER_TITLE = re.compile(rf"(?:{_TITLE})(?P<name>{_GIVEN}{{2,6}}?[·•]{_PART}){_WHOLE}")
# An item of a list that holds a name already: 代表王岿然、孔菲菲、卓娅·巴合提发言.
_ITEM = (
    rf"(?P<name>{_GIVEN}{{2,7}}[·•]{_PART}|(?:{_DOUBLE}){_GIVEN}{{1,2}}|[{FAMILY}{DOUBTFUL}]{_GIVEN}{{1,2}})"
    rf"(?<![{_NOT_LAST}])"
)
_NEXT_ITEM = re.compile(rf"、{_ITEM}(?=、|发言|分别|及|{_BEHIND})")
_ITEM_BEFORE = re.compile(rf"(?:(?<=[，。；：、])|^){_ITEM}、$")
# Between a title and 表示 stands a name, even if it is a word as well: 发言人高峰表示.
_TITLE_AND_SAYS = re.compile(
    rf"(?:{_TITLE})(?P<name>(?!{_ADVERBS}|.(?:先生|女士|小姐|太太|某))[{FAMILY}{DOUBTFUL}]{_GIVEN}{{1,2}}?)(?=表示|介绍|指出|认为|强调|透露|告诉|坦言|说[，：])"
)
# What is written in Latin letters stays: DeepSeek, www.xj.gov.cn.
_LATIN = re.compile(r"(?<![A-Za-z0-9⦅])[A-Za-z][A-Za-z0-9]*(?:[ .&@_/:+-]+[A-Za-z0-9]+)*(?![A-Za-z0-9])")
_NUMERALS = dict(zip("一二三四五六七八九十", "one two three four five six seven eight nine ten".split(), strict=True))
_NUMERAL_AS_WORD = re.compile(f"(?<=[“‘])[{''.join(_NUMERALS)}](?=[”’])")
_LONGEST_ITEM = 24  # characters of a name in a list, and the marks around it
_PARTS = re.compile(
    "买买提|麦麦提|吐尔[逊地干]|艾合买提|阿[不布卜][都杜]|阿不力|热合曼|肉孜|依明|伊敏|司马义|艾山|玉素[甫普]|尼亚孜|努尔|古丽|木沙|卡德尔"
    "|库尔班|托合提|吾[甫普]尔|赛买提|亚生|艾力|艾则孜|热西提|买合木提|达吾提|巴拉提|居马|哈力克|别克|叶尔|木合|穆罕默德|艾尼|吐松|帕提"
    "|哈孜|努拉|热依木|木江|帕夏|布茹|托留|夏提|柯德尔|吾买尔|巴合提|居来提|阿依|再努|沙拉|玛汗"
)
# Those who are called deputy or member behind their names, of whatever people: 巴图代表说.
_SINGLE = re.compile(
    "(?:扎西|次仁|多吉|卓玛|格桑|尼玛|旺堆|达娃|平措|洛桑|拉姆|央金|巴桑|巴图|巴特尔|其其格|巴雅尔|乌兰|朝鲁|斯琴|图雅|格日勒)+"
    rf"|(?={_GIVEN}{{0,3}}(?:{_PARTS.pattern}))[{_SOUNDS}]{{2,6}}"
)
_CALLED = re.compile(
    rf"(?:^|(?<=[，。；：！？”\n]))"
    rf"(?P<name>{_SINGLE.pattern}|[{FAMILY}]{_GIVEN}{{1,2}}|[{DOUBTFUL}]{_GIVEN}{{2}})"
    rf"(?=(?:代表|委员)(?:发言|还|也)?(?:{_SAYS}|呼吁|提出))"
)
# Words that begin with a family name and stand after a title: 干部任免, 农民余粮, 周总理.
_WORDS = re.compile(
    "叶尔|唐努|古丽|马[合木]|巴合|沙依|居马|尤其|余粮|陶醉|贺词|管控|管局|牛羊|吕梁|齐上|于[周日近今昨本]|周转|任[免期职务命何]|曾[经任]|顾问|高[血度校层]|毕业|安[居全个排]|文[艺化体教明]|解[困决]|常[任委年]|关[爱心于系怀]|尚[实未有]"
    "|游[客览]|南[粤方北]|时[代间期激]|成[立为员]|石[油化]|于[是]|方[面式案]|金[融额]|白[天]|马[上]|万[元人名]|章[程]|连[续]|古[代]|明[确年]|林[业]"
    "|..?(?:总理|主席|书记|局长|主任)$|.先生|.女士|.同志|.某"
)


def names_in(text: str, context: str | None = None, taken: Sequence[Span] = ()) -> list[TermMatch]:
    """The names of ``text``, as terms of the category "person", outside the stretches that are ``taken``.

    ``context`` is the whole article: a full name that is known from there is found anywhere.
    """
    found = {span: zh for zh, span in _occurrences(text)}
    for zh in _full_names(context or ""):
        at = text.find(zh)
        while at >= 0:
            found[at, at + len(zh)] = zh
            at = text.find(zh, at + len(zh))
    matches: list[TermMatch] = []
    for (start, end), zh in sorted(found.items(), key=lambda item: (item[0][0], -item[0][1])):  # the longer name first
        free = all(end <= span.start or span.end <= start for span in taken)
        if free and (not matches or matches[-1].end <= start):
            english = spelled_place(zh) if _SINGLE.fullmatch(zh) else spelled_name(zh)
            matches.append(TermMatch(start, end, Term(zh, english, category="person")))
    return matches


@lru_cache(maxsize=4)
def _full_names(context: str) -> frozenset[str]:
    """The names of three characters or more of an article; shorter ones may stand inside other words."""
    return frozenset(zh for zh, _ in _occurrences(context) if len(zh) > 2)


def characters_in(text: str, taken: Sequence[Span] = ()) -> list[TermMatch]:
    """Numerals spoken of as characters, outside the stretches that are ``taken``: “十”字 is "ten" and no figure."""
    return [
        TermMatch(match.start(), match.end(), Term(match[0], _NUMERALS[match[0]]))
        for match in _NUMERAL_AS_WORD.finditer(text)
        if all(match.end() <= span.start or span.end <= match.start() for span in taken)
    ]


def latin_in(text: str, taken: Sequence[Span] = ()) -> list[TermMatch]:
    """What is written in Latin letters outside the stretches that are ``taken``, as terms: its own English.

    Single letters and short words in small letters (km) are left to the model.
    """
    return [
        TermMatch(match.start(), match.end(), Term(match[0], match[0]))
        for match in _LATIN.finditer(text)
        if (len(match[0]) > 3 or not match[0].islower())
        and len(match[0]) > 1
        and all(match.end() <= span.start or span.end <= match.start() for span in taken)
    ]


def _occurrences(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for name, (start, end) in _told(text):
        yield name, (start, end)
        yield from _listed(text, start, end)


def _listed(text: str, start: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """The names that stand in one list with the name from ``start`` to ``end``."""
    while item := _NEXT_ITEM.match(text, end):
        if _is_common(item["name"]):
            break
        yield item["name"], item.span("name")
        end = item.end()
    while item := _ITEM_BEFORE.search(text, max(0, start - _LONGEST_ITEM), start):
        if _is_common(item["name"]):
            break
        yield item["name"], item.span("name")
        start = item.start()


def _told(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Names by the title before them, by what is said after them, or by their sounds."""
    for pattern in (_WITH_TITLE, _SAYING, _CALLED):
        for match in pattern.finditer(text):
            if not _is_common(match["name"]):
                yield match["name"], match.span("name")
    for match in (*_TITLE_AND_SAYS.finditer(text), *_DOTTED_AFTER_TITLE.finditer(text)):
        yield match["name"], match.span("name")
    for match in _DOTTED.finditer(text):
        if _PARTS.search(match["a"]) or _PARTS.search(match["b"]):
            yield match[0], match.span()


def _is_common(name: str) -> bool:
    """Whether the characters are a word, or begin with one: 高度重, 方面."""
    return bool(_WORDS.match(name)) or is_word(name) or is_word(name[:2]) or (len(name) > 2 and is_word(name[1:]))
