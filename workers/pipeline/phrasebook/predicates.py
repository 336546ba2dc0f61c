"""The predicates of statistical clauses: what each pattern becomes in English."""

from __future__ import annotations

import re
from collections.abc import Callable

from glossary.fitting import takes_the
from workers.pipeline.phrasebook import actions, lexicon
from workers.pipeline.phrasebook.nouns import noun_phrase
from workers.pipeline.phrasebook.shape import Shape, when_of
from workers.pipeline.phrasebook.tokens import GROW, PLACE, PROPER, REACH
from workers.pipeline.values import Kind


def _grow(shape: Shape) -> str | None:
    base, past, short = lexicon.GROWTH[shape.part("grow")[0].zh]
    over = shape.part("over")
    if over and lexicon.REACH[over[0].zh][0] != "exceed":
        return None
    tokens = shape.part("grown")
    subject = shape.subject
    if shape.part("gained"):
        what = noun_phrase(shape.part("gained"))
        if what is None:
            return None
        subject = _of(what, shape)
    if not subject:
        if shape.future:
            return f"and {shape.future} {base} {shape.figures('grown')}{shape.tails}"
        return f"{short} {'more than ' if over else ''}{shape.figures('grown')}{shape.tails}"
    by = "" if all(t.kind in {Kind.PERCENT, Kind.POINTS} for t in tokens if t.en) else "by "
    by += "more than " if over else ""
    return f"{subject} {shape.verb(base, past, subject)} {by}{shape.figures('grown')}{shape.tails}"


def _to(shape: Shape) -> str | None:
    base, past, short = lexicon.CHANGE_TO[shape.part("to")[0].zh]
    if shape.part("start"):
        head, _, to = past.partition(" ")
        return shape.clause(
            head, base.split()[0], short.split()[0], f"from {shape.figures('start')} {to} {shape.figures('reached_to')}"
        )
    return shape.clause(past, base, short, shape.figures("reached_to"))


def _reach_what(shape: Shape) -> str | None:
    """完成投资554亿元: what was reached stands behind the verb and becomes the subject."""
    what = noun_phrase(shape.part("what"))
    if what is None:
        return None
    subject = _of(what, shape)
    base, past = lexicon.REACH[shape.part("reach")[0].zh]
    return f"{subject} {shape.verb(base, past, subject)} {_amount(shape)}{shape.tails}"


def _of(what: str, shape: Shape) -> str:
    """What the subject reached, as a phrase of its own: "the city's exports", "value added of services in the city"."""
    if not shape.part("subject"):
        return what
    names_only = all(t.category in {PROPER, PLACE} for t in shape.part("subject"))
    if not names_only:
        return f"{what} of {shape.subject}"
    return f"{what} in {shape.subject}" if " of " in what else f"{shape.subject}'s {what}"


def _reach(shape: Shape) -> str | None:
    base, past = lexicon.REACH[shape.part("reach")[0].zh]
    ing = {"reached": "reaching", "stood at": "standing at", "exceeded": "exceeding", "stayed at": "staying at"}[past]
    english = shape.clause(past, base, ing, _amount(shape))
    return re.sub(r"\bat (?=within|below|under|above|between)", "", english)  # stayed within 3.5 percent


def _amount(shape: Shape) -> str:
    """What was reached: a figure, or "a record high of" it."""
    high = shape.part("high")
    return f"{lexicon.HIGHS[high[0].zh]} of {shape.figures('amount')}" if high else shape.figures("amount")


def _share(shape: Shape) -> str | None:
    tokens = shape.part("whole")
    if tokens[-1].zh in {"比重", "比例"}:
        tokens = tokens[:-1]
    while tokens and tokens[-1].zh == "的":
        tokens = tokens[:-1]
    whole = noun_phrase(tokens)
    if whole is None:
        return None
    whole = "the national total" if whole == "nationwide" else whole.removeprefix("in ")
    if shape.part("moved") and shape.part("moved")[0].category != REACH:
        return _share_moved(shape, whole)
    several = len([t for t in shape.part("part") if t.en]) > 1
    tails = " respectively" if several and "respectively" not in shape.tails else ""
    moved = shape.part("moved")
    over = "more than " if moved and lexicon.REACH[moved[0].zh][0] == "exceed" else ""
    share = f"{over}{shape.figures('part')} of {whole}{tails}"
    return shape.clause("accounted for", "account for", "accounting for", share)


def _share_moved(shape: Shape, whole: str) -> str:
    """占GDP比重提高1.9个百分点, 占GDP比重提高到20%."""
    verb = shape.part("moved")[0]
    table = lexicon.GROWTH if verb.category == GROW else lexicon.CHANGE_TO
    base, past, short = table[verb.zh]
    figures = f"{shape.figures('part')}{shape.tails}"
    if shape.subject:
        return f"the share of {shape.subject} in {whole} {shape.verb(base, past, 'share')} {figures}"
    return f"with the share in {whole} {short} {figures}"


