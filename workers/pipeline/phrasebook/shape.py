"""What a clause of statistics is made of, and how its verb and its dates are put."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workers.pipeline.phrasebook.nouns import and_list, is_plural
from workers.pipeline.phrasebook.tokens import Token


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

    @property
    def future_of_many(self) -> str:
        """The future after a plural: "are to", "will"."""
        return self.future.replace("is ", "are ", 1)

    def verb(self, base: str, past: str, subject: str = "") -> str:
        """The past tense, or the future where an adverb says so, agreeing with the subject."""
        if not self.future:
            return past
        future = self.future_of_many if is_plural(subject or self.subject) else self.future
        return f"{future} {base}"

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


def when_of(dates: Sequence[str]) -> str:
    """Dates as an adverbial: "on March 20", "from January to October", "in the first half of 2025"."""
    if not dates:
        return ""
    if len(dates) == 2 and re.fullmatch(r"\d{4}", dates[0]):
        dates = [f"{dates[1]} of {dates[0]}"]
    date = " ".join(dates)
    if re.match(r"(?:the end of|end of)", date):
        return f"at {date}"
    if re.match(r"[A-Z]\w+ \d{1,2}\b(?! to)|the \d+(?:st|nd|rd|th)$", date):
        return f"on {date}"
    if re.match(r"[A-Z]\w+ to [A-Z]", date):
        return f"from {date}"
    return f"in {date}"
