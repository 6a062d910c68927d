"""Features: what is asked of each token of a note before a label is given to it.

A feature is a few letters, such as `w=see` or `piece:name`. Features come in groups: a group is a function
of this module with its arguments, and gives the same features for the same arguments. So what a group
weighs for each label is found once (`labels.py`), and most groups of a note have been met before. The
trainer asks for the features themselves (`spell_out`).

The words that tell a name from a place, a journal or a law are lists in `data/reading/words.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .tokens import KINDS, WHOLES, Place, Token, Tokens

Features = tuple[str, ...]
Group = tuple[object, ...]
"""A function of this module and its arguments."""

LISTS = Path(__file__).parent.parent / "data" / "reading" / "words.txt"
OPEN = frozenset(("word", "number", "figure"))
"""The kinds of tokens that are neither a closed form nor a whole."""
SHAPED = frozenset(("word", "number", "figure", "year"))
"""The kinds of tokens whose shape says something."""
LABELLED = frozenset(("pinpoint", "signal", "repeat", "treaty"))
"""The kinds of closed forms whose first word says something."""
LABEL = pattern(r"[^\W\d_]+|[§¶]")
ROMAN = pattern(r"[IVXLC]+\Z")
LETTER = pattern(r"[^\W\d_]")
DIGIT = pattern(r"\d")
REPEATED = pattern(r"(.)\1{2,}")
WORDS = pattern(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
CUT = pattern(r"[,;:.()\[\]–—…?!/|]|--")
ABBREVIATIONS = frozenset(
    "dr mr mrs ms prof st no nos vol ed eds p pp art arts al cf v vs jr u.s u.n hon rev gen sen rep gov inc "
    "ltd co corp op cit ch sec para paras fig nr bd abs núm núms pág págs dept univ assn comm hrsg hg s rn "
    "rz".split()
)
"""Words whose stop ends no sentence."""
FAR = frozenset("of the for on in to".split())
"""Small words that no name of a person has."""
NAMING = frozenset("body doc law outlet publisher finite bookish published time".split())
"""Lists whose words are in no name of a person."""
EDGE = "^"
"""The summary of what is before the first piece and after the last."""
NEAR = {"visit": 3, "published": 3}
"""Lists whose words are looked for so many tokens before one."""


KIND_BITS = {kind: 1 << number for number, kind in enumerate(KINDS)}
"""A bit for each kind of closed form, so that a set of them is a number."""


@cache
def word_lists() -> dict[str, tuple[str, ...]]:
    """The lists that each word of `data/reading/words.txt` is in."""
    found: dict[str, tuple[str, ...]] = {}
    for line in LISTS.read_text(encoding="utf-8").splitlines():
        name, _, words = line.partition(": ")
        for word in words.split():
            found[word] = (*found.get(word, ()), name)
    return found


@cache
def lists_of(word: str) -> tuple[str, ...]:
    """The lists that a word of a note is in; a given name or a place needs its capital."""
    known, low = word_lists(), word.casefold()
    found = known.get(low) or known.get(low.replace(".", ""))
    if found is None and low.endswith(("'s", "’s")):
        found = known.get(low[:-2])
    if found is None and low[1:2] in ("'", "’"):
        found = known.get(low[2:])
    lists = found or ()
    if word[0].islower():
        lists = tuple(name for name in lists if name not in ("given", "place"))
    if ROMAN.match(word):
        lists = (*lists, "roman")
    if len(word.replace(".", "")) == 1 and word.isupper():
        lists = (*lists, "init")
    return lists


def lists_in(words: Sequence[str]) -> set[str]:
    """The lists that some words are in."""
    return {name for word in words for name in lists_of(word)}


def is_small(word: str) -> bool:
    """Whether a word is an article, a preposition or the like."""
    return "small" in lists_of(word)


def shape(word: str) -> str:
    """A word with X, x and d for its letters and figures: "Xx+", "d+"."""
    letters = LETTER.sub(lambda letter: "X" if letter[0].isupper() else "x", word)
    return REPEATED.sub(r"\1\1+", DIGIT.sub("d", letters))[:8]


def name_like(words: Sequence[str]) -> str:
    """How like a person's name some words are: "no", "bodyish", or how many they are and of what kind."""
    capitals = [word for word in words if word[0].isupper()]
    small = [word for word in words if not word[0].isupper()]
    if not 1 <= len(words) <= 6 or not capitals or not all(map(is_small, small)):
        return "no"
    lists = lists_in(capitals)
    if not lists.isdisjoint(NAMING):
        return "bodyish"
    if any(word.casefold() in FAR for word in small):
        return "no"
    initials = any(len(word.replace(".", "")) <= 2 and word.isupper() for word in words)
    marks = f"{'i' * initials}{'g' * ('given' in lists)}{'s' * bool(small)}"
    return f"n{min(len(capitals), 4)}{marks}"


