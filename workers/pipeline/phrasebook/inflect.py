"""English verb forms. Phrases inflect at their first word: "open up" -> "opened up"."""

from __future__ import annotations

_PAST = {
    "be": "was", "become": "became", "begin": "began", "breed": "bred", "bring": "brought", "build": "built",
    "choose": "chose", "cut": "cut", "do": "did", "draw": "drew", "drive": "drove", "fight": "fought",
    "find": "found", "give": "gave", "go": "went", "grow": "grew", "have": "had", "hold": "held", "join": "joined",
    "keep": "kept", "lead": "led", "leap": "leapt", "make": "made", "meet": "met", "pay": "paid", "put": "put",
    "rise": "rose", "run": "ran", "see": "saw", "seize": "seized", "sell": "sold", "set": "set", "shore": "shored",
    "show": "showed", "speed": "sped", "spend": "spent", "stand": "stood", "stick": "stuck", "strive": "strove",
    "take": "took", "undertake": "undertook", "win": "won", "withdraw": "withdrew",
}  # fmt: skip
_DOUBLING = frozenset({"cut", "put", "run", "set", "win", "plan", "tap"})


def past(phrase: str) -> str:
    """The simple past."""
    verb, rest = _first(phrase)
    if verb in _PAST:
        return _PAST[verb] + rest
    if verb.endswith("e"):
        return f"{verb}d{rest}"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ied{rest}"
    return f"{verb}{verb[-1] if verb in _DOUBLING else ''}ed{rest}"


def present(phrase: str) -> str:
    """The simple present of the third person singular."""
    verb, rest = _first(phrase)
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es{rest}"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ies{rest}"
    return f"{verb}s{rest}"


_PARTICIPLE = {
    "become": "become", "begin": "begun", "choose": "chosen", "do": "done", "draw": "drawn", "drive": "driven",
    "give": "given", "go": "gone", "grow": "grown", "rise": "risen", "run": "run", "see": "seen", "show": "shown",
    "take": "taken", "undertake": "undertaken", "withdraw": "withdrawn", "strive": "striven",
}  # fmt: skip


def participle(phrase: str) -> str:
    """The past participle."""
    verb, rest = _first(phrase)
    return _PARTICIPLE[verb] + rest if verb in _PARTICIPLE else past(phrase)


def gerund(phrase: str) -> str:
    """The -ing form."""
    verb, rest = _first(phrase)
    if verb.endswith("e") and not verb.endswith("ee") and verb != "be":
        return f"{verb[:-1]}ing{rest}"
    return f"{verb}{verb[-1] if verb in _DOUBLING else ''}ing{rest}"


def _first(phrase: str) -> tuple[str, str]:
    verb, space, rest = phrase.partition(" ")
    return verb, space + rest
