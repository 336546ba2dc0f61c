"""What is done and what happens: 引进25名专家, 22个项目开工, 发生事故56起."""

from __future__ import annotations

from glossary.english import plural
from workers.pipeline.phrasebook import lexicon
from workers.pipeline.phrasebook.inflect import participle
from workers.pipeline.phrasebook.nouns import is_plural, noun_phrase
from workers.pipeline.phrasebook.shape import Shape
from workers.pipeline.phrasebook.tokens import Token
from workers.pipeline.values import Kind

_UNCOUNTED = ("ing", "equipment", "machinery", "people", "land", "staff", "personnel", "research", "afforestation")


# What they do is counted and measured, not priced: in 新建商品房销售额63亿元 nothing was built for that.
_BUILDING = frozenset("建成 建设 建 新建 建成了 修建 改造 扩建 改扩建 改建 重建 加固 拆除".split())


def _so_many(amount: Token, thing: str) -> str:
    """So many things, or so much of one: "22 substations", "120,000 jobs", "3 billion yuan of loans"."""
    if amount.kind not in {Kind.COUNT, Kind.FRACTION}:
        return f"{amount.en} of {thing}"
    if thing.endswith("employment"):  # 新增就业12万人
        return f"{amount.en.removesuffix(' people')} {thing.removesuffix('employment')}jobs"
    head, of, rest = thing.partition(" of ")
    many = head if amount.en == "one" or is_plural(head) or head.endswith(_UNCOUNTED) else plural(head)
    return f"{amount.en} {many}{of}{rest}"


def act(shape: Shape) -> str | None:
    """引进25名专家, 新增就业岗位12万个, 投入3亿元: the amount stands before the thing, or is "of" it."""
    zh = shape.part("act")[0].zh
    if shape.part("bare"):
        what = shape.figures("bare")
    else:
        thing = noun_phrase(shape.part("object") or shape.part("thing"))
        amount = (shape.part("some") or shape.part("much"))[0]
        if thing is None or amount.kind is Kind.PERCENT or (amount.kind is Kind.MONEY and zh in _BUILDING):
            return None
        what = _so_many(amount, thing)
    if zh not in lexicon.ACTIONS:  # 竣工住房5万套: it happens to what stands behind it
        base, _, many = lexicon.EVENTS[zh]
        where = f" in {shape.subject}" if shape.part("subject") else ""
        return f"{what}{where} {shape.verb(base, many, what)}{shape.tails}"
    base, past, ing = lexicon.ACTIONS[zh]
    if not shape.passive:
        return shape.clause(past, base, ing, what)
    if base in ("own", "have"):
        return f"there were {what}{shape.tails}"
    were = f"{shape.future_of_many} be" if shape.future else "were"
    return f"{what} {were} {participle(base)}{shape.tails}"


def event(shape: Shape) -> str | None:
    """22个项目集中签约; 总投资12亿元的31个项目开工; 木垒县光伏项目投产."""
    base, one, many = lexicon.EVENTS[shape.part("event")[0].zh]
    thing = noun_phrase(shape.part("eventful")) if shape.part("eventful") else ""
    number = shape.figures("number")
    if thing is None or (not thing and not shape.subject):
        return None
    what = f"{number} {thing}".strip()
    if shape.part("worth"):
        own = shape.part("subject")
        worth = noun_phrase(own[-1:])
        owner = noun_phrase(own[:-1]) if own[:-1] else ""
        if worth is None or owner is None or not thing:
            return None
        what = f"{what} with {_with_article(worth)} of {shape.figures('worth')}" + (f" in {owner}" if owner else "")
    elif shape.subject:
        what = f"{what} in {shape.subject}" if what else shape.subject
    several = bool(number) or is_plural(what)
    verb = f"{shape.future_of_many} {base}" if shape.future else many if several else one
    return f"{what} {verb}{shape.tails}"


def _with_article(noun: str) -> str:
    return noun if noun.startswith(("a ", "the ")) or is_plural(noun) else f"a {noun}"


def joined(shape: Shape) -> str | None:
    """参加失业保险98万人: how many people a scheme covered."""
    scheme = noun_phrase(shape.part("joined"))
    if scheme is None:
        return None
    where = f" in {shape.subject}" if shape.part("subject") else ""
    return f"{_people(shape.part('joiners')[0].en)} were covered by {scheme}{where}{shape.tails}"


def mishap(shape: Shape) -> str | None:
    """发生事故56起: there were 56 of them."""
    what = noun_phrase(shape.part("mishap"))
    return what and f"there were {shape.figures('times')} {what}{shape.tails}"


def suffer(shape: Shape) -> str | None:
    """死亡48人: 48 people died."""
    return f"{_people(shape.figures('sufferers'))} {lexicon.SUFFERED[shape.part('suffer')[0].zh]}{shape.tails}"


def _people(number: str) -> str:
    return number if number.endswith("people") else f"{number} people"
