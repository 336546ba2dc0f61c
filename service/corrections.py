"""English sentences that editors wrote in place of the model's.

A correction belongs to a Chinese sentence, not to an article: wherever that
sentence stands, in this article made again or in another, its English is the
editor's. It is laid over a briefing whenever one is read, so pages, API and
exports agree; the model's own words stay in the database.
"""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from glossary.matching import Matcher
from glossary.rendering import carries
from glossary.term import Term
from workers.database import answering
from workers.errors import InvalidRequest
from workers.pipeline.assess import assess
from workers.pipeline.reading import read
from workers.pipeline.values import Sentence

Json = dict[str, Any]

metadata = sa.MetaData()
corrections = sa.Table(
    "corrections",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("digest", sa.String(64), nullable=False, index=True),
    sa.Column("zh", sa.Text, nullable=False),
    sa.Column("en", sa.Text, nullable=False),  # empty: back to the model's
    sa.Column("who", sa.String(80), nullable=False),
    sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("findings", sa.JSON, nullable=False),
    sa.Column("lost", sa.JSON, nullable=False),
)

LONGEST = 4000
AT_ONCE = 500  # digests in one query; databases limit the number of parameters


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checks say of an English sentence: in words, and which figures (Chinese) it does not say."""

    findings: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """An editor's English for a Chinese sentence; empty when it was taken back."""

    zh: str
    en: str
    who: str
    when: datetime
    verdict: Verdict


def judge(zh: str, en: str, terms: Sequence[Term], context: str | None = None) -> Verdict:
    """Check an English sentence against its Chinese as a translation is: figures, their direction, and the terms.

    ``context`` is the article, where terms that ask for a neighbour look for it.
    """
    matcher = Matcher(terms)
    reading = read(Sentence(0, 0, zh, 0, len(zh)), matcher, context)
    found = assess(zh, reading.figures, (*reading.terms, *reading.banned), en)
    words = [finding.detail for finding in found.findings] + [finding.detail for finding in found.terms]
    return Verdict(tuple(dict.fromkeys(words)), tuple(sorted(reading.figures[n].zh for n in found.lost)))


class Corrections:
    """The corrections of one database. Nothing is ever overwritten. Raises ``DatabaseDown``."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def save(self, zh: str, en: str, who: str, verdict: Verdict) -> None:
        """Keep an editor's English; an empty one goes back to the model's. Raises ``InvalidRequest`` when too long."""
        en = " ".join(en.replace("\x00", "").split())
        if len(en) > LONGEST:
            raise InvalidRequest(f"The sentence has {len(en):,} characters; at most {LONGEST:,} are accepted.")
        row = {"digest": _digest(zh), "zh": zh, "en": en, "who": who[:80], "at": datetime.now(UTC)}
        with answering(self._engine) as connection:
            values = {**row, "findings": list(verdict.findings), "lost": list(verdict.lost)}
            connection.execute(sa.insert(corrections).values(values))

    def history(self, zh: str) -> list[Correction]:
        """What editors wrote for a sentence, newest first."""
        query = sa.select(corrections).where(corrections.c.digest == _digest(zh)).order_by(corrections.c.id.desc())
        with answering(self._engine) as connection:
            return [_correction(row) for row in connection.execute(query)]

    def current(self, sentences: Collection[str]) -> dict[str, Correction]:
        """The corrections in force for these Chinese sentences."""
        digests = [_digest(zh) for zh in sentences]
        found: dict[str, Correction] = {}
        with answering(self._engine) as connection:
            for at in range(0, len(digests), AT_ONCE):
                some = corrections.c.digest.in_(digests[at : at + AT_ONCE])
                for row in connection.execute(sa.select(corrections).where(some).order_by(corrections.c.id)):
                    found[row.zh] = _correction(row)
        return {zh: one for zh, one in found.items() if one.en}

    def laid_over(self, briefing: Json) -> Json:
        """The briefing with the editors' English in it."""
        sentences = {item["zh"] for item in briefing.get("translation", ())}
        sentences |= {briefing.get("headline", {}).get("zh") or ""}
        return lay_over(briefing, self.current(sentences - {""}))


def lay_over(briefing: Json, by_sentence: Mapping[str, Correction]) -> Json:
    """A copy of ``briefing`` with the corrections in place; figures and warnings follow their verdicts."""
    if not by_sentence:
        return briefing
    briefing = copy.deepcopy(briefing)
    changed: dict[int, str] = {}
    for item in briefing.get("translation", []):
        correction = by_sentence.get(item["zh"])
        if correction:
            changed[item["sentence"]] = correction.en
            _correct(briefing, item, correction)
    for item in briefing.get("summary", []):
        item["en"] = changed.get(item["sentence"], item["en"])
    for headline in _headlines(briefing):
        title = by_sentence.get(headline.get("zh") or "")
        headline["en"] = title.en.rstrip(".") if title else headline.get("en")
    kept = [one for one in briefing.get("warnings", []) if one.get("sentence") not in changed]
    fresh = [one for item in briefing.get("translation", []) if item["sentence"] in changed for one in item["warnings"]]
    briefing["warnings"] = kept + fresh
    _recount_terms(briefing, changed)
    if briefing.get("status") == "done_with_warnings" and not briefing["warnings"]:
        briefing["status"] = "done"
    return briefing


def _headlines(briefing: Json) -> list[Json]:
    stories = [story["headline"] for story in briefing.get("stories", ())]
    return [briefing["headline"], *stories] if "headline" in briefing else stories


def _correct(briefing: Json, item: Json, correction: Correction) -> None:
    who = {"by": correction.who, "at": correction.when.isoformat(), "model": item["en"]}
    item.update(en=correction.en, corrected=who)
    details = correction.verdict.findings
    item["warnings"] = [{"code": "correction", "sentence": item["sentence"], "detail": text} for text in details]
    for index in item["figures"]:
        figure = briefing["figures"][index]
        figure["status"] = "flagged" if figure["zh"] in correction.verdict.lost else "kept"


def _recount_terms(briefing: Json, changed: Collection[int]) -> None:
    """A term is applied when every sentence that has it says it."""
    for n, term in enumerate(briefing.get("terms", ())):
        mine = [item for item in briefing["translation"] if n in item["terms"]]
        touched = [item for item in mine if item["sentence"] in changed]
        if not touched:
            continue
        lost = any(one["detail"].startswith(term["zh"]) for item in touched for one in item["warnings"])
        entry = Term(term["zh"], term["en"])
        rest = all(carries(entry, item["en"]) for item in mine if item not in touched)
        term["status"] = "missing" if lost or (term["status"] == "missing" and not rest) else "applied"


def _correction(row: sa.Row[Any]) -> Correction:
    return Correction(row.zh, row.en, row.who, row.at, Verdict(tuple(row.findings), tuple(row.lost)))


def _digest(zh: str) -> str:
    return hashlib.sha256(zh.encode()).hexdigest()