def _stand(shape: Shape) -> str | None:
    base, past, ing = lexicon.RANK[shape.part("stand")[0].zh]
    place = shape.part("place")[0]
    rank = place.en or lexicon.FIRST_PLACES[place.zh]
    among = noun_phrase(shape.part("among")) if shape.part("among") else ""
    if among is None:
        return None
    if among and not among.startswith(("in ", "nation", "world")):
        among = f"in {among}"
    rate = f"with {shape.part('measure')[0].en or 'growth'} of {shape.figures('rate')}" if shape.part("rate") else ""
    return shape.clause(past, base, ing, " ".join(w for w in (rank, among, rate) if w))


def _say(shape: Shape) -> str | None:
    """ "data show", "data released by the bureau show", "Zhao Jiangtao said"."""
    say = lexicon.SAYING[shape.part("say")[0].zh]
    if say == lexicon.TARGETS:
        return f"{say} for {shape.subject} are" if shape.part("subject") else f"{say} are"
    if "{}" in say:
        subject = f"the {shape.subject}" if takes_the(shape.subject) else shape.subject
        return say.format(subject) if subject else None
    if say != "said":
        return say
    return f"{shape.subject} said" if shape.subject else None


def _above(shape: Shape) -> str | None:
    """增长7%，超过全国规上工业增加值增长6.2%: growth that was more than other growth."""
    what = noun_phrase(shape.part("above_what"))
    if what is None or lexicon.REACH[shape.part("above")[0].zh][0] != "exceed":
        return None
    when = "".join(f" {when_of([date.en])}" for date in shape.part("above_when"))
    growth = f"growth of {shape.figures('above_rate')}{shape.tails} in {what}{when}"
    subject = f"{shape.subject} exceeded" if shape.subject else "exceeding"
    return f"{subject} {growth}"


def _pull(shape: Shape) -> str | None:
    """消费拉动经济增长2.2个百分点: what it contributed to growth."""
    what = noun_phrase(shape.part("pulled"))
    if what is None:
        return None
    return shape.clause(
        "contributed",
        "contribute",
        "contributing",
        f"{shape.figures('pushed')} to the growth of {what.removeprefix('the ')}",
    )


def _pool(shape: Shape) -> str | None:
    """39个行业中有28个实现增长: how many of them went up or down."""
    pooled = shape.part("pooled")
    what = noun_phrase(pooled)
    own = [t for t in shape.part("won") if t.zh not in "".join(p.zh for p in pooled)]  # 28个行业, once more
    measured = noun_phrase(own) if own else ""
    if what is None or measured is None:
        return None
    base, past, _ = lexicon.GROWTH[shape.part("went")[0].zh]
    went = shape.verb(base, past, what) + (f" in {measured}" if measured else "")
    return f"of the {shape.figures('pool')} {what}, {shape.figures('winners')} {went}{shape.tails}"


def _hold(shape: Shape) -> str | None:
    """全国41个工业大类中昌吉州有30个: how many of them someone has."""
    what, holder = noun_phrase(shape.part("grouped")), noun_phrase(shape.part("holder"))
    if what is None or holder is None:
        return None
    where = shape.part("subject")
    whole = f" {noun_phrase(where)}" if where else ""
    return f"of the {shape.figures('group')} {what}{whole}, {holder} has {shape.figures('held')}{shape.tails}"


def _compare(shape: Shape) -> str | None:
    base = noun_phrase(shape.part("base"))
    if base is None:
        return None
    than = lexicon.COMPARE[shape.part("compare")[0].zh]
    was = f"{shape.subject} was " if shape.subject else ""
    return f"{was}{shape.figures('gap')} {than} {base}{shape.tails}"


def _plain(shape: Shape) -> str | None:
    """A figure without a verb: 总投资82亿元."""
    if not shape.subject:
        return None
    return f"{shape.subject} {shape.verb('reach', 'reached')} {shape.figures('plain')}{shape.tails}"


BUILDERS: tuple[tuple[str, Callable[[Shape], str | None]], ...] = (
    ("grow", _grow),
    ("to", _to),
    ("what", _reach_what),
    ("reach", _reach),
    ("share", _share),
    ("stand", _stand),
    ("act", actions.act),
    ("event", actions.event),
    ("say", _say),
    ("above", _above),
    ("pull", _pull),
    ("pool", _pool),
    ("held", _hold),
    ("joined", actions.joined),
    ("mishap", actions.mishap),
    ("suffer", actions.suffer),
    ("compare", _compare),
    ("plain", _plain),
)
