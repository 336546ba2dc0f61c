"""Years and what was reached in them: 1985年突破百亿元，1997年突破千亿元 after a sentence that names the subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workers.pipeline.phrasebook.nouns import and_list
from workers.pipeline.phrasebook.shape import when_of
from workers.pipeline.pieces import Piece
from workers.pipeline.splice import mend
from workers.pipeline.values import Kind

_VERBS = dict.fromkeys("突破 超过 跨越 越过 冲破 迈过 跨过".split(), "exceeded")
_VERBS |= dict.fromkeys("达到 达 增至 升至 增加到 增长到 提高到 跃升至 跃上 迈上 跨上 攀升至".split(), "reached")
_REACHED = re.compile(
    r"(?:年?[底末])?(?:则|又|再|更|即|就)?(?:历史性|首次|一举|成功|正式|顺利|再次)?(?:地)?"
    rf"(?P<verb>{'|'.join(sorted(_VERBS, key=len, reverse=True))})了?"
)
_AFTER = re.compile(r"(?:的?(?:大关|台阶|关口|门槛|整数关))?")
_MARK = re.compile(r"[，,、；;]")


def milestones(text: str, pieces: Sequence[Piece]) -> str | None:
    """ "It exceeded 10 billion yuan in 1985 and exceeded 100 billion in 1997.", or None where anything else is said."""
    body = text.rstrip("。；;")
    found: list[str] = []
    at = 0
    for date, amount in zip(pieces[::2], pieces[1::2], strict=False):
        if date.kind is not Kind.DATE or amount.kind in (None, Kind.DATE) or date.start != at:
            return None
        reached = _REACHED.fullmatch(body, date.end, amount.start)
        if reached is None:
            return None
        found.append(f"{_VERBS[reached['verb']]} {amount.english} {when_of([date.english])}")
        after = _AFTER.match(body, amount.end)
        at = after.end() if after else amount.end
        if mark := _MARK.match(body, at):
            at = mark.end()
    if len(found) < 2 or len(pieces) % 2 or at != len(body):
        return None
    return mend(f"It {and_list(found)}.")