@cache
def own(kind: str, text: str) -> Features:
    """What a token is by itself."""
    if kind in SHAPED:
        return (f"k={kind}", f"sh={shape(text)}", *own_word(kind, text))
    if kind in WHOLES:
        return (f"k={kind}", *own_whole(text))
    if kind in LABELLED and (first := LABEL.search(text)):
        return (f"k={kind}", f"lab={first[0].casefold()}")
    return (f"k={kind}",)


def own_word(kind: str, text: str) -> Iterator[str]:
    """The features of a word or a number."""
    low = text.casefold()
    if kind == "word":
        yield from (f"w={low}", f"s3={low[-3:]}", f"p3={low[:3]}", f"len={min(len(low), 8)}")
        yield from (f"L:{name}" for name in lists_of(text) or ("none",))
    else:
        yield f"w={low}" if kind == "figure" else f"len={len(text)}"


def own_whole(text: str) -> Iterator[str]:
    """The features of a quotation, an emphasis or the text of a link."""
    words = WORDS.findall(text)
    count = len(words)
    yield f"n={count}" if count < 8 else f"n={min(count, 40) // 8 * 8}+"
    yield f"caps={int(4 * sum(word[0].isupper() for word in words) / max(1, count))}"
    yield from (f"has:{name}" for name in sorted(lists_in(words)) if name not in ("small", "time"))
    yield f"nm:{name_like(words)}"
    if words:
        yield "cap1" if words[0][0].isupper() else "low1"
        yield from (f"w1={words[0].casefold()}", f"wl={words[-1].casefold()}")
        yield from (f"1L:{name}" for name in lists_of(words[0]))
    if count == 1:
        yield f"w={words[0].casefold()}"
    if words and all(word.isupper() for word in words):
        yield "allcaps"
    last = text.rstrip("*_”\"»’'] ")[-1:]
    yield f"end={last if last in ',.?!:;' else 'x'}"
    if text[0] in "\"“„«'‘":
        yield "dq" if text[0] in '"“„«' else "sq"


@cache
def marks(kind: str, before: str, after: str) -> Features:
    """The marks around a token."""
    return (
        f"g-{before}",
        f"g+{after}",
        f"k,g-={kind}{before}",
        f"k,g+={kind}{after}",
        f"g-,g+={before}_{after}",
    )


@cache
def beside(place: int, kind: str, text: str, gap: str, own_kind: str) -> Features:
    """What is so many places before or after a token, and the marks between."""
    found = []
    for one in own(kind, text):
        if (
            one[:2] in ("k=", "L:")
            or one[:4] == "lab="
            or (abs(place) == 1 and (one[:2] in ("w=", "sh") or one in ("has:case", "has:finite")))
        ):
            found.append(f"{place}{one}")
    if abs(place) == 1:
        found.append(f"{place}k={kind}{gap}|{own_kind}")
    else:
        found.append(f"g{place}{gap}")
    return tuple(found)


@cache
def nothing_beside(place: int) -> Features:
    """The note begins or ends there."""
    return (f"{place}EDGE",)


class Piece(NamedTuple):
    """A run of tokens with no mark between them, or one closed form: its features and their summary."""

    features: Features
    summary: str


@cache
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


@cache
def in_piece(features: Features, place: str, left: str, right: str, summary: str) -> Features:
    """The piece that a word is in, where in it the word is, and the marks around the piece."""
    return (
        *(f"p{one}" for one in features),
        f"pl{left}", f"pr{right}", f"pp{place}", f"S,l={summary}{left}", f"S,r={summary}{right}",
    )  # fmt: skip


@cache
def first_in_piece(kind: str, text: str) -> Features:
    """The first word of the piece."""
    return (f"w1={text.casefold()}" if kind == "word" else f"w1k={kind}",)


@cache
def pieces_around(last: str, before: str, summary: str, after: str, next: str) -> Features:
    """The summaries of a piece and of two before and after it."""
    return (
        f"S-1={before},{summary}", f"S+1={summary},{after}", f"S3={before},{summary},{after}",
        f"S-2={last},{before},{summary}", f"S+2={summary},{after},{next}",
    )  # fmt: skip


