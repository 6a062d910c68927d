"""Features: what is asked of each token of a note before a label is given to it.

A feature is a few letters, such as `w=see` or `piece:name`. Features come in groups: a group is a function
of this module with its arguments, and gives the same features for the same arguments. So what a group
weighs for each label is found once (`labels.py`), and most groups of a note have been met before. The
trainer asks for the features themselves (`spell_out`).

"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..named_tuples import NamedTuple
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
BESIDE = ("k=", "L:", "lab=")
"""The beginnings of the features of a token that tell something of those near it."""
NEXT = (*BESIDE, "w=", "sh", "has:case", "has:finite")
"""The same of the token next to it."""
STEPS = ((-2, -1), (-1, 0), (1, 1), (2, 2))
"""The tokens near a token, each with the gap that is before it or after it."""
BESIDE_PIECE = ((-1, "P-1"), (1, "P1"), (2, "P2"))
"""The pieces near a piece, with how their features begin."""
AT_EDGE: Features = ("EDGE",)
"""The features of a piece before the first and after the last."""
WHOLE_BITS = sum(KIND_BITS[kind] for kind in WHOLES)
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


def marks(kind: str, before: str, after: str) -> Iterator[str]:
    """The marks around a token."""
    yield from (f"g-{before}", f"g+{after}", f"k,g-={kind}{before}", f"k,g+={kind}{after}")
    yield f"g-,g+={before}_{after}"


def beside(place: int, kind: str, text: str) -> Iterator[str]:
    """What is so many places before or after a token."""
    return (f"{place}{one}" for one in seen_beside(kind, text, NEXT if place in (-1, 1) else BESIDE))


@lru_cache(maxsize=KEPT)
def seen_beside(kind: str, text: str, begins: Features) -> Features:
    """What of a token is seen beside it: the features with some beginnings."""
    return tuple(one for one in own(kind, text) if one.startswith(begins))


def gap_beside(place: int, kind: str, gap: str, own_kind: str) -> Iterator[str]:
    """The marks between a token and the one beside it, with the kinds of both."""
    yield f"{place}k={kind}{gap}|{own_kind}"


def gap_near(place: int, gap: str) -> Iterator[str]:
    """The marks beside the token next to a token."""
    yield f"g{place}{gap}"


def nothing_beside(place: int) -> Iterator[str]:
    """The note begins or ends there."""
    yield f"{place}EDGE"


def of_piece(place: str, features: Features) -> Iterator[str]:
    """The piece that a token is in, or one before or after it."""
    return (f"{place}{one}" for one in features)


def marks_of_piece(left: str, right: str, summary: str) -> Iterator[str]:
    """The marks around the piece that a word is in."""
    yield from (f"pl{left}", f"pr{right}", f"S,l={summary}{left}", f"S,r={summary}{right}")


def place_in_piece(place: str) -> Iterator[str]:
    """Where in its piece a word is."""
    yield f"pp{place}"


def first_in_piece(kind: str, text: str) -> Iterator[str]:
    """The first word of the piece."""
    yield f"w1={text.casefold()}" if kind == "word" else f"w1k={kind}"


def pieces_around(last: str, before: str, summary: str, after: str, next: str) -> Iterator[str]:
    """The summaries of a piece and of two before and after it."""
    yield from (f"S-1={before},{summary}", f"S+1={summary},{after}", f"S3={before},{summary},{after}")
    yield from (f"S-2={last},{before},{summary}", f"S+2={summary},{after},{next}")


def kinds_around(place: str, bits: int) -> Iterator[str]:
    """The closed forms before or after a token, between two semicolons or in its sentence."""
    return (f"{place}:{kind}" for kind, bit in KIND_BITS.items() if bits & bit)


def around(kind: str, before: bool, after: bool, depth: int) -> Iterator[str]:
    """Whether a whole is before or after a token between two semicolons, and whether it is in brackets."""
    yield f"W{before:d}{after:d}{'o' if kind in OPEN else kind}"
    yield f"d,k={depth}{kind}"
    if depth:
        yield "br"


def place_in_note(token: bool, piece: bool, part: bool, first: bool, pieces: int) -> Iterator[str]:
    """Where in the note a token is.

    The arguments say whether a token, a piece, a semicolon, and between semicolons a closed form are before
    it, and how many pieces are between two semicolons.
    """
    yield f"seglen{min(6, pieces)}"
    befores = (("p0", piece), ("seg0", part), ("t0", token), ("nobf", first))
    yield from (name for name, before in befores if not before)


def near(name: str) -> Iterator[str]:
    """A word of a list, such as "accessed", is just before a token."""
    yield f"{name}-"


class Groups(NamedTuple):
    """The groups of features of a note: of each token, of each piece, and the piece of each token."""

    tokens: list[list[Group]]
    pieces: list[list[Group]]
    piece_at: list[int]


def group_features(found: Tokens) -> Groups:
    """The groups of features of a note; those of a piece are of each of its tokens."""
    frame = Frame(found)
    tokens = [group_token(frame, number) for number in range(len(found.tokens))]
    return Groups(tokens, [group_piece(frame, at) for at in range(len(frame.pieces))], frame.piece_at)


def group_token(frame: Frame, number: int) -> list[Group]:
    """The groups of features of a token."""
    tokens, gaps = frame.tokens, frame.gaps
    kind, text = tokens[number].kind, tokens[number].text
    groups: list[Group] = [(own, kind, text), (marks, kind, gaps[number], gaps[number + 1])]
    for step, gap in STEPS:
        at = number + step
        if 0 <= at < len(tokens):
            other = tokens[at].kind
            groups.append((beside, step, other, tokens[at].text))
            between = gaps[number + gap]
            groups.append(
                (gap_beside, step, other, between, kind) if gap in (0, 1) else (gap_near, step, between)
            )
        else:
            groups.append((nothing_beside, step))
    at = frame.piece_at[number]
    if kind in OPEN:
        first, end = frame.bounds[at]
        place = "1" if end - first == 1 else "f" if number == first else "l" if number == end - 1 else "m"
        groups.append((place_in_piece, place))
    before, after = frame.before[number], frame.after[number]
    groups += (
        (kinds_around, "bf", before), (kinds_around, "af", after),
        (kinds_around, "sb", frame.near_before[number]), (kinds_around, "sa", frame.near_after[number]),
        (around, kind, bool(before & WHOLE_BITS), bool(after & WHOLE_BITS), min(frame.depths[number], 1)),
    )  # fmt: skip
    part = frame.parts[number]
    groups.append((place_in_note, number > 0, at > 0, part > 0, before > 0, frame.pieces_of_part[part]))
    groups += [(near, name) for name in frame.near[number]]
    return groups


def group_piece(frame: Frame, at: int) -> list[Group]:
    """The groups of features of a piece: what it is, and what is around it."""
    pieces = frame.pieces
    groups: list[Group] = [(pieces_around, *frame.summaries[at : at + 5])]
    for step, name in BESIDE_PIECE:
        features = pieces[at + step].features if 0 <= at + step < len(pieces) else AT_EDGE
        groups.append((of_piece, name, features))
    first, end = frame.bounds[at]
    token = frame.tokens[first]
    if token.kind in OPEN:
        groups.append((of_piece, "p", pieces[at].features))
        groups.append((marks_of_piece, frame.gaps[first], frame.gaps[end], pieces[at].summary))
        groups.append((first_in_piece, token.kind, token.text))
    return groups


def spell(found: Tokens) -> list[list[str]]:
    """The features of each token of a note."""
    groups = group_features(found)
    pieces = [[one for group in part for one in spell_out(group)] for part in groups.pieces]
    return [
        [*(one for group in token for one in spell_out(group)), *pieces[at]]
        for token, at in zip(groups.tokens, groups.piece_at, strict=True)
    ]


def spell_out(group: Group) -> Iterable[str]:
    """The features of a group."""
    function, *arguments = group
    return function(*arguments)  # type: ignore[operator, no-any-return]
