"""Measure a package; write what was measured as JSON, from which the model card is made.

Measured: BLEU and chrF (sacrebleu) on evaluation texts and on the held-out share
of the project's own text; how many slots come out exactly once; how many figures
the English states, with slots and without; tokens a second on one core; size;
and ten outputs as they are. One hypothesis a sentence and no second try: the
service's ladder comes on top of this.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from training import served
from training.decoding import Decoding, Package, Translation

SAMPLES = 10


def timed(package: Package, sources: Sequence[str], decoding: Decoding) -> tuple[list[Translation], float]:
    """Translations, and the processor seconds they took (all threads together)."""
    begin = time.process_time()
    outputs = package.translate(sources, decoding)
    return outputs, time.process_time() - begin


def scores(outputs: Sequence[str], references: Sequence[str]) -> dict[str, object]:
    """BLEU and chrF with their signatures."""
    bleu, chrf = BLEU(), CHRF()
    return {
        "sentences": len(outputs),
        "bleu": round(bleu.corpus_score(list(outputs), [list(references)]).score, 2),
        "bleu_signature": str(bleu.get_signature()),
        "chrf": round(chrf.corpus_score(list(outputs), [list(references)]).score, 2),
        "chrf_signature": str(chrf.get_signature()),
    }


def speed(outputs: Sequence[Translation], seconds: float) -> dict[str, float]:
    """Tokens a processor second, which is a second of one core."""
    return {
        "source_tokens_per_second": round(sum(output.tokens_in for output in outputs) / seconds),
        "target_tokens_per_second": round(sum(output.tokens_out for output in outputs) / seconds),
    }


def own_text(package: Package, decoding: Decoding, pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Everything that is measured on the held-out share of the project's own text."""
    sentences, references = [zh for zh, _ in pairs], [en for _, en in pairs]
    plain, seconds = timed(package, sentences, decoding)
    bare = [output.text for output in plain]
    shielded = served.shield_all(sentences)
    sources = [one.shielded.text for one in shielded]
    outputs = package.translate(sources, decoding)
    raw = [output.text for output in outputs]
    english = served.unshielded(shielded, raw)
    return {
        "plain": scores(bare, references),
        "slots": scores(english, references),
        "figures_without_slots": served.fidelity(shielded, bare),
        "figures_with_slots": served.fidelity(shielded, english),
        "survival": served.survival(sources, raw),
        "doubt": doubt([output.score for output in outputs], english, references, package.doubtful_below),
        "speed": speed(plain, seconds),
        "samples": [{"zh": zh, "en": en} for zh, en in zip(sentences[:SAMPLES], english, strict=False)],
    }


def doubt(
    found: Sequence[float], outputs: Sequence[str], references: Sequence[str], limit: float | None
) -> dict[str, Any]:
    """How much worse the outputs are that the model itself scores below `limit`."""
    if limit is None:
        return {}
    sides: dict[str, Any] = {"below": limit}
    for name, wanted in (("doubtful", True), ("sure", False)):
        which = [at for at, score in enumerate(found) if (score < limit) == wanted]
        sides[name] = {"sentences": len(which)}
        if which:
            of_side = scores([outputs[at] for at in which], [references[at] for at in which])
            sides[name]["chrf"] = of_side["chrf"]
    return sides


def read_heldout(path: Path, limit: int) -> list[tuple[str, str]]:
    """Held-out pairs, shuffled the same way every time; `limit` 0 is all."""
    lines = path.read_text(encoding="utf-8").splitlines()
    random.Random(11).shuffle(lines)
    pairs = [line.split("\t") for line in lines[: limit or None]]
    return [(zh, en) for zh, en in pairs]


def parallel_text(path: Path, limit: int) -> tuple[list[str], list[str]]:
    """The lines of NAME.zh and of NAME.en beside it."""
    sources, references = (
        file.read_text(encoding="utf-8").splitlines()[: limit or None] for file in (path, path.with_suffix(".en"))
    )
    return sources, references


def published(folder: Path, text: str, references: Sequence[str]) -> dict[str, dict[str, object]]:
    """Scores of other systems' outputs of the same text: the files TEXT.SYSTEM.en of a folder."""
    return {
        path.name.split(".")[1]: scores(path.read_text(encoding="utf-8").splitlines()[: len(references)], references)
        for path in sorted(folder.glob(f"{text}.*.en"))
    }


def measure(package: Package, decoding: Decoding, options: argparse.Namespace) -> dict[str, Any]:
    """Everything that was asked for."""
    texts: dict[str, dict[str, Any]] = {}
    for path in options.text:
        sources, references = parallel_text(path, options.limit)
        outputs, seconds = timed(package, sources, decoding)
        texts[path.stem] = scores([output.text for output in outputs], references) | speed(outputs, seconds)
        if options.published:
            texts[path.stem]["published"] = published(options.published, path.stem, references)
    found = {
        "package": package.metadata,
        "bytes": package.size(),
        "parameters": package.parameters(),
        "decoding": asdict(decoding),
        "texts": texts,
    }
    if options.heldout:
        found["own_text"] = own_text(package, decoding, read_heldout(options.heldout, options.limit))
    return found


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="JSON file to write")
    parser.add_argument("--text", type=Path, nargs="*", default=[], help="NAME.zh files with a NAME.en beside each")
    parser.add_argument("--published", type=Path, help="folder of other systems' outputs, TEXT.SYSTEM.en")
    parser.add_argument("--heldout", type=Path, help="heldout.tsv that prepare.py wrote")
    parser.add_argument("--limit", type=int, default=0, help="sentences of each text; 0 is all")
    parser.add_argument("--threads", type=int, default=1)
    for name, default in asdict(Decoding()).items():
        parser.add_argument("--" + name.replace("_", "-"), type=type(default), default=default)
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> None:
    """Measure as the command line says."""
    options = parse(arguments)
    decoding = Decoding(**{name: getattr(options, name) for name in asdict(Decoding())})
    found = measure(Package(options.package, options.threads), decoding, options)
    options.out.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    brief = {name: {k: v for k, v in of.items() if k in ("bleu", "chrf")} for name, of in found["texts"].items()}
    own = found.get("own_text", {})
    print(json.dumps(brief | {name: value for name, value in own.items() if name not in ("samples",)}))


if __name__ == "__main__":
    main()