@cache
def piece_beside(place: int, features: Features) -> Features:
    """A piece before or after that of a token."""
    return tuple(f"P{place}{one}" for one in features)


@cache
def kinds_around(kind: str, part: tuple[int, int], sentence: tuple[int, int], depth: int) -> Features:
    """The closed forms before and after a token between two semicolons, in its sentence, and its bracket."""
    before, after = part
    found = [f"bf:{one}" for one in kinds_of(before)] + [f"af:{one}" for one in kinds_of(after)]
    found += [f"sb:{one}" for one in kinds_of(sentence[0])] + [f"sa:{one}" for one in kinds_of(sentence[1])]
    wholes = sum(KIND_BITS[one] for one in WHOLES)
    sort = "o" if kind in OPEN else kind
    found.append(f"W{int(bool(before & wholes))}{int(bool(after & wholes))}{sort}")
    if not before:
        found.append("nobf")
    if depth:
        found.append("br")
    found.append(f"d,k={min(depth, 1)}{kind}")
    return tuple(found)


@cache
def place_in_note(number: int, piece: int, part: int, pieces: int, near: tuple[str, ...]) -> Features:
    """Where in the note a token is, and whether "accessed" or "published" is just before it."""
    found = [f"seglen{min(6, pieces)}"]
    found += [name for name, true in (("p0", piece == 0), ("seg0", part == 0), ("t0", number == 0)) if true]
    return (*found, *(f"{name}-" for name in near))


def group_rows(found: Tokens) -> Iterator[list[Group]]:
    """The groups of features of each token of a note."""
    tokens = found.tokens
    frame = Frame(found)
    for number, token in enumerate(tokens):
        kind = token.kind
        groups: list[Group] = [
            (own, kind, token.text),
            (marks, kind, frame.gaps[number], frame.gaps[number + 1]),
        ]
        for step in (-2, -1, 1, 2):
            at = number + step
            if 0 <= at < len(tokens):
                gap = frame.gaps[(at + 1, number, number + 1, at)[(-2, -1, 1, 2).index(step)]]
                groups.append((beside, step, tokens[at].kind, tokens[at].text, gap, kind))
            else:
                groups.append((nothing_beside, step))
        groups += frame.piece_groups(number, token)
        groups.append((kinds_around, kind, *frame.kinds(number), frame.depths[number]))
        groups.append(
            (place_in_note, min(number, 1), min(frame.piece_at[number], 1), min(frame.parts[number], 1),
             frame.pieces_of_part[frame.parts[number]], frame.near(number))
        )  # fmt: skip
        yield groups


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

    def piece_groups(self, number: int, token: Token) -> Iterator[Group]:
        """The groups of features that are about pieces."""
        at = self.piece_at[number]
        first, end = self.bounds[at]
        if token.kind in OPEN:
            place = "1" if end - first == 1 else "f" if number == first else "l" if number == end - 1 else "m"
            one = self.pieces[at]
            yield (in_piece, one.features, place, self.gaps[first], self.gaps[end], one.summary)
            yield (first_in_piece, self.tokens[first].kind, self.tokens[first].text)
        yield (pieces_around, *self.summaries[at : at + 5])
        for step in (-1, 1, 2):
            if 0 <= at + step < len(self.pieces):
                yield (piece_beside, step, self.pieces[at + step].features)
            else:
                yield (piece_beside, step, ("EDGE",))

    def near(self, number: int) -> tuple[str, ...]:
        """The lists of `NEAR` that have a word just before a token."""
        found = []
        for name, reach in NEAR.items():
            words = self.tokens[max(0, number - reach) : number]
            if any(word.kind == "word" and name in lists_of(word.text) for word in words):
                found.append(name)
        return tuple(found)


def ends_abbreviation(token: Token, gap: str) -> bool:
    """Whether the stop after a token belongs to it: an initial or an abbreviation."""
    if gap not in (".", ".-") or token.kind != "word":
        return False
    text = token.text
    return len(text) == 1 or text.casefold() in ABBREVIATIONS or text[-2:-1] == "."


@cache
def kinds_of(bits: int) -> tuple[str, ...]:
    """The kinds of closed forms whose bits are set."""
    return tuple(kind for kind, bit in KIND_BITS.items() if bits & bit)


def spell_out(group: Group) -> Features:
    """The features of a group."""
    function, *arguments = group
    return function(*arguments)  # type: ignore[operator, no-any-return]
