"""Render the model card from what was measured: no figure of it is typed by hand.

Reads evaluation.json of the package (evaluate.py), the same of an older package
to compare with, sources.json (prepare.py), run.json (train.py) and sources.toml
(origins and terms), and fills card.md.in.
"""

from __future__ import annotations

import argparse
import json
import tomllib
from pathlib import Path
from string import Template
from typing import Any

HERE = Path(__file__).parent
Record = dict[str, Any]


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def percent(share: float) -> str:
    """0.9951 as 99.5 %."""
    return f"{100 * share:.1f} %"


def quality(new: Record, old: Record) -> str:
    """BLEU and chrF of both packages on every text."""

    def row(name: str, ours: Record, theirs: Record) -> list[str]:
        pairs = [f"{ours[score]:.1f} ({theirs[score]:.1f})" for score in ("bleu", "chrf")]
        return [name, str(ours["sentences"]), *pairs]

    rows = [row(name, scores, old["texts"][name]) for name, scores in new["texts"].items()]
    for kind, label in (("plain", "held-out own text, no slots"), ("slots", "held-out own text, with slots")):
        rows.append(row(label, new["own_text"][kind], old["own_text"][kind]))
    return table(["text", "sentences", "BLEU", "chrF"], rows)


def others(new: Record) -> str:
    """The same scores of other systems' published outputs, where they were measured."""
    texts = {name: scores for name, scores in new["texts"].items() if scores.get("published")}
    systems = sorted({system for scores in texts.values() for system in scores["published"]})
    rows = [
        [
            system,
            *(f"{scores['published'][system][score]:.1f}" for scores in texts.values() for score in ("bleu", "chrf")),
        ]
        for system in systems
    ]
    return table(["system", *(f"{name} {score}" for name in texts for score in ("BLEU", "chrF"))], rows)


def fidelity(new: Record, old: Record) -> str:
    """Figures and slots of both packages on the held-out text."""
    ours, theirs = new["own_text"], old["own_text"]
    rows = [
        [label, f"{ours[key][whole]:,}", percent(ours[key][share]), percent(theirs[key][share])]
        for label, key, whole, share in (
            ("figures stated, without slots", "figures_without_slots", "figures", "share"),
            ("figures stated, with slots", "figures_with_slots", "figures", "share"),
            ("slots that come out exactly once", "survival", "slots", "share"),
            ("sentences whose slots all do, and no other", "survival", "sentences", "clean_share"),
        )
    ]
    return table(["measure", "of", "this package", "the one before"], rows)


def source_rows(counts: Record, origins: Record) -> str:
    """Every source with its count, copies, origin and terms."""
    rows = []
    for name, about in origins.items():
        used = counts["sources"].get(name)
        rows.append(
            [
                name,
                f"{used['pairs']:,}" if used else "-",
                f"{used['copies']:,}" if used else "-",
                about["origin"],
                about["terms"],
            ]
        )
    return table(["source", "pairs", "copies", "origin", "terms"], rows)


def doubt(new: Record) -> str:
    """What the limit of doubt divides."""
    found = new["own_text"].get("doubt") or {}
    if not all(found.get(side, {}).get("sentences") for side in ("doubtful", "sure")):
        return "Not measured: the limit divides nothing."
    doubtful, sure = found["doubtful"], found["sure"]
    return (
        f"metadata.json declares `doubtful_below` {found['below']}: the mean log-probability of a rendering's pieces\n"
        f"below which the service warns readers. Of the held-out text with slots {doubtful['sentences']} sentences\n"
        f"fall below it, with chrF {doubtful['chrf']:.1f}; the other {sure['sentences']} have {sure['chrf']:.1f}."
    )


def samples(new: Record) -> str:
    """The outputs as they are."""
    return "\n\n".join(
        f"{number}. {one['zh']}  \n   {one['en']}" for number, one in enumerate(new["own_text"]["samples"], 1)
    )


def signatures(new: Record) -> str:
    """The sacrebleu signatures, which are the same for every text."""
    first = new["own_text"]["plain"]
    return f"BLEU `{first['bleu_signature']}`, chrF `{first['chrf_signature']}`"


def render(new: Record, old: Record, counts: Record, run: Record, origins: Record) -> str:
    """The card."""
    hours = run["seconds"] / 3600
    values = {
        "version": new["package"]["package_version"],
        "old_version": old["package"]["package_version"],
        "parameters": f"{new['parameters'] / 1e6:.1f}",
        "megabytes": f"{new['bytes'] / 1e6:.1f}",
        "speed": f"{new['own_text']['speed']['source_tokens_per_second']:,.0f}",
        "speed_out": f"{new['own_text']['speed']['target_tokens_per_second']:,.0f}",
        "hours": f"{hours:.1f}",
        "visits": f"{run['pairs']:,}",
        "steps": f"{run['step']:,}",
        "loss": f"{run['valid_loss']:.3f}",
        "set_pairs": f"{counts['train']['pairs']:,}",
        "decoding": ", ".join(f"{name} {value}" for name, value in new["decoding"].items()),
        "quality": quality(new, old),
        "others": others(new),
        "signatures": signatures(new),
        "fidelity": fidelity(new, old),
        "sources": source_rows(counts, origins),
        "slots_lost": percent(1 - new["own_text"]["survival"]["share"]),
        "doubt": doubt(new),
        "samples": samples(new),
    }
    return Template((HERE / "card.md.in").read_text(encoding="utf-8")).substitute(values)


def main(arguments: list[str] | None = None) -> None:
    """Render as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--results", type=Path, default=HERE / "results", help="folder of the JSON files")
    parser.add_argument("--out", type=Path, default=HERE / "MODEL_CARD.md")
    options = parser.parse_args(arguments)
    names = ("evaluation", "evaluation_before", "sources", "run")
    new, old, counts, run = (
        json.loads((options.results / f"{name}.json").read_text(encoding="utf-8")) for name in names
    )
    origins = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))
    options.out.write_text(render(new, old, counts, run, origins), encoding="utf-8")


if __name__ == "__main__":
    main()
