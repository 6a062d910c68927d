"""Cutting: a note's words cut into what has a form of its own, whole quotations, and single words.

Closed forms (an address, a symbol, a number that identifies, a date, a pinpoint, a signal, words that send
to another note) are found by their recognisers and never guessed. What is taken stays taken, in the order
of the functions here. A quotation, an emphasis or the text of a link is one token unless it is itself a
closed form. The marks between two tokens are not tokens: they are the `gap` of the one after them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from ..model.stretches import Contents
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols.finding.comments_in_words import comment_of
from ..values.note_dates import find_note_dates, find_visits
from ..values.note_pinpoints import find_bare_pages, find_note_pinpoints
from ..values.quotation import pair_quotations
from ..values.signals import find_signals
from .documents import find_documents
from .identifiers import FoundIdentifier, find_identifiers
from .spotting import find_emphases, find_keys, find_links
from .tokens import ORGANIZATION, WHOLES, Documents, Place, Token, Tokens, Value

TAKEN = "\ue000"
"""What is in place of a character that a token has."""
LONGEST = 60
"""How many words a quotation has that can be a title; a longer one is read word by word."""
BARE = "*_`[]<> \u00a0"
"""Marks at the edges of words that are not theirs."""
CLOSES = dict(zip("“„‟\"«»‘‚'‹”", ("”“", "“”", "”", '"', "»", "«", "’", "‘’", "'", "›", "”"), strict=True))
"""The marks that close a quotation, by the one that opens it."""
NOISE = pattern(r"</?(?!https?:|www\.)[A-Za-z][^<>]{0,200}>|\\(?=[^\w\s])", signs="<|\\")
WORD = pattern(r"[^\W_][^\W_]*(?:['’\-‐./&_][^\W_]+)*")
NUMBER = pattern(r"\d{1,4}(?:\s?[–-]{1,2}\s?\d{1,4})?(?:n\d+|ff?)?")
GAP = pattern(r"</?(?!https?:|www\.)[A-Za-z][^<>]{0,200}>|\\(?=\W)|[*_\s][*_\s]*")
EMPHASIS = pattern(r"_(?:(?<![^\W_]_)|(?![^\W_]))", signs="_")
"""An underscore at the edge of a word, which marks emphasis as an asterisk does."""
EMPTY = frozenset("here link ici aquí hier qui aqui".split())
"""Texts of links that name nothing."""
PLAIN = frozenset("et al al. in eds ed at and cited id available".split())
"""Words that are often emphasised and mean no more for it."""
NEAR = 6
"""How many marks and spaces are looked at between a document and a resolution in it."""
RESOLVED = pattern(
    r"[RrDd](?:esolutions?|ésolutions?|esoluci(?:ón|ones)|ecisions?|écisions?|ecisi(?:ón|ones))\s"
    r"(?:\d{1,3}(?:\.\d{1,2})?|[IVXL]{1,6})(?:/[A-Z]{1,3}\.?\d{0,3})?(?![\w/])"
)
"""A resolution by the number that it has in its document: "resolution 1", "decision 1/CP.21"."""
PART_OF = pattern(
    r"\s?\((?:[Vv]ols?\.?|[Pp]arts?|[Pp]arties?|[Pp]artes?|[Tt]omo)\s[IVX\d]{1,5}(?:\s?(?:and|et|y|–|-|,)\s?[IVX\d]{1,5})*\)"
)
"""The part of a document, which belongs to its symbol: A/55/40 (Vol. I)."""
OF_SERIES = pattern(
    r"vols?\.?\s\d{1,4},\s(?:[Nn][o°º]s?\.?|núms?\.?)\sI?-?\d{3,6}(?:(?:\sand\s|\set\s|\sy\s|[-–])\d{3,6})?(?![\w/])",
    signs="vol",
)
"""A treaty by volume and number, after words that name the series: "Ibid., vol. 1577, No. 27531"."""
QUOTED = pattern(r"[^\s]\s[“„\"«‘][^\s]", signs='“|„|"|«|‘')
"""A quotation in the text of a link, but not at its beginning."""
ENDS_IN_PLACE = pattern(r",\s(?:(?:pp?|paras?|arts?|s|ss)\.?\s?)?\d{1,4}(?:[–-]\d{1,4})?\Z")
BEGIN = attrgetter("start")
DATED = frozenset(("date", "year", "pinpoint", "symbol", "resolution"))


@lru_cache(maxsize=1024)
def squeeze(gap: str) -> str:
    """The marks in what is between two tokens, without emphasis; a space where there is nothing else."""
    marks = GAP.sub("", gap)
    return marks or (" " if gap else "")


def read_tokens(contents: Contents, doubtful: Collection[int]) -> Tokens:
    """The tokens of some words; symbols at `doubtful` offsets may be none and are left to be numbers."""
    taking = Taking(contents, doubtful)
    taking.take_sources()
    taking.take_details()
    taking.take_wholes()
    taking.take_words()
    found: list[Token] = []
    done = 0
    text = contents.words
    for kind, start, end, value in sorted(taking.taken, key=BEGIN):
        inner = strip(text, start, end) if kind in WHOLES else (start, end)
        found.append(Token(kind, start, end, text[start:end], inner, squeeze(text[done:start]), value))
        done = end
    return Tokens(tuple(found), squeeze(text[done:]))


class Taken(NamedTuple):
    """A token in the making."""

    kind: str
    start: int
    end: int
    value: Value = None


class Taking:
    """The words of a note while tokens are taken out of them, one kind after another; none overlap."""

    def __init__(self, contents: Contents, doubtful: Collection[int]) -> None:
        self.contents = contents
        self.doubtful = doubtful
        self.text = contents.words
        self.free = self.text.replace(TAKEN, " ")
        self.taken: list[Taken] = []
        self.hidden: list[Place] = []

    def put(self, found: Iterable[Taken]) -> None:
        """Take some places, in order, as far as they are free."""
        new: list[Taken] = []
        done = 0
        for one in found:
            if one.start >= done and one.start < one.end and TAKEN not in self.free[one.start : one.end]:
                new.append(one)
                done = one.end
        if new:
            self.free = cover(self.free, [(one.start, one.end) for one in new], TAKEN)
            self.taken += new

    def take_sources(self) -> None:
        """Take addresses, symbols, keys, numbers that identify, and words that send to another note."""
        text = self.text
        self.put(Taken("link", *place) for place in find_links(text))
        numbers = {found.begin: found for found in find_identifiers(self.free)}
        self.documents = find_documents(text, self.doubtful)
        self.put(
            take_documents(text, place, documents, numbers) for place, documents in self.documents.items()
        )
        noise = [found.span() for found in NOISE.finditer(self.free) if TAKEN not in found[0]]
        self.free = cover(self.free, noise, " ")
        self.put(Taken("key", *place) for place in find_keys(self.free))
        self.put(
            Taken("identifier" if one.kind == "number" else one.kind, one.start, one.end)
            for one in numbers.values()
        )
        self.put(Taken("repeat", one.start, one.end) for one in self.contents.repeats)
        self.put(Taken("treaty", *found.span()) for found in OF_SERIES.finditer(self.free))

    def take_details(self) -> None:
        """Take dates, pinpoints and signals outside of quotations."""
        self.quoted = pair_quotations(self.free)
        words = EMPHASIS.sub("*", cover(self.free, self.quoted.outer, TAKEN))
        dates = list(find_note_dates(words))
        self.put(
            Taken("visit", visit.start, visit.end, visit.date.date) for visit in find_visits(words, dates)
        )
        self.put(
            Taken("date" if one.date.form != "year" else "year", one.start, one.end, one.date)
            for one in dates
        )
        self.put(Taken("pinpoint", one.start, one.end) for one in find_note_pinpoints(words))
        self.put(Taken("signal", one.start, one.end) for one in find_signals(words) if one.sure)
        self.put(Taken("pinpoint", *found.span()) for found in self.find_resolved(words))
        pages = (place for place in find_bare_pages(self.free) if not words[place[0] : place[1]].isdigit())
        self.put(Taken("pages", *place) for place in pages if TAKEN not in words[slice(*place)])

    def find_resolved(self, words: str) -> Iterator[re.Match[str]]:
        """The resolutions directly after a pinpoint or a symbol and a comma: a part of that document."""
        ends = {one.end for one in self.taken if one.kind in ("pinpoint", "symbol")}
        for found in RESOLVED.finditer(words):
            start = max(0, found.start() - NEAR)
            before = start + len(words[start : found.start()].rstrip(" ,)"))
            if before in ends and "," in words[before : found.start()]:
                yield found

    def take_wholes(self) -> None:
        """Take whole quotations, emphases and texts of links."""
        wholes = [(start, end, "quotation") for start, end in self.quoted.outer]
        for start, end in find_emphases(self.text):
            wholes.append((start, end, "link text" if self.text[start] == "[" else "emphasis"))
        kept = sorted(self.taken, key=BEGIN)
        starts = [one.start for one in kept]
        found: list[Taken] = []
        gone: set[int] = set()
        for start, end, kind in sorted(wholes):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            if kind == "emphasis" and leads(kept[first:last], start):
                start = end - len(self.text[kept[first].end : end].lstrip(" ,"))
                first += 1
            within = kept[first:last]
            cut = (within and within[-1].end > end) or (first and kept[first - 1].end > start)
            if cut or (found and start < found[-1].end) or not self.is_whole(kind, start, end, within):
                continue
            found.append(Taken(kind, start, end, self.read_named(start, end)))
            gone.update(range(first, last))
        self.taken = [one for number, one in enumerate(kept) if number not in gone] + found
        covered = sorted([*self.hidden, *((one.start, one.end) for one in found)])
        self.free = cover(self.free, covered, TAKEN)

    def read_named(self, start: int, end: int) -> Value:
        """The resolution that marked words are, with nothing but the organization's name around it."""
        for place, documents in self.documents.items():
            if start <= place[0] and place[1] <= end and documents.worded:
                around = self.text[start : place[0]] + self.text[place[1] : end]
                words = {found[0].casefold() for found in WORD.finditer(around)}
                return documents if words <= ORGANIZATION else None
        return None

    def is_whole(self, kind: str, start: int, end: int, within: Sequence[Taken]) -> bool:
        """Whether marked words are one token, given the tokens in them."""
        first, last = strip(self.text, start, end)
        if first >= last or (len(within) == 1 and within[0].start <= first + 1 and within[0].end >= last - 2):
            return False
        kinds = {one.kind for one in within}
        if kind == "quotation":
            return "link" not in kinds and self.text.count(" ", start, end) <= LONGEST
        if not kinds.isdisjoint(("symbol", "link")):
            return False
        if kind == "link text" and is_citation(self.text[first:last], kinds):
            return False
        inner = self.text[first:last].casefold()
        if kind == "emphasis":
            return " " in inner or inner.strip(".") not in PLAIN
        if inner in EMPTY or inner.startswith(("http://", "https://", "www.")):
            self.hidden.append((start, end))
            return False
        return True

    def take_words(self) -> None:
        """Take the words and numbers that are left."""
        for found in WORD.finditer(self.free):
            start, end = found.span()
            kind = "word"
            if found[0][0].isdigit():
                kind = "number" if NUMBER.fullmatch(found[0]) else "figure"
            self.taken.append(Taken(kind, start, end))


