"""Clean Simplified text out of whatever was torn from a page.

In order: stray characters, widths, script, doubled print, spaces, layout. Every
stage is a list of edits, so every character of the result knows its place in the
original and every repair is recorded there. Text that is already clean (one
block per line, Simplified) comes back unchanged.
"""

from __future__ import annotations

from workers.pipeline.doubled import doubled_edits
from workers.pipeline.layout import cut_blocks, lay_out
from workers.pipeline.offsets import Mapped
from workers.pipeline.script import detect_script, simplify_edits
from workers.pipeline.values import NormalisedText, Repair, Script
from workers.pipeline.width import space_edits, stray_edits, width_edits


def normalise(text: str) -> NormalisedText:
    """``text`` as clean Simplified Chinese, one block per line.

    Repairs are in the order of their place in the original. Time is linear in
    the length of the text.
    """
    repairs: list[Repair] = []
    mapped = Mapped.of(text)
    for stage in (stray_edits, width_edits):
        mapped, made = mapped.apply(stage(mapped.text))
        repairs += made
    script = detect_script(mapped.text)
    if script is Script.TRADITIONAL:
        mapped, _ = mapped.apply(simplify_edits(mapped))
    for stage in (doubled_edits, space_edits):
        mapped, made = mapped.apply(stage(mapped.text))
        repairs += made
    edits, groups = lay_out(mapped.text)
    mapped, made = mapped.apply(edits)
    repairs += made
    blocks = cut_blocks(mapped.text, [kind for kind, _ in groups])
    repairs.sort(key=lambda r: (r.start, r.end))
    return NormalisedText(mapped.text, tuple(blocks), tuple(repairs), script, mapped.origins)
