"""Choosing: of the likeliest labellings of a note, the one that reads best as a whole.

The model of `labels.py` sees a token and the one before it. Here whole sources are looked at: which fields
they have and in which order, how they begin and end, what is left out of them. What speaks for or against a
reading is weighed in `data/reading/choice.txt`; `make reading` finds the weights (a log-linear model over
the readings).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from math import exp, log
from pathlib import Path

from .assembling import Run, group
from .features import WORDS
from .labels import Labelling
from .tokens import OPEN, WHOLES, Token, Tokens
from .word_lists import KEPT, is_small, lists_in, lists_of, name_like

WEIGHTS = Path(__file__).parent.parent / "data" / "reading" / "choice.txt"
SCALE = 1000
"""How many units of weight are a factor of e."""
SHARE = "share"
"""The feature that is the logarithm of the share that the labels' model gives a reading."""
LETTERS = {
    "author": "A", "body": "B", "title": "T", "container": "C", "publisher": "P", "symbol": "Y",
    "identifier": "I", "date": "D", "pinpoint": "N", "link": "L", "signal": "S", "repeat": "R", "key": "K",
}  # fmt: skip
"""The fields in patterns: "ATCD" is a source with author, title, container and date."""
STEPS = (0, 1, 2, 3, 4, 6, 9, 14, 25)
"""The bounds between numbers of words that count as alike."""


def choose(
    found: Tokens, readings: Sequence[Labelling], weights: dict[str, int] | None = None
) -> Sequence[Labelling]:
    """The readings of a note, the best as a whole first, each with its probability among them."""
    if len(readings) < 2:
        return readings
    known = load_weights() if weights is None else weights
    weighing = Weighing(found, known)
    scores = [weighing.weigh(reading) for reading in readings]
    top = max(scores)
    parts = [exp((score - top) / SCALE) for score in scores]
    whole = sum(reading.share for reading in readings) / sum(parts)
    ranked = sorted(zip(parts, range(len(readings)), strict=True), key=lambda one: (-one[0], one[1]))
    return [Labelling(readings[number].labels, part * whole) for part, number in ranked]


class Weighing:
    """What the readings of a note weigh; a source that several of them have is weighed once."""

    def __init__(self, found: Tokens, weights: dict[str, int]) -> None:
        self.found = found
        self.weights = weights
        self.known: dict[tuple[Run, ...], int] = {}

    def weigh(self, reading: Labelling) -> float:
        """What a reading weighs."""
        sources = group(reading.labels)
        weights = self.weights
        total = weights.get(SHARE, SCALE) * log(max(reading.share, 1e-9))
        total += sum(weights.get(one, 0) for one in describe_note(self.found, sources))
        for source in sources:
            if source not in self.known:
                self.known[source] = sum(weights.get(one, 0) for one in describe_source(self.found, source))
            total += self.known[source]
        return total


def describe(found: Tokens, labels: Sequence[str]) -> Counter[str]:
    """All features of a reading but its share, with how often it has them."""
    sources = group(labels)
    features = Counter(describe_note(found, sources))
    for source in sources:
        features.update(describe_source(found, source))
    return features


def describe_note(found: Tokens, sources: Sequence[tuple[Run, ...]]) -> Iterator[str]:
    """What is looked at in a reading as a whole: how many sources it has, and what is in none."""
    tokens = found.tokens
    taken = {number for source in sources for run in source for number in range(run.first, run.last + 1)}
    semicolons = sum(";" in token.gap for token in tokens[1:])
    yield f"sources:{min(len(sources), 5)}"
    yield f"sources-;{max(-3, min(3, len(sources) - 1 - semicolons))}"
    words = 0
    for number, token in enumerate(tokens):
        if number not in taken:
            if token.kind in OPEN:
                words += 1
            else:
                yield f"out:{token.kind}"
    yield f"out:n{step(words)}"