def leads(within: Sequence[Taken], start: int) -> bool:
    """Whether a signal begins an emphasis of more words: “*See Roe v. Wade*”."""
    return len(within) > 0 and within[0].kind == "signal" and within[0].start <= start + 3


def is_citation(words: str, kinds: set[str]) -> bool:
    """Whether the text of a link is a whole citation and no title: it quotes a title, or ends with a page.

    >>> is_citation("Al Poe, Ferries (Fjord Press, 1993), 29", {"year"})
    True
    >>> is_citation("Ferries in 1993", {"year"})
    False
    """
    if QUOTED.search(words) and "," in words:
        return True
    return "," in words and (ENDS_IN_PLACE.search(words) is not None or len(kinds & DATED) > 1)


def take_documents(
    text: str, place: Place, documents: Documents, numbers: dict[int, FoundIdentifier]
) -> Taken:
    """The documents at a place, with the part that is named in brackets.

    A resolution in words is taken without the organ before it, whose name is words of its own. The number of
    a general comment is a title or begins one.
    """
    if not documents.worded:
        part = PART_OF.match(text, place[1])
        return Taken("symbol", place[0], part.end() if part else place[1], documents)
    if comment_of(documents.symbols[0]):
        return Taken("comment", *place, documents)
    known = numbers.get(place[0])
    start = known.start if known and known.start < place[1] else place[0]
    return Taken("resolution", start, place[1], documents)


def cover(text: str, places: Iterable[Place], letter: str) -> str:
    """A text with some stretches, in order and apart, replaced by a letter."""
    parts = []
    done = 0
    for start, end in places:
        parts += [text[done:start], letter * (end - start)]
        done = end
    return "".join([*parts, text[done:]]) if parts else text


def strip(text: str, start: int, end: int) -> Place:
    """A place without the marks and spaces at its edges, and a comma or stop before the last mark.

    >>> text = "“‘Rights Up Front’ Plan,”"
    >>> text[slice(*strip(text, 0, len(text)))]
    '‘Rights Up Front’ Plan'
    """
    while start < end:
        first, last = text[start], text[end - 1]
        if first in BARE:
            start += 1
        elif last in BARE or last in ",.":
            end -= 1
        elif last in CLOSES.get(first, "") and CLOSES[first][0] not in text[start + 1 : end - 1]:
            start, end = start + 1, end - 1
        else:
            break
    return start, end
