"""Titles: a key to look them up by, and where two of them differ, word by word."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from ..named_tuples import NamedTuple
from ..patterns import pattern

SILENT = dict.fromkeys(map(ord, ".'’‘ʼ´`"))
WORDS = pattern(r"\w+")
TOKENS = pattern(r"\w+(?:[.'’ʼ]\w+)*|[^\w\s'‘’“”„‟\"«»‹›`´:;,.…–—‑\-−/]")
"""Words and odd marks; quotation marks, dashes and the stops that join a title's parts are passed over."""
LONGEST = 400
"""Beyond so many differing words a comparison word by word says nothing: one difference is given."""


KEPT = 4096
"""Of how many titles it is remembered how they are folded: a library is asked for each several times."""


class TitleDifference(NamedTuple):
    """Words of a cited title (offsets; equal where words are missing) and what the record has there."""

    start: int
    end: int
    recorded: str


class Token(NamedTuple):
    """A word of a title: where it is and what it is compared by."""

    start: int
    end: int
    key: str


@lru_cache(maxsize=KEPT)
def title_key(text: str) -> str:
    """A title folded for look-up: case, quotation marks, dashes, spaces and stops do not count.

    >>> title_key("‘Rights Up Front’ Detailed Action Plan,")
    'rights up front detailed action plan'
    """
    folded = unicodedata.normalize("NFKC", text).translate(SILENT).casefold()
    return " ".join(WORDS.findall(folded))


def without_articles(key: str) -> str:
    """A folded title without articles, which are the words that notes most often lose.

    >>> without_articles("convention on the rights of the child")
    'convention on rights of child'
    """
    return " ".join(word for word in key.split() if word not in ("the", "a", "an"))


def title_difference(cited: str, recorded: str) -> tuple[TitleDifference, ...]:
    """Where a cited title has other words than the record, in order; () where they agree.

    Case, the glyphs of quotation marks and dashes, spaces and the stops between a title's parts are
    matters of style and no difference.

    >>> title_difference("Periodic Review* of China", "Periodic Review of China")
    (TitleDifference(start=15, end=16, recorded=''),)
    """
    if cited == recorded:
        return ()
    ours, theirs = tokens(cited), tokens(recorded)
    return tuple(
        TitleDifference(*reach(ours, start, end, len(cited)), words(recorded, theirs[first:last]))
        for start, end, first, last in stretches([t.key for t in ours], [t.key for t in theirs])
    )


def is_variant(one: str, other: str) -> bool:
    """Whether two titles differ in less than a third of the shorter, and neither is the other cut short.

    >>> is_variant("Report of the Special Rapporteur", "Report of the UN Special Rapporteur")
    True
    """
    differences = title_difference(one, other)
    first, second = title_key(one), title_key(other)
    changed = sum(max(d.end - d.start, len(d.recorded)) for d in differences)
    cut = first.startswith(second) or second.startswith(first)
    return bool(differences) and not cut and changed <= min(len(one), len(other)) / 3


def stretches(ours: list[str], theirs: list[str]) -> list[tuple[int, int, int, int]]:
    """Where two lists differ: from and to in each."""
    shared = min(len(ours), len(theirs))
    head = next((i for i in range(shared) if ours[i] != theirs[i]), shared)
    tail = next((i for i in range(shared - head) if ours[-1 - i] != theirs[-1 - i]), shared - head)
    middle, their_middle = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    if not middle and not their_middle:
        return []
    if len(middle) > LONGEST or len(their_middle) > LONGEST:
        return [(head, len(ours) - tail, head, len(theirs) - tail)]
    from difflib import SequenceMatcher  # only when something differs

    codes = SequenceMatcher(None, middle, their_middle, autojunk=False).get_opcodes()
    return [(a + head, b + head, c + head, d + head) for tag, a, b, c, d in codes if tag != "equal"]


@lru_cache(maxsize=256)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and odd marks of a title."""
    return tuple(Token(match.start(), match.end(), word_key(match[0])) for match in TOKENS.finditer(text))


def word_key(word: str) -> str:
    """What a word is compared by: "U.N." is "UN", "&" is "and"."""
    return "and" if word == "&" else unicodedata.normalize("NFKC", word).translate(SILENT).casefold()


def reach(found: tuple[Token, ...], start: int, end: int, length: int) -> tuple[int, int]:
    """The offsets of some words; of none, the place before the next word."""
    if start < end:
        return found[start].start, found[end - 1].end
    place = found[start - 1].end if start else found[0].start if found else length
    return place, place


def words(text: str, found: tuple[Token, ...]) -> str:
    """The text from the first of some words to the last."""
    return text[found[0].start : found[-1].end] if found else ""
