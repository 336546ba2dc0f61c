"""A briefing on paper or on a terminal, in the words of the plain-text export."""

from __future__ import annotations

from service.exports.plain import write_plain as briefing_text

__all__ = ["briefing_text"]
