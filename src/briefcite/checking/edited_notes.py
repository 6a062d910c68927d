"""Which new words are the old ones after an edit: each old note has at most one new one, and the other way
round.

Two texts are compared only where they share two words in a row that few others have, so that the work grows
with the texts and not with their number squared; texts that differ from many others by a word or two stay
apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

LIKE = 0.85
"""How much of the words must agree (ux study: without edited notes 17 of 21 findings were known)."""
FEW = 8
"""How many old texts may share two words in a row for these to count; how many are compared with a new
one."""


def pair_edited(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """The new words of each of the old ones that were edited; all are normalised, and each occurs once.

    >>> pair_edited(["a report on the matter of it a 77 1"], ["b", "a report on that matter of it a 77 1"])
    {'a report on the matter of it a 77 1': 'a report on that matter of it a 77 1'}
    """
    index: dict[tuple[str, str], list[str]] = {}
    for words in old:
        for pair in neighbours(words):
            index.setdefault(pair, []).append(words)
    alike = []
    for number, words in enumerate(new):
        rare = (found for pair in neighbours(words) if len(found := index.get(pair, [])) <= FEW)
        shared = Counter(other for found in rare for other in found)
        for other, _ in shared.most_common(FEW):
            if (much := likeness(words, other)) >= LIKE and have_same_numbers(words, other):
                alike.append((-much, number, other))
    found_for: dict[str, str] = {}
    taken: set[int] = set()
    for _, number, other in sorted(alike):
        if other not in found_for and number not in taken:
            taken.add(number)
            found_for[other] = new[number]
    return found_for


def have_same_numbers(one: str, other: str) -> bool:
    """Whether the numbers of one text are all in the other: a note on another document has others.

    >>> have_same_numbers("a hrc 25 63", "a hrc 25 63 p 5"), have_same_numbers("a hrc 25 63", "a hrc 34 63")
    (True, False)
    """
    first, second = (Counter(word for word in words.split() if has_digit(word)) for words in (one, other))
    return first <= second or second <= first


def has_digit(word: str) -> bool:
    """Whether a word has a digit."""
    return any(sign.isdigit() for sign in word)


def neighbours(words: str) -> Iterable[tuple[str, str]]:
    """Two words in a row, each pair once, in order."""
    return dict.fromkeys(pairwise(words.split()))


def likeness(one: str, other: str) -> float:
    """The share of words that two texts have in common, from 0 to 1."""
    first, second = Counter(one.split()), Counter(other.split())
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0
