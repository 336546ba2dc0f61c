"""What the form of a sentence says about its use in a summary.

Each trait is a number from 0 to 1. The word lists are those of Chinese economic
and government news.
"""

from __future__ import annotations

import re

SHORTEST_GOOD = 24  # characters
LONGEST_GOOD = 90
LONGEST_BEARABLE = 170

_NOT_AMOUNTS = r"(?!年|月|日|时|分|世纪|周年|届|次全)"
_UNITS = (
    r"%|‰|个百分点|[美港欧日]?元|吨|[兆千吉]?瓦|平?立?方?[千公厘毫]?米|公顷|亩|公?斤|度"
    r"|[户家人名个项倍列件起座条种辆架台套类位]|P\b|TEU|桶|标箱|万|亿|[一-龥]"
)
_AMOUNT = re.compile(
    r"(?:\d[\d.,]{0,18}|百分之|[一二三四五六七八九十百千两]{1,3}(?=[万亿]))(?:[余多个几 ]{0,2}[十百千万亿]+)?[余多]?"
    rf"{_NOT_AMOUNTS}(?:{_UNITS})"
)
_DATE = re.compile(
    r"\d{4}年|\d{1,2}月\d{1,2}日|(?:今|去|前)年|上半年|[一二三四前]{1,2}季度|“十[三四五]+”|截至|目前|近日|日前"
)
_NEWS = re.compile(
    r"增长|下降|达到|达[\d到]|突破|超过|首次|首个|首家|第一|位居|居全[国疆省市区]|建成|投产|开工|签约|成立|启动|完成|实现|引进|开通|发布|通过|获|增至|降至|总投资|累计|共有|提出了|占"
)
_DANGLING = re.compile(
    r"“?(?:这|该|此|其(?:[中次他]|实|后|余|间|产|年|总|所|在|对|是|为|目)|[他她它那]|上述|前者|后者|同时|此外|另外|而且|并且"
    r"|但|然而|因此|所以|对此|为此|于是|可见|不仅|也|还|比如|例如|[一二三四五六]是|只有|与此同时|在此|由此|接下来)"
    r"|\d{4}年[^，；。]{0,4}(?:突破|达到|增至|则)"  # the subject stood before a semicolon
    r"|(?:今年|去年|目前|如今|当时|随后|近年来|工作中|当天)，?[他她它该]"
)
_SPEECH = re.compile(r"我们?|咱们|你们?|大家")
_OPINION = re.compile(r"^“|(?:表示|认为|说|强调|指出|坦言|呼吁|建议)[，：]|(?:说|表示|认为)。$")
_SLOGAN = re.compile(
    r"坚持以|贯彻落实|深入贯彻|重要讲话|重要指示|提高政治站位|凝心聚力|砥砺|奋进|奋力|谱写|篇章|书写|传奇|辉煌|春风|征程|同心|初心|担当|踔厉|勇毅|"
    r"一盘棋|狠抓|真抓实干|抓好|切实|充分(?:彰显|展现|证明|体现|发挥)|大有可为|得天独厚|如数家珍|热议|焦点话题|美好|梦想|要(?:坚持|强化|从严|聚焦|持续|把)|"
    r"必将|不断(?:提升|增强|优化|释放|巩固)|着力|进一步|持续(?:增强|深化|优化)|全力以赴|有力有序|重要意义|壮丽|史诗|画卷|活水|血脉|巍巍"
)
_PLAN = re.compile(r"将(?:继续|进一步|坚持|持续|深入|充分|围绕|加快)|力争|下一步|未来，")
_ATTENDANCE = re.compile(r"(?:出席|列席|参加)(?:了?(?:会议|活动|仪式|调研|座谈会|开幕式|闭幕式))?(?:并讲话)?。$")
_QUESTION = re.compile(r"[？?]”?$")


def amount_count(text: str) -> int:
    """How many amounts the sentence states, at a glance: figures with a unit, not dates and ranks."""
    return len(_AMOUNT.findall(text))


def newsworthy(text: str) -> float:
    """Whether it says that something happened, and when."""
    return min(1.0, 0.3 * len(_NEWS.findall(text)) + 0.3 * bool(_DATE.search(text)))


def dangling(text: str) -> float:
    """Whether it leans on the sentence before it."""
    return float(_DANGLING.match(text) is not None)


def hollow(text: str) -> float:
    """Slogans, plans and set phrases, relative to the length; who attended is nothing else."""
    if _ATTENDANCE.search(text):
        return 1.0
    found = len(_SLOGAN.findall(text)) + len(_PLAN.findall(text))
    return min(1.0, found * 25 / max(len(text), 40))


def spoken(text: str) -> float:
    """Quotation, opinion, questions."""
    quoted = 0.5 * bool(_OPINION.search(text)) + 0.5 * bool(_SPEECH.search(text))
    return min(1.0, quoted + bool(_QUESTION.search(text)))


def readable(text: str) -> float:
    """1 for a sentence of good length, less for one too short to stand alone or too long to read."""
    size = len(text)
    if size < SHORTEST_GOOD:
        return size / SHORTEST_GOOD
    if size <= LONGEST_GOOD:
        return 1.0
    return max(0.0, 1 - (size - LONGEST_GOOD) / (LONGEST_BEARABLE - LONGEST_GOOD))
