"""Pieces: runs of tokens with no mark between them, and what is around each token of a note."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .tokens import KINDS, OPEN, Place, Token, Tokens
from .word_lists import KEPT, is_small, lists_in, lists_of, name_like

Features = tuple[str, ...]
CUT = pattern(r"[,;:.()\[\]–—…?!/|]|[-]-")
ABBREVIATIONS = frozenset(
    "dr mr mrs ms prof st no nos vol ed eds p pp art arts al cf v vs jr u.s u.n hon rev gen sen rep gov inc "
    "ltd co corp op cit ch sec para paras fig nr bd abs núm núms pág págs dept univ assn comm hrsg hg s rn "
    "rz".split()
)
"""Words whose stop ends no sentence."""
EDGE = "^"
"""The summary of what is before the first piece and after the last."""
NEAR = {"visit": 3, "published": 3}
"""Lists whose words are looked for so many tokens before one."""
KIND_BITS = {kind: 1 << number for number, kind in enumerate(KINDS)}
"""A bit for each kind of closed form, so that a set of them is a number."""


class Piece(NamedTuple):
    """A run of tokens with no mark between them, or one closed form: its features and their summary."""

    features: Features
    summary: str


@lru_cache(maxsize=KEPT)
def piece(tokens: tuple[tuple[str, str], ...]) -> Piece:
    """The features of a piece, by the kinds and texts of its tokens."""
    kind = tokens[0][0]
    if len(tokens) == 1 and kind not in OPEN:
        return Piece((f"k:{kind}",), kind)
    words = [text for one, text in tokens if one == "word"]
    count = len(words)
    long = [word for word in words if not is_small(word)]
    share = int(4 * sum(word[0].isupper() for word in long) / len(long)) if long else 9
    name = name_like(words) if count == len(tokens) else "mixed"
    lists = lists_in(words)
    features = [
        f"n{count if count < 6 else 6 if count < 9 else 9 if count < 15 else 15}",
        f"c{share}",
        f"nm:{name}",
    ]
    features += sorted(lists - {"small"})
    if words and words[0][0].islower():
        features.append("low1")
    summary = summarise(words, name, lists, share)
    return Piece((*features, f"S:{summary}"), summary)


def summarise(words: Sequence[str], name: str, lists: set[str], share: int) -> str:
    """What a piece is most like, in a word."""
    count = len(words)
    if not count:
        return "num"
    if "visit" in lists and count < 6:
        return "visit"
    if name not in ("no", "mixed", "bodyish"):
        known = "given" in lists or "init" in lists
        return name if known else next((one for one in ("place", "publisher") if one in lists), name)
    if "finite" in lists and count > 3:
        return "prose"
    if words[0][0].islower():
        return f"low{'b' if 'bookish' in lists else 'd' if 'doc' in lists else ''}"
    tests = (
        ("pub", "publisher" in lists or ("place" in lists and count < 4)),
        ("outlet", "outlet" in lists and count < 9),
        ("case", "case" in lists),
        ("body", "body" in lists and count < 9),
        ("law", "law" in lists),
        ("doc", "doc" in lists),
        ("book", "bookish" in lists and count < 4),
        ("caps", share >= 3 and count < 9),
    )
    return next((name for name, true in tests if true), "textL" if count > 6 else "text")


class Frame:
    """What is around the tokens of a note: marks, pieces, sentences, parts between semicolons, brackets."""

    def __init__(self, found: Tokens) -> None:
        self.tokens = tokens = found.tokens
        self.gaps = [token.gap[:4] for token in tokens] + [f"{found.tail[:4]}$"]
        self.gaps[0] = f"^{self.gaps[0]}"
        self.depths: list[int] = []
        self.sentences: list[int] = []
        self.parts: list[int] = []
        self.bounds: list[Place] = []
        self.piece_at: list[int] = []
        depth = sentence = part = 0
        for number, token in enumerate(tokens):
            gap = token.gap
            before = tokens[number - 1] if number else None
            for mark in gap:
                depth = depth + 1 if mark in "([" else max(0, depth - 1) if mark in ")]" else depth
            stopped = before is not None and ends_abbreviation(before, gap)
            if before and (";" in gap or ("." in gap and not stopped)):
                sentence += 1
            if before and ";" in gap:
                part += 1
            self.depths.append(depth)
            self.sentences.append(sentence)
            self.parts.append(part)
            closed = token.kind not in OPEN or (before is not None and before.kind not in OPEN)
            if before is None or closed or (CUT.search(gap) and not stopped):
                self.bounds.append((number, number + 1))
            else:
                self.bounds[-1] = (self.bounds[-1][0], number + 1)
            self.piece_at.append(len(self.bounds) - 1)
        self.pieces = [piece(tuple((t.kind, t.text) for t in tokens[a:b])) for a, b in self.bounds]
        self.summaries = [EDGE, EDGE, *(one.summary for one in self.pieces), EDGE, EDGE]
        self.pieces_of_part = [0] * (part + 1)
        for start, _ in self.bounds:
            self.pieces_of_part[self.parts[start]] += 1
        self.near = self.find_near()
        self.before = self.gather(range(len(tokens)), self.parts)
        self.after = self.gather(range(len(tokens) - 1, -1, -1), self.parts)
        self.near_before = self.gather(range(len(tokens)), self.sentences)
        self.near_after = self.gather(range(len(tokens) - 1, -1, -1), self.sentences)

    def gather(self, order: range, runs: Sequence[int]) -> dict[int, int]:
        """For each token the kinds of closed forms that come earlier in an order, within its run."""
        found: dict[int, int] = {}
        run, bits = -1, 0
        for number in order:
            if runs[number] != run:
                run, bits = runs[number], 0
            found[number] = bits
            bits |= KIND_BITS.get(self.tokens[number].kind, 0)
        return found

    def kinds(self, number: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """The kinds before and after a token, in its part and in its sentence."""
        part = self.before[number], self.after[number]
        return part, (self.near_before[number], self.near_after[number])

    def find_near(self) -> list[tuple[str, ...]]:
        """For each token the lists of `NEAR` that have a word just before it."""
        found = []
        last = dict.fromkeys(NEAR, -sum(NEAR.values()))
        for number, token in enumerate(self.tokens):
            found.append(tuple(name for name, reach in NEAR.items() if number - last[name] <= reach))
            if token.kind == "word":
                for name in lists_of(token.text):
                    if name in last:
                        last[name] = number
        return found


def ends_abbreviation(token: Token, gap: str) -> bool:
    """Whether the stop after a token belongs to it: an initial or an abbreviation."""
    if gap not in (".", ".-") or token.kind != "word":
        return False
    text = token.text
    return len(text) == 1 or text.casefold() in ABBREVIATIONS or text[-2:-1] == "."
