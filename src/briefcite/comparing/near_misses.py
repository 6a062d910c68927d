"""Near misses of names in running text: one wrong preposition, one mistyped word, letters changed about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, islice, pairwise

from ..cached import cached_property
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols.grammar.slips import is_slip
from ..values.title import title_key
from ..values.words import has_role

WORD = pattern(r"[^\W\d_]+(?:[’'\-‑][^\W\d_]+)*")
ABBREVIATION = pattern(r"[A-Z](?<![\w’'\-/.].)[A-Z]{3,5}(?![\w\-/])")
ARTICLES = frozenset({"the", "a", "an"})
PREPOSITIONS = frozenset({"of", "on", "for", "against", "in", "to", "by", "with", "from", "and", "or"})
BEFORE = frozenset(
    {"the", "un", "nations", "un’s", "nations’", "this", "that", "and", "or", "of", "by", "to"}
    | {"see", "also", "cf", "under", "in"}
)
"""What may be in capitals before a name without being part of a longer one."""
TAKEN_FOR = (
    {"convention", "covenant"},
    {"child", "children"},
    {"disability", "disabilities"},
    {"territory", "territories"},
)
"""Words that are taken for each other in names."""
SPELLINGS = ((pattern(r"our(?=[a-z]*$)"), "or"), (pattern(r"is(?=(?:e|ed|ing|ation|ations)$)"), "iz"))
LONGER = pattern(r"\sof\s|\s(?:for|in)\s(?:the\s)?(?P<next>[A-Z]\w*)")
"""What follows a name that is longer: "of Greece"; not "in Geneva", not a month."""
GAP = pattern(r"[\s,]+")
MISSED = 2
"""So many words of a long name can be other ones in a near miss of it, or be spelt otherwise."""
KEPT = 4
"""Of how many sets of names at a time it is remembered how they are looked up."""
LEAST = 3
"""How often the right abbreviation must be in a text, and by how much outweigh the wrong one."""


class Misnomer(NamedTuple):
    """A near miss: its offsets, the name meant, the wrong word as written and the right one."""

    start: int
    end: int
    name: str
    written: str
    right: str


class Word(NamedTuple):
    """A word with its offsets, folded for comparison."""

    start: int
    end: int
    key: str
    capital: bool


class Name(NamedTuple):
    """A name: its words of content, and what is before each of them."""

    text: str
    words: tuple[str, ...]
    gaps: tuple[tuple[str, ...], ...]
    written: tuple[str, ...]
    """The words of content as the name has them."""
    head: int
    """How many words are before the first preposition, or all; only the last may be in the plural."""


def find_misnomers(text: str, names: frozenset[str]) -> Iterator[Misnomer]:
    """The near misses of some names in a text, in order.

    >>> names = frozenset({"Committee on the Rights of the Child"})
    >>> [m.written for m in find_misnomers("The Committee of the Rights of the Child met.", names)]
    ['of']
    """
    index = index_names(names)
    words = Words(text)
    keys = words.keys
    content = [place for place, key in enumerate(keys) if not is_small(key)]
    right = exact_names(names)
    for at, place in enumerate(content):
        for name, offset in index.get(keys[place], ()):
            places = content[max(0, at - offset) : at - offset + len(name.words)]
            if offset and (at == 0 or keys[places[0]] == name.words[0]):
                continue
            found = compare(text, words, places, name)
            if found and stands_alone(text, words, places[0], found.end):
                if " ".join(keys[places[0] : places[-1] + 1]) not in right:
                    yield found
                break


class Words:
    """The words of a text, folded for comparison; their places are found only where one may be wrong."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys = [spelling_key(word) for word in WORD.findall(text)]

    @cached_property
    def found(self) -> list[re.Match[str]]:
        """The words with their places."""
        return list(WORD.finditer(self.text))

    def __getitem__(self, place: int) -> Word:
        found = self.found[place]
        return Word(found.start(), found.end(), self.keys[place], found[0][0].isupper())


