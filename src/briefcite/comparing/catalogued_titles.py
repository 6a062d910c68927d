"""Whether the title of a note is that of the document in the catalogue, nearly so, or another document's.

Measured on some 3,300 titles that two lists of the United Nations give: of a hundred, 96 have the same words,
one is inside the other's, two agree in three quarters of the words.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols.catalogue.entries import Entry, make_entry
from ..symbols.catalogue.lines import has_line, lines_containing
from ..values.ordinals import read_ordinal

TOKENS = pattern(r"[^\W_][^\W_]*(?:[-‐‑'’‘ʼ´`][^\W_]+)*")
PARTS = pattern(r"[^-‐‑][^-‐‑]*")
LETTERS = pattern(r"[A-Za-z][A-Za-z]*")
SILENT = dict.fromkeys(map(ord, "'’‘ʼ´`"))
SHORT = frozenset("a an the of and in on for to by with from at as".split())
"""Words that lists leave out or add at will."""
SPELLINGS = (
    (pattern(r"is(?=(?:e[sd]?|ing|ations?)$)"), "iz"),
    (pattern(r"our(?=(?:s|ed|ing|able)?$)"), "or"),
    (pattern(r"(?<=^program)me(?=s?$)"), ""),
)
"""What is spelt in two ways, at the end of a word."""
CUT = ("…", "...", "[")
"""Signs that a title is not given word by word."""
NEAR, FAR = 0.75, 0.6
"""The share of common words from which two titles are nearly the same, and below which they are far apart."""
FEWEST = 3
"""The fewest words of a title that is inside another."""
UNTITLED = "F"
"""From this key on, in the order of the table, documents have no title: those of the Security Council."""
LONG, CLOSE = 6, 0.9
"""From how many words on a title may be another's that is cut at its end, or has this share of its words."""


class Word(NamedTuple):
    """A word of a title: where it is, and what it is compared by."""

    start: int
    end: int
    key: str


class Change(NamedTuple):
    """Words of a title (offsets; equal where words are missing) and what the catalogue has there."""

    start: int
    end: int
    recorded: str


class TitleDifference(NamedTuple):
    """How a title differs from that of an entry: in some words, or because it is that of `others`.

    `alike` is the share of words that both have, in any order.
    """

    changes: tuple[Change, ...] = ()
    others: tuple[Entry, ...] = ()
    alike: float = 1.0

    @property
    def is_far(self) -> bool:
        """Whether the title is that of others and has little in common with that of the entry."""
        return bool(self.others) and self.alike < FAR


@lru_cache(maxsize=1024)
def fold_title(text: str) -> tuple[Word, ...]:
    """The words of a title with what they are compared by: short words and ways of spelling do not count.

    >>> [word.key for word in fold_title("UN Programmes of the Twenty-fourth session: co-operation")]
    ['programs', '24', 'session', 'cooperation']
    """
    words = [word for word in fold_words(text) if word.key not in SHORT]
    return tuple(words[2:] if [word.key for word in words[:2]] == ["united", "nations"] else words)


def fold_words(text: str) -> Iterator[Word]:
    """All words of a title, folded."""
    for token in TOKENS.finditer(text):
        start, end, written = *token.span(), plain(token[0])
        if number := read_ordinal(written):
            yield Word(start, end, str(number))
        elif written == "un":
            yield from (Word(start, end, "united"), Word(start, end, "nations"))
        elif written.startswith("co-"):
            yield Word(start, end, spell(written))
        else:
            for part in PARTS.finditer(token[0]):
                yield Word(start + part.start(), start + part.end(), spell(plain(part[0])))


def plain(word: str) -> str:
    """A word in lower case, without accents and apostrophes."""
    if word.isalpha() and word.isascii():
        return word.lower()
    written = unicodedata.normalize("NFKD", word).translate(SILENT).casefold()
    return "".join(sign for sign in written if not unicodedata.combining(sign))


def spell(word: str) -> str:
    """A word in one of the ways to spell it."""
    for found, instead in SPELLINGS:
        word = found.sub(instead, word)
    return word.replace("-", "")


