"""Features: what is asked of each token of a note before a label is given to it.

A feature is a few letters, such as `w=see` or `piece:name`. Features come in groups: a group is a function
of this module with its arguments, and gives the same features for the same arguments. So what a group
weighs for each label is found once (`labels.py`), and most groups of a note have been met before. The
trainer asks for the features themselves (`spell_out`).

"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..patterns import pattern
from .pieces import KIND_BITS, Features, Frame
from .tokens import OPEN, WHOLES, Tokens
from .word_lists import KEPT, lists_in, lists_of, name_like, shape

Group = tuple[object, ...]
"""A function of this module and its arguments."""

SHAPED = frozenset(("word", "number", "figure", "year"))
"""The kinds of tokens whose shape says something."""
LABELLED = frozenset(("pinpoint", "signal", "repeat", "treaty"))
"""The kinds of closed forms whose first word says something."""
LABEL = pattern(r"[^\W\d_][^\W\d_]*|[§¶]")
WORDS = pattern(r"[^\W_][^\W_]*(?:[’'\-.][^\W_]+)*")


@lru_cache(maxsize=KEPT)
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


@lru_cache(maxsize=KEPT)
def marks(kind: str, before: str, after: str) -> Features:
    """The marks around a token."""
    return (
        f"g-{before}",
        f"g+{after}",
        f"k,g-={kind}{before}",
        f"k,g+={kind}{after}",
        f"g-,g+={before}_{after}",
    )


@lru_cache(maxsize=KEPT)
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


@lru_cache(maxsize=KEPT)
def nothing_beside(place: int) -> Features:
    """The note begins or ends there."""
    return (f"{place}EDGE",)


@lru_cache(maxsize=KEPT)
def in_piece(features: Features, place: str, left: str, right: str, summary: str) -> Features:
    """The piece that a word is in, where in it the word is, and the marks around the piece."""
    return (
        *(f"p{one}" for one in features),
        f"pl{left}", f"pr{right}", f"pp{place}", f"S,l={summary}{left}", f"S,r={summary}{right}",
    )  # fmt: skip


@lru_cache(maxsize=KEPT)
def first_in_piece(kind: str, text: str) -> Features:
    """The first word of the piece."""
    return (f"w1={text.casefold()}" if kind == "word" else f"w1k={kind}",)


def pieces_around(last: str, before: str, summary: str, after: str, next: str) -> Features:
    """The summaries of a piece and of two before and after it."""
    return (
        f"S-1={before},{summary}", f"S+1={summary},{after}", f"S3={before},{summary},{after}",
        f"S-2={last},{before},{summary}", f"S+2={summary},{after},{next}",
    )  # fmt: skip


@lru_cache(maxsize=KEPT)
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


@lru_cache(maxsize=KEPT)
def place_in_note(place: tuple[bool, bool, bool, int], near: tuple[str, ...]) -> Features:
    """Where in the note a token is, and whether "accessed" or "published" is just before it.

    `place`: whether a token, a piece and a semicolon are before it, and how many pieces are between two.
    """
    token, piece, part, pieces = place
    found = [f"seglen{min(6, pieces)}"]
    found += [name for name, before in (("p0", piece), ("seg0", part), ("t0", token)) if not before]
    return (*found, *(f"{name}-" for name in near))


@lru_cache(maxsize=KEPT)
def around_piece(summaries: tuple[str, ...], before: Features, after: Features, next: Features) -> Features:
    """What is around a piece: the summaries of five pieces, and the features of three."""
    sides = ((-1, before), (1, after), (2, next))
    beside = (f"P{place}{one}" for place, features in sides for one in features)
    last, before_it, own, after_it, next_one = summaries
    return (*pieces_around(last, before_it, own, after_it, next_one), *beside)


def group_rows(found: Tokens) -> Iterator[tuple[list[Group], Group]]:
    """The groups of features of each token of a note, and the one that all tokens of its piece share."""
    tokens = found.tokens
    frame = Frame(found)
    gaps = frame.gaps
    around = [around_of(frame, number) for number in range(len(frame.pieces))]
    last = len(tokens) - 1
    for number, token in enumerate(tokens):
        kind = token.kind
        at = frame.piece_at[number]
        groups: list[Group] = [(own, kind, token.text), (marks, kind, gaps[number], gaps[number + 1])]
        for step, gap in ((-2, number - 1), (-1, number), (1, number + 1), (2, number + 2)):
            if 0 <= number + step <= last:
                other = tokens[number + step]
                groups.append((beside, step, other.kind, other.text, gaps[gap], kind))
            else:
                groups.append((nothing_beside, step))
        if kind in OPEN:
            groups += in_piece_of(frame, number, at)
        groups.append((kinds_around, kind, *frame.kinds(number), frame.depths[number]))
        part = frame.parts[number]
        place = (number > 0, at > 0, part > 0, frame.pieces_of_part[part])
        groups.append((place_in_note, place, frame.near[number]))
        yield groups, around[at]


def in_piece_of(frame: Frame, number: int, at: int) -> tuple[Group, Group]:
    """The groups of a word about the piece that it is in."""
    first, end = frame.bounds[at]
    place = "1" if end - first == 1 else "f" if number == first else "l" if number == end - 1 else "m"
    one = frame.pieces[at]
    return (
        (in_piece, one.features, place, frame.gaps[first], frame.gaps[end], one.summary),
        (first_in_piece, frame.tokens[first].kind, frame.tokens[first].text),
    )


def around_of(frame: Frame, at: int) -> Group:
    """The group of what is around a piece."""
    pieces = frame.pieces
    sides = (pieces[n].features if 0 <= n < len(pieces) else ("EDGE",) for n in (at - 1, at + 1, at + 2))
    return (around_piece, tuple(frame.summaries[at : at + 5]), *sides)


@lru_cache(maxsize=KEPT)
def kinds_of(bits: int) -> tuple[str, ...]:
    """The kinds of closed forms whose bits are set."""
    return tuple(kind for kind, bit in KIND_BITS.items() if bits & bit)


def spell(found: Tokens) -> list[list[str]]:
    """The features of each token of a note."""
    return [
        [one for group in (*groups, around) for one in spell_out(group)]
        for groups, around in group_rows(found)
    ]


def spell_out(group: Group) -> Features:
    """The features of a group."""
    function, *arguments = group
    return function(*arguments)  # type: ignore[operator, no-any-return]
