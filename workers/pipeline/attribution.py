"""Who says it: 昌吉州州长郑敏介绍，... is "Zheng Min, governor of Changji Prefecture, said that ...".

A small model takes the titles of a speaker for what is said, or drops the name. So
the words up to 说 or 表示 are put by rule where every one of them is understood, and
the rest of the sentence is translated as a sentence of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from glossary.english import in_number
from glossary.fitting import indefinite
from glossary.matching import TermMatch
from workers.pipeline.offices import office_before
from workers.pipeline.persons import BETWEEN_NAMES, is_name
from workers.pipeline.phrasebook.nouns import and_list
from workers.pipeline.phrasebook.shape import when_of
from workers.pipeline.request import Request
from workers.pipeline.splice import capitalise
from workers.pipeline.titles import definite, is_post, owned, title_of, title_spans, together, words_of
from workers.pipeline.values import Kind, Span

_VERBS = {
    **dict.fromkeys("介绍说 介绍 表示 说 称 认为 坦言 说道 介绍道".split(), "said"),
    **dict.fromkeys("告诉记者 告诉本报记者".split(), "told reporters"),
    "指出": "pointed out",
    "强调": "stressed",
    "透露": "disclosed",
}
_VERB = rf"(?:还|也|曾|则|却|又|再次|特别|进一步|补充|明确)?(?P<verb>{'|'.join(sorted(_VERBS, key=len, reverse=True))})"
_MARK = r"(?P<mark>[，：:,])(?=.*\w)"
_PRONOUNS = {"他": "He", "她": "She", "他们": "They", "她们": "They"}
_PRONOUN = re.compile(rf"(?P<who>他们?|她们?){_VERB}{_MARK}")
# What is told of persons in a sentence of its own.
_DEEDS = {
    **dict.fromkeys(("出席会议", "参加会议"), "attended the meeting"),
    **dict.fromkeys(("出席活动", "参加活动"), "attended the event"),
    "出席仪式": "attended the ceremony",
    "主持会议": "chaired the meeting",
    "主持会议并讲话": "chaired the meeting and delivered a speech",
    "出席会议并讲话": "attended the meeting and delivered a speech",
    "出席并讲话": "attended and delivered a speech",
    "参加调研": "took part in the inspection",
}
_CALLINGS = {"代表": "deputy", "委员": "committee member", "专家": "expert"}
_AFTER_NAMES = re.compile(
    rf"(?P<others>等)?(?P<calling>代表|委员|专家|先生|女士)?"
    rf"(?:(?P<where>[^，。；：、“”]{{0,40}}?){_VERB}(?:{_MARK}|[。]?$)|(?P<deed>{'|'.join(_DEEDS)})[。]?$)"
)
# Who speaks without a name.
_CROWDS = {
    "业内人士": "Industry insiders", "分析人士": "Analysts", "市场人士": "Market participants", "专家": "Experts",
    "有关专家": "Experts", "与会专家": "Experts at the meeting", "与会代表": "Participants", "代表们": "Deputies",
    "委员们": "Committee members", "代表委员": "Deputies and committee members",
    "代表委员们": "Deputies and committee members", "村民们": "Villagers", "警方": "Police", "文章": "The article",
    "报道": "The report", "该负责人": "The official", "会议": "The meeting",
    "全会": "The plenary session",
}  # fmt: skip
_NAMELESS = re.compile(
    rf"(?P<who>[^，。；：“”]{{0,40}}?(?P<head>负责人|发言人|工作人员|会议|全会|座谈会|大会|白皮书|公报|报告|文件|通知|意见|方案|规划"
    rf"|[局部委厅院会办]|公司|集团|中心|银行|大学|政府)"
    rf"|{'|'.join(_CROWDS)}){_VERB}{_MARK}"
)
_SPEAKERS = frozenset({"负责人", "发言人", "工作人员"})
_LEARNED = re.compile(
    r"记者(?P<when>近日|日前|昨日|今日|今天|昨天)?从(?P<source>[^，。；：“”]{2,30}?)(?:获悉|了解到|了解)[，：](?=.*\w)"
)
# Where and to whom it was said.
_SPEAKING = re.compile(r"(?:在?(?:发言|讨论|审议)时?)?")
_TO_PRESS = re.compile(r"[对向](?:本报)?记者")
_INTERVIEW = re.compile(r"在?接受(?P<paper>.{0,12}?)(?:本报)?记者?(?:专访|采访)时")
_QUESTIONS = re.compile(r"(?:在?答记者问(?:环节)?(?:时|中)?|在?回答记者提问时)")
_CONFERENCE = re.compile(r"在(?P<when>[^的在]*?日)?(?:(?P<host>[^的]{0,20}?)(?:举行|召开|举办)的?)?(?:新闻)?发布会上")


@dataclass(frozen=True, slots=True)
class Attribution:
    """``english`` is "Zheng Min said" or "According to Zheng Min"; what is said begins at ``end``."""

    english: str
    end: int
    verbatim: bool  # a colon stands before what is said


def attribution(request: Request) -> Attribution | None:
    """The attribution at the beginning of a sentence; None where there is none or a word of it is not known."""
    return _pronoun(request) or _named(request) or _nameless(request) or _learned(request)


def _pronoun(request: Request) -> Attribution | None:
    he = _PRONOUN.match(request.text)
    return Attribution(f"{_PRONOUNS[he['who']]} {_VERBS[he['verb']]}", he.end(), he["mark"] in "：:") if he else None


def _named(request: Request) -> Attribution | None:
    names = _first_names(request)
    tail = _AFTER_NAMES.match(request.text, names[-1].end) if names else None
    if tail is None:
        return None
    when, start = _opening_date(request)
    according = request.text.startswith("据", start)
    where = _where(request, Span(*tail.span("where"))) if tail["verb"] else ""
    speaker = _speakers(request, Span(start + according, names[0].start), names, tail)
    if speaker is None or where is None or (according and (where or not tail["mark"])):
        return None
    verbatim = tail["mark"] in ("：", ":")
    if according:
        said = f"According to {speaker.rstrip(',')}"
    elif tail["deed"]:
        said = f"{speaker} {_DEEDS[tail['deed']]}"
    else:
        verb = "told reporters" if where == "to reporters" else f"{_VERBS[tail['verb']]} {where}".strip()
        said = f"{speaker} {verb}"
    return Attribution(f"{when}, {said}" if when else capitalise(said), tail.end(), verbatim and not according)


def _opening_date(request: Request) -> tuple[str, int]:
    """ "On March 6" and where what follows begins, if a date opens the sentence."""
    first = request.figures[0] if request.figures else None
    if first is None or first.start or first.kind is not Kind.DATE or request.text[first.end : first.end + 1] != "，":
        return "", 0
    return capitalise(when_of(request.renderings[:1])), first.end + 1


def _nameless(request: Request) -> Attribution | None:
    """ "An official of the National Energy Administration said", "The white paper ... pointed out"."""
    found = _NAMELESS.match(request.text)
    if found is None:
        return None
    who, speaker = Span(*found.span("who")), _CROWDS.get(found["who"], "")
    if not speaker and found["head"] in _SPEAKERS:
        title = title_of(request, who, many=False)
        speaker = owned(*title) if title else ""
        speaker = f"the {speaker}" if title and is_post(title[0]) else speaker
    elif not speaker and found["head"]:
        words = words_of(request, who)
        speaker = _document(request, who) or (f"the {words}" if words else "")
    if not speaker:
        return None
    return Attribution(f"{capitalise(speaker)} {_VERBS[found['verb']]}", found.end(), found["mark"] in "：:")


def _document(request: Request, who: Span) -> str:
    """ "the white paper "Title"", where the title is a term."""
    title = next((t for t in request.terms if t.start in {who.start, who.start + 1}), None)
    kind = words_of(request, Span(title.end + 1, who.end)) if title and request.text[who.start] == "《" else ""
    return f'the {kind} "{title.term.en}"' if title and kind else ""


def _learned(request: Request) -> Attribution | None:
    found = _LEARNED.match(request.text)
    source = words_of(request, Span(*found.span("source"))) if found else None
    if found is None or not source:
        return None
    recently = " recently" if found["when"] in {"近日", "日前"} else ""
    return Attribution(f"It was{recently} learned from {definite(source)}", found.end(), False)


def _first_names(request: Request) -> list[TermMatch]:
    """The first name of a sentence, and those that stand in one list with it."""
    chain: list[TermMatch] = []
    for match in request.terms:
        if not is_name(match):
            continue
        if chain and request.text[chain[-1].end : match.start] not in BETWEEN_NAMES:
            break
        chain.append(match)
    return chain


def _speakers(request: Request, before: Span, names: list[TermMatch], tail: re.Match[str]) -> str | None:
    """ "Zheng Min, governor of Changji Prefecture,"; a bare name where no title stands before it."""
    many = len(names) > 1 or bool(tail["others"])
    office = office_before(request.text, before.end)
    if not many and office and office[0] == before.start:
        return f"{office[1]} {names[0].term.en}"
    titles = [title_of(request, span, many) for span in title_spans(request, before)]
    if None in titles:
        return None
    said = [title for title in titles if title is not None]
    calling = _CALLINGS.get(tail["calling"] or "", "")
    people = [name.term.en for name in names]
    if tail["others"]:
        people.append(f"other {in_number(calling, many=True)}" if calling else "others")
    if len(said) == 1 and not said[0][1] and (many or (is_post(said[0][0]) and " of " not in said[0][0])):
        return f"{said[0][0]} {and_list(people)}"
    described = together(said)
    if not said and calling and not many:
        described = f"{indefinite(calling)} {calling}"
    return f"{and_list(people)}, {described}," if described else and_list(people)


def _where(request: Request, span: Span) -> str | None:
    """Where and to whom it was said; None where that is not understood."""
    text = request.text[span.start : span.end]
    if when := _date_in(request, span):
        return when
    if _SPEAKING.fullmatch(text):
        return ""
    if _TO_PRESS.fullmatch(text):
        return "to reporters"
    if _QUESTIONS.fullmatch(text):
        return "in answer to reporters' questions"
    if interview := _INTERVIEW.fullmatch(text):
        paper = words_of(request, _inside(span, interview, "paper"))
        return None if paper is None else f"in an interview{f' with {paper}' if paper else ''}"
    if conference := _CONFERENCE.fullmatch(text):
        return _at_conference(request, span, conference)
    return None


def _at_conference(request: Request, span: Span, found: re.Match[str]) -> str | None:
    when, host = (_inside(span, found, name) if found[name] else None for name in ("when", "host"))
    date = _date_in(request, when) if when else ""
    held_by = words_of(request, host) if host else ""
    if held_by is None or (when and not date):
        return None
    of_host = f" of {definite(held_by)}" if held_by else ""
    return f"at a press conference{of_host} {date}".rstrip()


def _date_in(request: Request, span: Span) -> str:
    """ "on September 19", if that is all that stands in ``span``."""
    for figure, english in zip(request.figures, request.renderings, strict=True):
        if figure.kind is Kind.DATE and (figure.start, figure.end) == (span.start, span.end):
            return when_of([english])
    return ""


def _inside(span: Span, match: re.Match[str], name: str) -> Span:
    """The stretch of a group, in offsets of the sentence."""
    return Span(span.start + match.start(name), span.start + match.end(name))