def title_difference(said: str, entry: Entry) -> TitleDifference | None:
    """How a title that a note gives is not that of an entry; None where it may be, or nothing is sure.

    What the note calls the document by (the name of an annex, an item of the agenda) may share no word with
    the title, so only a title that is another document's is said to differ.
    """
    if entry.title_kind != "title" or "title" in entry.disputed or any(sign in said for sign in CUT):
        return None
    if said.casefold() == entry.title.casefold():
        return None
    ours, theirs = ([word.key for word in fold_title(title)] for title in (said, entry.title))
    if is_inside(ours, theirs) or is_inside(theirs, ours):
        return None
    from difflib import SequenceMatcher  # only when something differs

    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    if matcher.ratio() >= NEAR:
        changes = tuple(find_changes(said, entry.title, matcher.get_opcodes()))
        return TitleDifference(changes) if changes and entry.has_own_title else None
    alike = 2 * sum((Counter(ours) & Counter(theirs)).values()) / (len(ours) + len(theirs))
    others = tuple(documents_titled(said)) if alike < NEAR else ()
    return TitleDifference(others=others, alike=alike) if others else None


def is_near(one: str, other: str) -> bool:
    """Whether two titles are nearly the same, or one is a part of the other.

    >>> is_near("Right to Privacy", "The right to privacy in the digital age"), is_near("Peace", "Law")
    (True, False)
    """
    from difflib import SequenceMatcher

    ours, theirs = ([word.key for word in fold_title(title)] for title in (one, other))
    inside = is_inside(ours, theirs) or is_inside(theirs, ours) or theirs[: len(ours)] == ours
    return inside or SequenceMatcher(None, ours, theirs, autojunk=False).ratio() >= NEAR


def is_inside(few: list[str], many: list[str]) -> bool:
    """Whether one list of words is the other, or in one piece inside it; spaces between words do not count.

    >>> is_inside("future we want".split(), "future we want now".split()), is_inside(["we"], ["we", "want"])
    (True, False)
    """
    if "".join(few) == "".join(many):
        return True
    size = len(few)
    return size >= FEWEST and any(many[at : at + size] == few for at in range(len(many) - size + 1))


def find_changes(
    said: str, recorded: str, codes: Sequence[tuple[str, int, int, int, int]]
) -> Iterator[Change]:
    """The words that differ, but for those that only spaces part."""
    ours, theirs = fold_title(said), fold_title(recorded)
    for tag, first, last, their_first, their_last in codes:
        one, other = ours[first:last], theirs[their_first:their_last]
        if tag != "equal" and "".join(word.key for word in one) != "".join(word.key for word in other):
            instead = recorded[other[0].start : other[-1].end] if other else ""
            place = ours[first].start if first < len(ours) else len(said)
            yield Change(one[0].start if one else place, one[-1].end if one else place, instead)


def documents_titled(title: str) -> Iterator[Entry]:
    """The resolutions and decisions of the catalogue with a title, in order.

    A long title may be cut short, or have a word of another. The table is looked through for the longest word
    that it has; first letters are left out, since they may be capitals.
    """
    folded = [word.key for word in fold_title(title)]
    written = sorted((w for w in LETTERS.findall(title) if not w.isupper()), key=len, reverse=True)
    asked = [word[1:].lower().encode() for word in written if len(word) > FEWEST and spell(word) == word]
    needles = [needle for needle in asked if has_line(needle, UNTITLED)]
    lacking = int(len(folded) >= LONG) - (len(asked) - len(needles))
    if len(folded) < FEWEST - 1 or not needles or lacking < 0:
        return
    for line in lines_containing(needles[0], UNTITLED):
        if sum(needle not in line for needle in needles) <= lacking:
            entry = make_entry(line)
            is_act = "/RES/" in entry.key or "/DEC/" in entry.key
            known = is_act and entry.title_kind == "title" and "title" not in entry.disputed
            if known and is_same(folded, [word.key for word in fold_title(entry.title)]):
                yield entry


def is_same(ours: list[str], theirs: list[str]) -> bool:
    """Whether two titles have the same words; of a long one, the first words or nine in ten of all."""
    if len(ours) < LONG or ours == theirs[: len(ours)] or "".join(ours) == "".join(theirs):
        return len(ours) >= LONG or ours == theirs
    from difflib import SequenceMatcher

    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio() >= CLOSE
