"""Sources to a packed training set.

Reads a recipe (see `recipes/`), cleans each source, keeps evaluation text and the
measuring share of the project's own text out, makes the copies that the recipe
asks for, and writes into OUT: sp.model, train.npz, valid.npz, heldout.tsv (the
measuring share) and sources.json (what went in, for the model card). A source
that is done is kept in OUT/parts, so a stopped run goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from tqdm import tqdm

from training import augment, vocabulary
from training.batches import pack
from training.clauses import clause_pairs
from training.corpus import Converter, clean_chinese, read_lines, read_pairs, simplifier
from training.holdout import evaluation_sentences, fingerprint, is_kept_out
from training.linking import figures_agree
from training.network import END
from training.recipe import Recipe, Source, read_recipe
from training.rules import rule_pairs
from training.selection import Nearness, nearest
from training.slots import Pair
from training.terms import Lexicon, frequent_words, read_lexicon

DOMAIN_SAMPLE = 150_000
GENERAL_SAMPLE = 200_000
JOINED_LONGEST = 110
"""Characters of Chinese in two joined pairs together."""

Texts = tuple[str, str]


class Preparation:
    """What every source needs: the options and what is made from them once."""

    def __init__(self, options: argparse.Namespace, recipe: Recipe) -> None:
        self.corpus: Path = options.corpus
        self.out: Path = options.out
        self.seed: int = options.seed
        self.recipe = recipe
        self.simplify: Converter = simplifier()
        self.evaluation = evaluation_sentences(options.heldout)
        self.judge: Path | None = options.judge
        self.lexicon: Lexicon = read_lexicon(options.glossary, options.terms)
        self._nearness: Nearness | None = None

    def nearness(self) -> Nearness:
        """The judge of what is near to the domain; half a minute the first time."""
        if self._nearness is None:
            if not self.recipe.general:
                raise ValueError("`nearest` needs `general` in the recipe")
            rng = random.Random(self.seed)
            domain = _sample(self._domain_lines(), DOMAIN_SAMPLE, rng)
            general = _sample(read_lines(self.corpus / self.recipe.general), GENERAL_SAMPLE, rng)
            self._nearness = Nearness(
                (clean_chinese(line, self.simplify) for line in domain),
                (clean_chinese(line.split("\t")[0], self.simplify) for line in general),
            )
        return self._nearness

    def _domain_lines(self) -> Iterator[str]:
        if not self.recipe.domain:
            raise ValueError("`nearest` and `frequent` need `domain` in the recipe")
        return read_lines(self.corpus / self.recipe.domain)

    def pairs(self, source: Source) -> list[Texts]:
        """The pairs of a source, held-out ones of the project's own text among them."""
        if source.ruled is not None:
            return self._ruled(source, source.ruled)
        if source.frequent is not None:
            sample = _sample(self._domain_lines(), DOMAIN_SAMPLE, random.Random(self.seed))
            return frequent_words(read_lexicon((), [self.corpus / source.file]), sample, source.frequent)
        pairs = self._sentences(source)
        if source.likely is None:
            return pairs
        if self.judge is None:
            raise ValueError("`likely` needs --judge, a package")
        from training.likelihood import Judge, likely  # torch

        return likely(pairs, Judge(self.judge), source.likely)

    def _ruled(self, source: Source, count: int) -> list[Texts]:
        """Pairs made by rule, of sentences that are not kept out."""
        lines = list(read_lines(self.corpus / source.file))
        random.Random(self.seed).shuffle(lines)
        clean = (clean_chinese(line, self.simplify) for line in lines)
        allowed = (zh for zh in clean if not is_kept_out(zh) and fingerprint(zh) not in self.evaluation)
        return list(tqdm(islice(rule_pairs(allowed), count), total=count, desc="rules", unit="pair"))

    def _sentences(self, source: Source) -> list[Texts]:
        """The usable pairs of sentences."""
        every = read_pairs(self.corpus / source.file, self.simplify, source.longest)
        allowed = (pair for pair in every if fingerprint(pair[0]) not in self.evaluation)
        if source.nearest is None:
            return [pair for pair in allowed if figures_agree(*pair)]
        near = nearest(allowed, self.nearness(), source.nearest + source.nearest // 10)
        return [pair for pair in near if figures_agree(*pair)][: source.nearest]

    def part(self, source: Source) -> dict[str, list[Texts]]:
        """A source's copies for training and what is kept out of it; read back where it is done already."""
        kept = self.out / "parts" / (source.file.split(".")[0] + ".json")
        if not kept.exists():
            rng = random.Random(f"{self.seed} {source.file}")
            pairs = self.pairs(source)
            measured = [pair for pair in pairs if source.own and is_kept_out(pair[0])]
            trained = [pair for pair in pairs if not (source.own and is_kept_out(pair[0]))]
            made = {"pairs": trained, "heldout": measured, "copies": list(copies(source, trained, self.lexicon, rng))}
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.with_suffix(".tmp").write_text(json.dumps(made, ensure_ascii=False), encoding="utf-8")
            kept.with_suffix(".tmp").rename(kept)
        held: dict[str, list[Texts]] = json.loads(kept.read_text(encoding="utf-8"))
        return held


def _sample(lines: Iterable[str], count: int, rng: random.Random) -> list[str]:
    every = list(lines)
    return rng.sample(every, min(count, len(every)))


def _times(copies_wanted: float, rng: random.Random) -> int:
    """2.3 is two, and three in three cases of ten."""
    whole = math.floor(copies_wanted)
    return whole + (rng.random() < copies_wanted - whole)


def copies(source: Source, pairs: list[Texts], lexicon: Lexicon, rng: random.Random) -> Iterator[Texts]:
    """The copies of each pair that the recipe asks for."""
    for zh, en in pairs:
        for _ in range(_times(source.plain, rng)):
            yield zh, en
        for _ in range(_times(source.slotted, rng)):
            keep = 1.0 if rng.random() < 0.8 else rng.uniform(0.4, 0.9)
            yield augment.slotted(augment.linked(zh, en, lexicon, rng), rng, keep) or (zh, en)
        for _ in range(_times(source.rendered, rng)):
            yield from _if_any(augment.rendered(augment.linked(zh, en, lexicon, rng)))
        for _ in range(_times(source.renumbered, rng)):
            yield from _if_any(augment.renumbered(augment.linked(zh, en, None, rng), rng))
        for _ in range(_times(source.clauses, rng)):
            for clause in clause_pairs(zh, en):
                made = augment.slotted(augment.linked(*clause, lexicon, rng), rng) if rng.random() < 0.5 else None
                yield made or clause
        if rng.random() < source.joined:
            yield from _if_any(_joined((zh, en), rng.choice(pairs), lexicon, rng))


def _if_any(made: Texts | None) -> Iterator[Texts]:
    if made is not None:
        yield made


def _joined(first: Texts, second: Texts, lexicon: Lexicon, rng: random.Random) -> Texts | None:
    """Two pairs as one slotted pair, where that is not too long."""
    if len(first[0]) + len(second[0]) > JOINED_LONGEST:
        return None
    one, other = (augment.linked(*texts, lexicon, rng) for texts in (first, second))
    both: Pair = augment.joined(one, other)
    return augment.slotted(both, rng)


def write_packed(path: Path, texts: list[Texts], encoder: vocabulary.Encoder, longest: int) -> dict[str, int]:
    """Encode and pack what is not too long; returns counts of pairs and tokens."""
    packed = []
    for begin in tqdm(range(0, len(texts), 10_000), desc=path.name, unit="0k pairs"):
        chunk = texts[begin : begin + 10_000]
        sources, targets = encoder.encode([zh for zh, _ in chunk]), encoder.encode([en for _, en in chunk])
        packed += [
            ([*source, END], [*target, END])
            for source, target in zip(sources, targets, strict=True)
            if 1 <= len(source) <= longest and 1 <= len(target) <= longest
        ]
    return {"pairs": len(packed), "tokens": pack(path, packed)}


def validation(heldout: list[Texts], lexicon: Lexicon, rng: random.Random) -> list[Texts]:
    """The held-out pairs plain, and once more with slots."""
    slotted = (augment.slotted(augment.linked(zh, en, lexicon, rng), rng) for zh, en in heldout)
    return heldout + [texts for texts in slotted if texts]


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipe", type=Path)
    parser.add_argument("--corpus", type=Path, required=True, help="folder of the recipe's files")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--heldout", type=Path, nargs="*", default=[], help="evaluation texts, never trained on")
    parser.add_argument("--glossary", type=Path, nargs="*", default=[], help="house terms: .csv with zh and en")
    parser.add_argument("--terms", type=Path, nargs="*", default=[], help="more terms: .tsv of pairs")
    parser.add_argument("--vocabulary", type=int, default=32_000, help="pieces, where a vocabulary is trained")
    parser.add_argument("--reuse-vocabulary", type=Path, help="take this SentencePiece model as it is")
    parser.add_argument("--judge", type=Path, help="package that says which pairs are `likely`")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> None:
    """Prepare as the command line says."""
    options = parse(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    recipe = read_recipe(options.recipe)
    preparation = Preparation(options, recipe)
    train: list[Texts] = []
    heldout: list[Texts] = []
    report = {}
    for source in tqdm(recipe.sources, desc="sources", unit="file"):
        if source.optional and not (options.corpus / source.file).exists():
            tqdm.write(f"{source.file}: not in {options.corpus}, left out")
            continue
        part = preparation.part(source)
        train += [(zh, en) for zh, en in part["copies"]]
        heldout += [(zh, en) for zh, en in part["heldout"]]
        report[source.file.split(".")[0]] = {name: len(texts) for name, texts in part.items()}
    rng = random.Random(options.seed)
    rng.shuffle(train)
    model = vocabulary.provide(options.out / "sp.model", train, options.vocabulary, options.reuse_vocabulary)
    encoder = vocabulary.Encoder(model)
    checked = validation(heldout, preparation.lexicon, rng)
    totals = {
        "train": write_packed(options.out / "train.npz", train, encoder, recipe.longest_tokens),
        "valid": write_packed(options.out / "valid.npz", checked, encoder, recipe.longest_tokens),
    }
    (options.out / "heldout.tsv").write_text("".join(f"{zh}\t{en}\n" for zh, en in heldout), encoding="utf-8")
    summary = json.dumps({"sources": report, **totals}, indent=2)
    (options.out / "sources.json").write_text(summary + "\n", encoding="utf-8")
    print(json.dumps(totals))


if __name__ == "__main__":
    main()
