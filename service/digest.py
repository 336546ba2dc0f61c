"""What a digest of many articles takes from each: its summary, and the figures to check. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]


def summary_only(briefing: Mapping[str, Any]) -> Json:
    """The briefing with the sentences of its summary alone: quick to work out a page from."""
    chosen = {item["sentence"] for item in briefing.get("summary", ())}
    sentences = [item for item in briefing.get("translation", ()) if item["sentence"] in chosen]
    return {**briefing, "translation": sentences, "repairs": []}


def to_check(briefing: Mapping[str, Any]) -> list[Json]:
    """The figures of the whole article that its English does not say."""
    return [figure for figure in briefing.get("figures", ()) if figure["status"] == "flagged"]