def describe_source(found: Tokens, source: tuple[Run, ...]) -> Iterator[str]:
    """What is looked at in a source: its pattern, its edges, what is left out in it, and each value."""
    tokens = found.tokens
    pattern = "".join(LETTERS[run.field] for run in source if run.field != "signal")
    short = "".join(one for number, one in enumerate(pattern) if not number or one != pattern[number - 1])
    yield from (
        f"pattern:{short[:6]}",
        f"set:{''.join(sorted(set(short)))}",
        f"first:{short[:1]}",
        f"2:{short[:2]}",
    )
    yield from (f"last:{short[-1:]}", f"fields:{min(6, len(set(short)))}")
    yield from (f"double:{one}{min(count, 3)}" for one, count in Counter(pattern).items() if count > 1)
    first, last = source[0].first, source[-1].last
    before = tokens[first].gap[:4] if first else "^"
    yield from (f"begins:{before},{source[0].field}", f"begins:{before},{tokens[first].kind}")
    after = tokens[last + 1].gap[:4] if last + 1 < len(tokens) else f"{found.tail[:4]}$"
    yield f"ends:{after},{source[-1].field}"
    for one, other in pairwise(source):
        gap = tokens[other.first].gap[:4] if other.first == one.last + 1 else "..."
        yield f"next:{one.field},{gap},{other.field}"
    yield from describe_left(tokens, source)
    for run in source:
        yield from describe_value(tokens, run)


def describe_left(tokens: Sequence[Token], source: tuple[Run, ...]) -> Iterator[str]:
    """What is between the values of a source and belongs to none."""
    words = 0
    for one, other in pairwise(source):
        for token in tokens[one.last + 1 : other.first]:
            if token.kind not in OPEN:
                yield f"left:{token.kind}"
            else:
                words += 1
                yield from (f"left:{name}" for name in lists_of(token.text) if name != "small")
    yield f"left:n{step(words)}"


def describe_value(tokens: Sequence[Token], run: Run) -> Iterator[str]:
    """What is looked at in a value, and whether it is cut out of a run of words."""
    first, last = run.first, run.last
    within = tuple((token.kind, token.text, token.gap[:4]) for token in tokens[first : last + 1])
    yield from describe_words(run.field, within)
    if first and tokens[first].gap in ("", " ") and tokens[first - 1].kind in OPEN:
        yield f"cut:{run.field}<"
    if last + 1 < len(tokens) and tokens[last + 1].gap in ("", " ") and tokens[last + 1].kind in OPEN:
        yield f"cut:{run.field}>"


@lru_cache(maxsize=KEPT)
def describe_words(field: str, tokens: tuple[tuple[str, str, str], ...]) -> tuple[str, ...]:
    """What is looked at in the words of a value: kinds of tokens, number, capitals, lists, marks within."""
    kinds = {kind for kind, _, _ in tokens}
    words = [word for kind, text, _ in tokens for word in (WORDS.findall(text) if kind in WHOLES else [text])]
    sort = next(iter(kinds)) if len(kinds) == 1 else "words" if kinds <= OPEN | {"year"} else "mixed"
    long = [word for word in words if not is_small(word)]
    share = int(4 * sum(word[0].isupper() or word[0].isdigit() for word in long) / len(long)) if long else 9
    found = [sort, f"n{step(len(words))}", f"c{share}", f"name:{name_like(words)}"]
    found += [f"~{gap}" for gap in sorted({gap for _, _, gap in tokens[1:]}) if gap.strip()] or ["~"]
    found += [name for name in sorted(lists_in(words)) if name != "small"]
    if words:
        found += ["1U" if words[0][0].isupper() else "1l", *(f"1{name}" for name in lists_of(words[0]))]
        found += [f"z{name}" for name in lists_of(words[-1])]
    return tuple(f"{field}:{one}" for one in found)


def step(count: int) -> int:
    """A number of words as a step, so that numbers that are alike are one."""
    return sum(count > bound for bound in STEPS)


@cache
def load_weights() -> dict[str, int]:
    """The weights of the package."""
    rows = (line.rpartition("\t") for line in WEIGHTS.read_text(encoding="utf-8").splitlines())
    return {feature: int(weight) for feature, _, weight in rows}
