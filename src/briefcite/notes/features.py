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
from .tokens import OPEN, WHOLES, Token, Tokens
from .word_lists import KEPT, lists_in, lists_of, name_like, shape

Group = tuple[object, ...]
"""A function of this module and its arguments."""

SHAPED = frozenset(("word", "number", "figure", "year"))
"""The kinds of tokens whose shape says something."""
LABELLED = frozenset(("pinpoint", "signal", "repeat", "treaty"))
"""The kinds of closed forms whose first word says something."""
LABEL = pattern(r"[^\W\d_]+|[§¶]")
WORDS = pattern(r"[^\W_]+(?:[’'\-.][^\W_]+)*")


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


@lru_cache(maxsize=KEPT)
def pieces_around(last: str, before: str, summary: str, after: str, next: str) -> Features:
    """The summaries of a piece and of two before and after it."""
    return (
        f"S-1={before},{summary}", f"S+1={summary},{after}", f"S3={before},{summary},{after}",
        f"S-2={last},{before},{summary}", f"S+2={summary},{after},{next}",
    )  # fmt: skip


@lru_cache(maxsize=KEPT)
def piece_beside(place: int, features: Features) -> Features:
    """A piece before or after that of a token."""
    return tuple(f"P{place}{one}" for one in features)


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
        groups += piece_groups(frame, number, token)
        groups.append((kinds_around, kind, *frame.kinds(number), frame.depths[number]))
        groups.append(
            (place_in_note, min(number, 1), min(frame.piece_at[number], 1), min(frame.parts[number], 1),
             frame.pieces_of_part[frame.parts[number]], frame.near(number))
        )  # fmt: skip
        yield groups


def piece_groups(frame: Frame, number: int, token: Token) -> Iterator[Group]:
    """The groups of features that are about pieces."""
    at = frame.piece_at[number]
    first, end = frame.bounds[at]
    if token.kind in OPEN:
        place = "1" if end - first == 1 else "f" if number == first else "l" if number == end - 1 else "m"
        one = frame.pieces[at]
        yield (in_piece, one.features, place, frame.gaps[first], frame.gaps[end], one.summary)
        yield (first_in_piece, frame.tokens[first].kind, frame.tokens[first].text)
    yield (pieces_around, *frame.summaries[at : at + 5])
    for step in (-1, 1, 2):
        if 0 <= at + step < len(frame.pieces):
            yield (piece_beside, step, frame.pieces[at + step].features)
        else:
            yield (piece_beside, step, ("EDGE",))


@lru_cache(maxsize=KEPT)
def kinds_of(bits: int) -> tuple[str, ...]:
    """The kinds of closed forms whose bits are set."""
    return tuple(kind for kind, bit in KIND_BITS.items() if bits & bit)


def spell_out(group: Group) -> Features:
    """The features of a group."""
    function, *arguments = group
    return function(*arguments)  # type: ignore[operator, no-any-return]
