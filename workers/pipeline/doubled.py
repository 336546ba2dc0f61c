"""Doubled print: 烏魯木齊烏魯木齊, ±±11001100千伏千伏.

Newspaper PDFs draw a heavy headline twice, and extraction gives every run of it
twice. Only a line that is made of such runs is mended: 天天 and 2020 in a line
of running text stay.
"""

from __future__ import annotations

import re

from workers.pipeline.offsets import Edit

LONGEST_LINE = 160  # characters; longer lines are paragraphs, not headlines
COVERED = 0.85  # of a doubled line, as a share of its visible characters
COVERED_WITH_LONG_RUN = 0.6  # 履职风采履职风采两会聚焦: part of the line was printed once
LONG_RUN = 4
SENTENCE_ENDS = "。！？"

_LINE = re.compile(r"[^\n]+")
_REPEAT = re.compile(r"([^\n]{2,60}?)\1")
_HAN = re.compile(r"[\u3400-\u9fff]")
_TWICE = re.compile(r"(以上|以下|左右)\1")  # never good Chinese, wherever it stands


def doubled_edits(text: str) -> list[Edit]:
    """One edit for each doubled line, which keeps the first copy of every run."""
    edits = []
    for match in _LINE.finditer(text):
        line = match[0]
        runs = _runs(line) if len(line) <= LONGEST_LINE and _REPEAT.search(line) else []
        if _is_doubled(line, runs):
            edits += _line_edits(match.start(), line, runs)
        else:
            edits += [
                Edit(match.start() + m.start(), match.start() + m.end(), m[1], "doubled_text")
                for m in _TWICE.finditer(line)
            ]
    return edits


def _runs(line: str) -> list[tuple[int, int]]:
    """(start, length) of the doubled runs that leave the fewest characters undoubled, then are the fewest."""
    size = len(line)
    best: list[tuple[int, int]] = [(0, 0)] * (size + 1)  # (undoubled characters, runs) from here on
    take = [0] * size
    for i in range(size - 1, -1, -1):
        best[i] = (best[i + 1][0] + (line[i] != " "), best[i + 1][1])
        for length in range(1, (size - i) // 2 + 1):
            if length > 1 and (line[i] in SENTENCE_ENDS or line[i + length - 1] in SENTENCE_ENDS):
                break  # a sentence said twice was meant to be
            if line[i : i + length] == line[i + length : i + 2 * length]:
                cost = (best[i + 2 * length][0], best[i + 2 * length][1] + 1)
                if cost < best[i]:
                    best[i], take[i] = cost, length
    runs = []
    i = 0
    while i < size:
        if take[i] and line[i] != " ":
            runs.append((i, take[i]))
        i += 2 * take[i] or 1
    return runs


def _is_doubled(line: str, runs: list[tuple[int, int]]) -> bool:
    """Whether the runs are too many and too long to be chance."""
    words = {
        line[i : i + n] for i, n in runs if n >= 2 and len(set(line[i : i + n])) > 1 and _HAN.search(line[i : i + n])
    }
    longest = max(map(len, words), default=0)
    if longest < LONG_RUN and len(words) < 2:
        return False
    visible = len(line.replace(" ", "").lstrip("■□▲▼◆●"))
    share = sum(2 * n for _, n in runs) / max(visible, 1)
    return share >= (COVERED_WITH_LONG_RUN if longest >= LONG_RUN else COVERED)


def _line_edits(offset: int, line: str, runs: list[tuple[int, int]]) -> list[Edit]:
    """Runs that touch are reported as one repair."""
    groups: list[list[int]] = []  # kept offsets, with the end of the last run in `stops`
    stops: list[int] = []
    starts: list[int] = []
    for start, length in runs:
        if not stops or stops[-1] != start:
            groups.append([])
            starts.append(start)
            stops.append(start)
        groups[-1] += range(start, start + length)
        stops[-1] = start + 2 * length
    return [
        Edit(
            offset + start,
            offset + stop,
            "".join(line[i] for i in kept),
            "doubled_text",
            tuple(offset + i for i in kept),
        )
        for start, stop, kept in zip(starts, stops, groups, strict=True)
    ]
