"""The predicates of statistical clauses: what each pattern becomes in English."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from glossary.fitting import takes_the
from workers.pipeline.phrasebook import lexicon
from workers.pipeline.phrasebook.nouns import and_list, is_plural, noun_phrase
from workers.pipeline.phrasebook.tokens import GROW, PLACE, PROPER, REACH, Token
from workers.pipeline.values import Kind


@dataclass(frozen=True, slots=True)
class Shape:
    """What a clause is made of: ``part`` gives the words of a group of the pattern.

    ``nobody``: it does not say who acts, and nobody before it can.
    """

    part: Callable[[str], list[Token]]
    subject: str
    future: str
    tails: str
    nobody: bool = False

    @property
    def passive(self) -> bool:
        """Whether what was done is the subject."""
        return self.nobody and bool(self.part("act"))

    def verb(self, base: str, past: str, subject: str = "") -> str:
        """The past tense, or the future where an adverb says so, agreeing with the subject."""
        if not self.future:
            return past
        many = is_plural(subject or self.subject)
        return f"{self.future.replace('is ', 'are ', 1) if many else self.future} {base}"

    def leaning(self, base: str, ing: str) -> str:
        """For a clause without subject: "reaching", or "and is to reach"."""
        return f"and {self.future} {base}" if self.future else ing

    def clause(self, past: str, base: str, ing: str, rest: str) -> str:
        """Subject, verb and the rest, in the form that the clause asks for."""
        verb = self.verb(base, past) if self.subject else self.leaning(base, ing)
        return f"{self.subject} {verb} {rest}{self.tails}".strip()

    def figures(self, name: str) -> str:
        """The figures of a group as a list."""
        return and_list([t.en for t in self.part(name) if t.en])


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


_DONE = {"ran": "run", "took on": "taken on"}  # where it is not the past tense


def _act(shape: Shape) -> str | None:
    """引进25名专家, 新增就业岗位12万个, 投入3亿元: the amount stands before the thing, or is "of" it."""
    zh = shape.part("act")[0].zh
    if shape.part("bare"):
        what = shape.figures("bare")
    else:
        thing = noun_phrase(shape.part("object") or shape.part("thing"))
        amount = (shape.part("some") or shape.part("much"))[0]
        if thing is None or amount.kind is Kind.PERCENT:
            return None
        counted = amount.kind in {Kind.COUNT, Kind.FRACTION}
        what = f"{amount.en} {thing}" if counted else f"{amount.en} of {thing}"
    if zh not in lexicon.ACTIONS:  # 竣工住房5万套: it happens to what stands behind it
        base, _, many = lexicon.EVENTS[zh]
        where = f" in {shape.subject}" if shape.part("subject") else ""
        return f"{what}{where} {shape.verb(base, many, what)}{shape.tails}"
    base, past, ing = lexicon.ACTIONS[zh]
    if not shape.passive:
        return shape.clause(past, base, ing, what)
    if base == "own":
        return f"there were {what}{shape.tails}"
    were = f"{shape.future.replace('is ', 'are ', 1)} be" if shape.future else "were"
    return f"{what} {were} {_DONE.get(past, past)}{shape.tails}"


def _event(shape: Shape) -> str | None:
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
    plural = bool(number) or is_plural(what)
    verb = shape.future.replace("is ", "are ", 1) + f" {base}" if shape.future else many if plural else one
    return f"{what} {verb}{shape.tails}"


def _with_article(noun: str) -> str:
    return noun if noun.startswith(("a ", "the ")) or is_plural(noun) else f"a {noun}"


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


def _joined(shape: Shape) -> str | None:
    """参加失业保险98万人: how many people a scheme covered."""
    scheme = noun_phrase(shape.part("joined"))
    if scheme is None:
        return None
    where = f" in {shape.subject}" if shape.part("subject") else ""
    return f"{_people(shape.part('joiners')[0].en)} were covered by {scheme}{where}{shape.tails}"


def _mishap(shape: Shape) -> str | None:
    """发生事故56起: there were 56 of them."""
    what = noun_phrase(shape.part("mishap"))
    return what and f"there were {shape.figures('times')} {what}{shape.tails}"


def _suffer(shape: Shape) -> str | None:
    """死亡48人: 48 people died."""
    return f"{_people(shape.figures('sufferers'))} {lexicon.SUFFERED[shape.part('suffer')[0].zh]}{shape.tails}"


def _people(number: str) -> str:
    return number if number.endswith("people") else f"{number} people"


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
    ("act", _act),
    ("event", _event),
    ("say", _say),
    ("pull", _pull),
    ("joined", _joined),
    ("mishap", _mishap),
    ("suffer", _suffer),
    ("compare", _compare),
    ("plain", _plain),
)
