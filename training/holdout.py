"""Which pairs are kept out of training.

Two rules, both on the Chinese side stripped of everything but letters and digits:
a sentence that occurs in an evaluation text is never trained on, and of the
project's own text one sentence in `SHARE` is kept to measure with. The choice is
a hash of the sentence, so it is the same on every machine and after every edit
of the files.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

SHARE = 40
_NOT_WORD = re.compile(r"[\W_]")


def fingerprint(zh: str) -> str:
    """The sentence without widths, spaces and punctuation: equal for equal wording."""
    return _NOT_WORD.sub("", unicodedata.normalize("NFKC", zh))


def is_kept_out(zh: str) -> bool:
    """Whether this sentence of the project's own text is for measuring only."""
    digest = hashlib.sha256(fingerprint(zh).encode()).digest()
    return int.from_bytes(digest[:4], "big") % SHARE == 0


def evaluation_sentences(paths: Iterable[Path]) -> set[str]:
    """Fingerprints of every line (up to the first tab) of the evaluation files."""
    found = set()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            found.add(fingerprint(line.split("\t")[0]))
    found.discard("")
    return found
