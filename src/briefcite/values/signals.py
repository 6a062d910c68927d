"""Signals: words that send a reader to a source and say how it relates to the text ("See, e.g.", "vgl.").

The words are those of `data/words.toml`: the signals of the Bluebook and McGill, and what notes in French,
Spanish, Portuguese, Italian, German, Dutch and the Nordic languages have in their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .words import match_words, rows_of, search_for, words_of


class FoundSignal(NamedTuple):
    """A signal in running text, with its offsets and the words that go with it.

    `sure` is False where the word may be something else: “v.”, “ver”, “contra”, “in accord with”.
    """

    start: int
    end: int
    sure: bool


def find_signals(text: str) -> Iterator[FoundSignal]:
    """The places where a signal may be, in order, without overlap.

    >>> text = "See, e.g., Roe; vgl. auch Poe, v. Doe; Kant contra Hume; A v. B"
    >>> [(text[one.start : one.end], one.sure) for one in find_signals(text)]
    [('See, e.g.', True), ('vgl. auch', True), ('v.', False), ('contra', False)]
    """
    end = 0
    for match in SIGNAL.finditer(text):
        if match.start() >= end and may_be(text, match):
            end = read_companions(text, match.end())
            yield FoundSignal(match.start(), end, end > match.end() or is_sure(text, match))


def read_companions(text: str, end: int) -> int:
    """Where the words that go with a signal end: “, e.g.”, “ – inter alia”, “ also, for example”."""
    joint = FIRST_JOINT.match(text, end)
    for _ in range(MOST):
        companion = match_words(text, joint.end(), "with-signal") if joint else 0
        if not companion:
            break
        end = companion
        joint = JOINT.match(text, end)
    return end


def may_be(text: str, match: re.Match[str]) -> bool:
    """Whether a word may be a signal where it is: not “47 CFR”, “Holy See”, “A v B”, “S.A.”, “il se peut”."""
    stem = match[1].rstrip(".")
    if len(stem) > 1 and stem.isupper():
        return False
    if len(stem) > 2 or stem.casefold() not in words_of("maybe-signal"):
        return not text.endswith("Holy ", 0, match.start())
    stopped = len(stem) > 1 or (match[1] != stem and text[match.end() : match.end() + 1].isspace())
    return stopped and is_parted(text, match.start(), MARK)


def is_parted(text: str, start: int, mark: re.Pattern[str]) -> bool:
    """Whether a word begins a text or follows a mark."""
    return start == 0 or mark.search(text, max(0, start - 4), start) is not None


def is_sure(text: str, match: re.Match[str]) -> bool:
    """Whether a word can be nothing but a signal, or is where one is expected, before a name or a title."""
    word = " ".join(match[1].replace(".", "").casefold().split())
    if word not in words_of("maybe-signal"):
        return True
    opening = is_parted(text, match.start(), OPENING)
    return opening and len(word) > 1 and NAME_NEXT.match(text, match.end()) is not None


SIGNAL = pattern(lambda: search_for(rows_of("signal", "maybe-signal")))
MOST = 3
"""How many words that go with a signal are read."""
FIRST_JOINT = pattern(r"\s[-–—]\s|\s\(|,?\s")
JOINT = pattern(r",?\s")
"""What is between a signal and a word that goes with it, and between two of them."""
OPENING = pattern(r"[.;:(\[—–][*_]{0,2}\s?[*_]{0,2}\Z")
MARK = pattern(r"[.,;:(\[—–][*_]{0,2}\s?[*_]{0,2}\Z")
NAME_NEXT = pattern(r"[,:]?\s[*_]{0,2}[“\"«‘„\[A-ZÀ-ÝÅÄÖ\d]")
