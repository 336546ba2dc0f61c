"""What a reader may ask for with an article, checked in one place for JSON, forms and the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workers.errors import InvalidRequest
from workers.pipeline.summarise import SENTENCES

LENGTHS: Mapping[str, int] = {str(length): sentences for length, sentences in SENTENCES.items()}
MOST_SENTENCES = 30
FEWEST_WORDS, MOST_WORDS = 20, 2000

_TRUE = frozenset({"true", "1", "yes", "on"})
_FALSE = frozenset({"false", "0", "no", "off"})


def _whole(low: int, high: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        number = int(value) if isinstance(value, str) and value.strip().isdecimal() else value
        if isinstance(number, bool) or not isinstance(number, int) or not low <= number <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return number

    return read


def yes_or_no(value: object) -> bool:
    """Read true or false, also as a form has them. Raises ``ValueError`` that says what is wrong."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in _TRUE | _FALSE:
        return value.strip().lower() in _TRUE
    raise ValueError("must be true or false")


def _length(value: object) -> str:
    if not isinstance(value, str) or value not in LENGTHS:
        raise ValueError("must be one of " + ", ".join(LENGTHS))
    return value


@dataclass(frozen=True, slots=True)
class Option:
    """One option: how to read its value (ValueError says what is wrong), and what it means."""

    read: Callable[[object], Any]
    schema: Mapping[str, Any]
    help: str


OPTIONS: Mapping[str, Option] = {
    "sentences": Option(
        _whole(1, MOST_SENTENCES),
        {"type": "integer", "minimum": 1, "maximum": MOST_SENTENCES, "default": LENGTHS["standard"]},
        "Sentences in the summary.",
    ),
    "length": Option(
        _length,
        {"type": "string", "enum": list(LENGTHS)},
        "Instead of sentences: " + ", ".join(f"{name} = {count}" for name, count in LENGTHS.items()) + ".",
    ),
    "words": Option(
        _whole(FEWEST_WORDS, MOST_WORDS),
        {"type": "integer", "minimum": FEWEST_WORDS, "maximum": MOST_WORDS},
        "Instead of sentences: about so many English words in the summary.",
    ),
    "full": Option(
        yes_or_no,
        {"type": "boolean", "default": True},
        "Translate every sentence, not only the summary.",
    ),
}


def read_options(given: Mapping[str, object]) -> dict[str, Any]:
    """The options a job is stored with. Raises ``InvalidRequest`` that names every fault.

    ``length`` becomes ``sentences``; more than one of the three sizes is refused.
    """
    faults = [f"Unknown option {name!r}; there are: {', '.join(OPTIONS)}." for name in given if name not in OPTIONS]
    read: dict[str, Any] = {}
    for name, option in OPTIONS.items():
        if name not in given or given[name] is None:
            continue
        try:
            read[name] = option.read(given[name])
        except ValueError as fault:
            faults.append(f"Option {name!r} {fault}.")
    if len({"length", "sentences", "words"} & read.keys()) > 1:
        faults.append("Give one of 'sentences', 'length' and 'words'.")
    if faults:
        raise InvalidRequest(" ".join(faults), advice="Correct the options named, or leave them out.")
    if "length" in read:
        read["sentences"] = LENGTHS[read.pop("length")]
    return read