def compare(text: str, words: Words, places: list[int], name: Name) -> Misnomer | None:
    """What is wrong where a name may be, if one thing is: a word, a preposition, two words exchanged."""
    keys = words.keys
    if len(places) < len(name.words):
        return None
    pairs = enumerate(zip(places, name.words, strict=False))
    wrong = [*islice((n for n, (place, key) in pairs if keys[place] != key), 3)]
    if len(wrong) > 2:
        return None
    gaps = [tuple(key for key in keys[a + 1 : b] if key not in ARTICLES) for a, b in pairwise(places)]
    swapped = [n for n, gap in enumerate(gaps) if gap != name.gaps[n]]
    exchanged = [keys[places[n]] for n in wrong] == [name.words[n] for n in reversed(wrong)] and not swapped
    if len(wrong) + len(swapped) != 1 and not (exchanged and wrong):
        return None
    stretch = [words[place] for place in range(places[0], places[-1] + 1)]
    joined = all(GAP.fullmatch(text, one.end, other.start) for one, other in pairwise(stretch))
    capital = stretch[-1].capital or name.written[-1][0].islower()
    if not (joined and stretch[0].capital and capital):
        return None
    match wrong, swapped:
        case [[n], []] if mistyped(keys[places[n]], name, n):
            word = words[places[n]]
            slip = text[word.start : word.end], name.written[n]
        case [[], [n]] if len(gaps[n]) == len(name.gaps[n]) == 1:
            slip = gaps[n][0], name.gaps[n][0]
        case [[first, last], []] if last == first + 1:
            slip = text[stretch[0].start : stretch[-1].end], name.text
        case _:
            return None
    return Misnomer(stretch[0].start, stretch[-1].end, name.text, *slip)


def mistyped(word: str, name: Name, place: int) -> bool:
    """Whether a word is one error away from a name's: a letter more, less, other or changed about."""
    right = name.words[place]
    if (len(name.words) < 3 and place >= name.head) or min(len(word), len(right)) < 5:
        return False
    if (place == name.head - 1 or len(name.words) < 3) and word.rstrip("s") == right.rstrip("s"):
        return False
    return is_slip(word, right) or {word, right} in TAKEN_FOR


def stands_alone(text: str, words: Words, place: int, end: int) -> bool:
    """Whether a name is not part of a longer one: "European Commission of …", "… of Greece"."""
    before = words[place - 1] if place else None
    if (
        before
        and before.capital
        and before.key not in BEFORE
        and text[before.end : words[place].start].isspace()
    ):
        return False
    longer = LONGER.match(text, end)
    return not longer or longer["next"] == "Geneva" or has_role(longer["next"] or "", "month")


@cache
def spelling_key(word: str) -> str:
    """What words are compared by: case and the spellings of either side of the Atlantic do not count.

    >>> spelling_key("Labour") == spelling_key("labor"), spelling_key("Organisation")
    (True, 'organization')
    """
    word = word.casefold().replace("'", "’").replace("programme", "program").replace("centre", "center")
    for ending, spelling in SPELLINGS:
        word = ending.sub(spelling, word)
    return word


def is_small(key: str) -> bool:
    """Whether a word only joins others."""
    return key in ARTICLES or key in PREPOSITIONS


class NameTable(NamedTuple):
    """Some names by each of their words of content, and how many of these a near miss has at least."""

    by_word: dict[str, list[str]]
    least: dict[str, int]


def tabulate(names: Iterable[str]) -> NameTable:
    """A table in which the names that may be in a text are found quickly."""
    table = NameTable({}, {})
    for name in names:
        words = {word for word in WORD.findall(name.casefold()) if not is_small(word)}
        table.least[name] = len(words) - (MISSED if len(words) > 2 * MISSED else 1)
        for word in words:
            table.by_word.setdefault(word, []).append(name)
    return table


