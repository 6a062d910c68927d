"""Labels: which field of which source each token of a note belongs to, by a small model.

The model is a linear-chain conditional random field (Lafferty and others, 2001): each feature of a token
speaks for or against each label, and so does the label of the token before. `make reading` finds the
weights from labelled notes; `data/reading/labels.txt` holds them as whole numbers.

Labels: `O` is not part of a source; `X` is in a source, but in none of its fields; `S-title` is the first
token of a source and of its title, `B-title` the first token of a title, `I-title` a further one; so for
every field.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache
from heapq import heappop, heappush
from math import exp
from operator import add, itemgetter
from pathlib import Path
from sys import byteorder
from typing import TypeAlias

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .features import Group, group_features, spell_out
from .tokens import IDENTIFIERS, Tokens
from .word_lists import KEPT

FIELDS = (
    "author", "body", "title", "container", "publisher", "symbol", "identifier", "date", "pinpoint", "link",
    "signal", "repeat", "key",
)  # fmt: skip
"""The fields of a source that a token can belong to; a key is one by its form, never by the model."""
LABELS = ("O", "X", *(f"{place}-{field}" for field in FIELDS for place in "SBI"))
SCALE = 32
"""How many units of weight are a factor of e."""
BITS = 32
"""The room of a label in a packed number."""
MIDDLE = sum(1 << (BITS * number + BITS - 1) for number in range(len(LABELS)))
"""What makes each part of a packed number positive."""
LEAST = 4 * SCALE
"""How far below the best label of a token the others are dropped."""
CLOSE = 3 * SCALE
"""How far below the best reading of a note other readings are looked at."""
MOST = 12
"""How many readings of a note are looked at."""
SURE = 0.9
"""The share of the best reading above which no other is looked at."""
NEVER = 1 << BITS - 4
"""What makes a label impossible."""
NUMBERED = ("identifier", "title", "pinpoint")
CLOSED = {
    "link": ("link",), "symbol": ("symbol", "title", "identifier"), "key": ("key",),
    "resolution": ("identifier", "symbol", "pinpoint", "title"), "act": ("title", "identifier"),
    "comment": ("title",), "records": ("title",), "repeat": ("repeat",), "signal": ("signal", "title"),
    "visit": (),
    "date": ("date", "title", "identifier", "container"),
    "year": ("date", "title", "identifier", "container"),
    "pinpoint": ("pinpoint", "title", "identifier"), "pages": ("pinpoint", "title"),
    **dict.fromkeys(IDENTIFIERS, NUMBERED),
}  # fmt: skip
"""The fields that closed forms can belong to, as in the labelled notes."""
JUDGED = tuple(field for field in FIELDS if field not in ("link", "repeat", "key"))
"""The fields that all other tokens can belong to."""
WEIGHT = pattern(r"([^\n])(-?\d+)")
MODEL = Path(__file__).parent.parent / "data" / "reading" / "labels.txt"
SIGNS = "".join(chr(ord("A") + number) for number in range(len(LABELS)))
"""The signs of the labels in the file, in their order: A is O, B is X …"""
FACTORS = {sign: 1 << BITS * number for number, sign in enumerate(SIGNS)}
"""What moves the weight of a label to its room in a packed number."""
LONG = 200
"""Of a note with more tokens only the best labelling is looked for."""
Steps: TypeAlias = "tuple[int, Steps | None]"
"""A label and the path of the tokens after it."""


class Labelling(NamedTuple):
    """A label for each token of a note, and how much of the probability of all labellings it has."""

    labels: tuple[str, ...]
    share: float


class Model:
    """The weights: of each feature for each label, and of each pair of neighbouring labels.

    In the file a line is a feature, a tab, and for each label with a weight its sign (`SIGNS`) and the
    weight; the lines that begin with a tab are of pairs.
    """

    def __init__(self, text: str) -> None:
        self.lines: dict[str, str] = {}
        self.weights: dict[str, int] = {}
        self.sums: dict[Group, int] = {}
        count = len(LABELS)
        self.into = [[0] * count for _ in range(count)]
        for line in text.splitlines():
            feature, _, weights = line.rpartition("\t")
            if feature[:1] == "\t":
                for sign, weight in WEIGHT.findall(weights):
                    self.into[SIGNS.index(feature[1])][SIGNS.index(sign)] = int(weight)
            else:
                self.lines[feature] = weights
        self.out_of = [[row[number] for row in self.into] for number in range(count)]
        self.most = [max(row) for row in self.into]
        self.factors_into = [[exp(weight / SCALE) for weight in row] for row in self.into]

    def weigh(self, group: Group) -> int:
        """What a group of features weighs for all labels, as one packed number."""
        found = self.sums.get(group)
        if found is None:
            if len(self.sums) > KEPT:
                self.sums.clear()
            found = self.sums[group] = sum(map(self.weigh_feature, spell_out(group)))
        return found

    def weigh_feature(self, feature: str) -> int:
        """What a feature weighs for all labels, as one packed number."""
        found = self.weights.get(feature)
        if found is None:
            line = self.lines.get(feature)
            if line is None:
                return 0
            found = 0
            for sign, weight in WEIGHT.findall(line):
                found += int(weight) * FACTORS[sign]
            self.weights[feature] = found
        return found

    def score(self, tokens: Tokens) -> list[Sequence[int]]:
        """How much speaks for each label of each token."""
        weigh = self.weigh
        groups = group_features(tokens)
        pieces = [MIDDLE + sum(map(weigh, piece)) for piece in groups.pieces]
        return [
            unpack(pieces[at] + sum(map(weigh, groups.tokens[number])) - forbidden(token.kind))
            for number, (token, at) in enumerate(zip(tokens.tokens, groups.piece_at, strict=True))
        ]

    def read(self, tokens: Tokens) -> list[Labelling]:
        """The likeliest labellings of a note, the best first."""
        if not tokens.tokens:
            return [Labelling((), 1.0)]
        lattice = Lattice(self, self.score(tokens))
        share = lattice.share
        if share > SURE or len(tokens.tokens) > LONG:
            return [Labelling(lattice.best(), share)]
        return lattice.nearest()


class Lattice:
    """All labellings of a note that are worth a look: for each token its live labels with their scores."""

    def __init__(self, model: Model, rows: Sequence[Sequence[int]]) -> None:
        self.rows = rows
        self.into = model.into
        self.live: list[dict[int, int]] = []
        sums = self.begin(rows[0])
        for row in rows[1:]:
            sums = self.step(model, row, sums)
        self.top = max(self.live[-1].values())
        self.share = 1.0 / sum(sums.values())

    def begin(self, row: Sequence[int]) -> dict[int, float]:
        """Add the live labels of the first token; the result is as that of `step`."""
        best = max(row)
        live = {label: score for label, score in enumerate(row) if score > best - LEAST}
        self.live.append(live)
        return {label: exp((score - best) / SCALE) for label, score in live.items()}

    def step(self, model: Model, row: Sequence[int], sums: dict[int, float]) -> dict[int, float]:
        """Add the live labels of the next token, each with the best score that ends in it.

        The result is the sum of all labellings that end in each, in units of the best score so far. A label
        is weighed only if it can be about as good as the best one after the likeliest label before.
        """
        before = [*self.live[-1].items()]
        last, top = max(before, key=itemgetter(1))
        least = max(map(add, row, model.out_of[last])) - LEAST
        scores = {}
        for label, most in enumerate(map(add, row, model.most)):
            if most > least:
                into = model.into[label]
                scores[label] = row[label] + max([score + into[last] for last, score in before])
        best = max(scores.values())
        live = {label: score for label, score in scores.items() if score > best - LEAST}
        self.live.append(live)
        ways = [*sums.items()]
        new = {}
        for label in live:
            factors = model.factors_into[label]
            flow = sum([one * factors[last] for last, one in ways])
            new[label] = flow * exp((row[label] + top - best) / SCALE)
        return new

    def best(self) -> tuple[str, ...]:
        """The labels of the best labelling."""
        labels = [max(self.live[-1], key=self.live[-1].__getitem__)]
        for number in range(len(self.live) - 1, 0, -1):
            into = self.into[labels[-1]]
            before = self.live[number - 1]
            labels.append(max(before, key=lambda last: before[last] + into[last]))
        return tuple(LABELS[label] for label in reversed(labels))

    def nearest(self) -> list[Labelling]:
        """The best labellings, found from the end by the best that can still come before (A*).

        Of two paths that can be as good the one nearer to the beginning of the note is followed first, so
        that the work grows with the tokens.
        """
        end = len(self.live) - 1
        count = len(self.live[end])
        heap: list[tuple[int, int, int, int, Steps]] = []
        for number, (label, score) in enumerate(self.live[end].items()):
            heappush(heap, (-score, end, number, 0, (label, None)))
        found: list[Labelling] = []
        while heap and len(found) < MOST:
            reach, place, _, after, path = heappop(heap)
            if -reach < self.top - CLOSE:
                break
            if not place:
                found.append(Labelling(unwind(path), self.share * exp((-reach - self.top) / SCALE)))
                continue
            after += self.rows[place][path[0]]
            into = self.into[path[0]]
            for last, score in self.live[place - 1].items():
                reach = score + after + into[last]
                if reach >= self.top - CLOSE:
                    count += 1
                    heappush(heap, (-reach, place - 1, count, after + into[last], (last, path)))
        return found


def unpack(packed: int) -> Sequence[int]:
    """The parts of a packed number, one a label; all of them are positive with `MIDDLE` in it."""
    row = array("I")
    row.frombytes(packed.to_bytes(len(LABELS) * BITS // 8, "little"))
    if byteorder == "big":
        row.byteswap()
    return row


def unwind(path: Steps | None) -> tuple[str, ...]:
    """The labels of a path, which begins with the first token."""
    labels = []
    while path:
        labels.append(LABELS[path[0]])
        path = path[1]
    return tuple(labels)


@cache
def forbidden(kind: str) -> int:
    """What is taken from the labels that a token of some kind cannot have, as a packed number."""
    allowed = CLOSED.get(kind, JUDGED)
    return sum(
        NEVER * FACTORS[sign]
        for sign, name in zip(SIGNS, LABELS, strict=True)
        if name[2:] and name[2:] not in allowed
    )


@cache
def load_model() -> Model:
    """The model of the package; it is read when the first note needs it."""
    return Model(MODEL.read_text(encoding="utf-8"))
