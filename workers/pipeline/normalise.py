"""Clean Simplified text out of whatever was torn from a page.

In order: stray characters, widths, script, doubled print, layout, spaces. Every
stage is a list of edits, so every character of the result knows its place in the
original and every repair is recorded there. Text that is already clean (one
block per line, Simplified) comes back unchanged.
"""

from __future__ import annotations

from bisect import bisect_left

from workers.pipeline.doubled import doubled_edits
from workers.pipeline.layout import cut_blocks, lay_out
from workers.pipeline.offsets import Mapped
from workers.pipeline.script import detect_script, simplify_edits
from workers.pipeline.values import NormalisedText, Repair, Script
from workers.pipeline.width import markup_edits, space_edits, stray_edits, width_edits

HEAVY = 8  # characters: what is doubled beyond a word is a headline or a caption


def normalise(text: str) -> NormalisedText:
    """``text`` as clean Simplified Chinese: one block per line, a blank line where the page had some.

    Repairs are in the order of their place in the original. Time is linear in
    the length of the text.
    """
    repairs: list[Repair] = []
    mapped = Mapped.of(text)
    for stage in (stray_edits, width_edits, markup_edits):
        mapped, made = mapped.apply(stage(mapped.text))
        repairs += made
    script = detect_script(mapped.text)
    if script is Script.TRADITIONAL:
        mapped, _ = mapped.apply(simplify_edits(mapped))
    mapped, doubled = mapped.apply(doubled_edits(mapped.text))
    heavy = [bisect_left(mapped.origins, r.start) for r in doubled if len(r.before) >= HEAVY]
    edits, kinds = lay_out(mapped.text, heavy)
    mapped, joined = mapped.apply(edits)
    mapped, spaces = mapped.apply(space_edits(mapped.text, kinds))
    repairs = sorted([*repairs, *doubled, *joined, *spaces], key=lambda r: (r.start, r.end))
    return NormalisedText(mapped.text, tuple(cut_blocks(mapped.text, kinds)), tuple(repairs), script, mapped.origins)