def likely_names(text: str, table: NameTable) -> frozenset[str]:
    """The names of a table of which a text has nearly all words of content, wherever they are.

    >>> table = tabulate(["Convention on the Rights of the Child", "Vienna Convention on Consular Relations"])
    >>> sorted(likely_names("The Convention on the Rigths of the Child", table))
    ['Convention on the Rights of the Child']
    """
    words = {spelling_key(word) for word in WORD.findall(text)} & table.by_word.keys()
    votes = Counter(chain.from_iterable(table.by_word[word] for word in words))
    return frozenset(name for name, count in votes.items() if count >= table.least[name])


@lru_cache(maxsize=KEPT)
def index_names(names: frozenset[str]) -> dict[str, list[tuple[Name, int]]]:
    """The names by their first word and, lest that is the mistyped one, by their second."""
    found: dict[str, list[tuple[Name, int]]] = {}
    several = sorted(filter(None, map(read_name, names)), reverse=True)
    for name in sorted({(name.words, name.gaps): name for name in several}.values()):
        for offset in (0, 1):
            found.setdefault(name.words[offset], []).append((name, offset))
    return found


@lru_cache(maxsize=KEPT)
def exact_names(names: frozenset[str]) -> frozenset[str]:
    """The names folded for comparison: one name may be the near miss of another."""
    return frozenset(" ".join(spelling_key(match[0]) for match in WORD.finditer(name)) for name in names)


@cache
def read_name(text: str) -> Name | None:
    """A name in its parts; None for one of less than two words of content."""
    written = WORD.findall(text)
    words = [spelling_key(word) for word in written]
    places = [n for n, word in enumerate(words) if not is_small(word)]
    if len(places) < 2 or not re.fullmatch(r"[\w\s,’'\-‑]+", text):
        return None
    gaps = tuple(tuple(w for w in words[a + 1 : b] if w not in ARTICLES) for a, b in pairwise(places))
    head = next((n for n, gap in enumerate(gaps, 1) if gap), len(places))
    content = tuple(words[place] for place in places)
    return Name(text, content, gaps, tuple(written[place] for place in places), head)


def find_transposed(text: str, known: Collection[str]) -> Iterator[Misnomer]:
    """Abbreviations with two neighbouring letters changed about that the text writes otherwise throughout.

    >>> text = "The DPRK and the DRPK: " + "DPRK is meant. " * 3
    >>> [(m.written, m.right) for m in find_transposed(text, ())]
    [('DRPK', 'DPRK')]
    """
    found = [match for match in ABBREVIATION.finditer(text) if not shouted(text, match)]
    counts = Counter(match[0] for match in found)
    for match in found:
        wrong = match[0]
        right = max(swaps(wrong), key=lambda other: counts[other], default="")
        if wrong not in known and counts[right] >= LEAST * counts[wrong]:
            yield Misnomer(match.start(), match.end(), right, wrong, right)


def shouted(text: str, match: re.Match[str]) -> bool:
    """Whether all words around are in capitals, as in a heading."""
    around = text[max(0, match.start() - 20) : match.start()] + text[match.end() : match.end() + 20]
    return not any(character.islower() for character in around)


def swaps(word: str) -> list[str]:
    """A word with each two neighbouring letters changed about."""
    swapped = [word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(len(word) - 1)]
    return [other for other in swapped if other != word]


def is_title_misspelt(one: str, other: str) -> bool:
    """Whether two titles differ in one error, within a word of four letters or more.

    >>> is_title_misspelt("On women at sea", "On woman at sea"), is_title_misspelt("In 2019", "In 2018")
    (True, False)
    """
    first, second = title_key(one), title_key(other)
    if not is_slip(first, second):
        return False
    apart = [pair for pair in zip(first.split(), second.split(), strict=False) if pair[0] != pair[1]]
    return len(apart) == 1 and all(len(word) > 3 and word.isalpha() for word in apart[0])
