"""Masking: a note's words with everything that has a form of its own (links, symbols, dates …) taken out.

The mask has the length of the words; each character of such an atom is replaced by the letter of its
kind, so that stops and commas inside it no longer divide anything and offsets stay true.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..model.stretches import Contents
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols import Symbol, find_mentions
from ..values.date import Date
from ..values.pinpoint import Pinpoint, parse_pinpoint
from ..values.quotation import Quotations, pair_quotations
from ..notes.identifiers import find_identifiers
from ..notes.spotting import find_emphases, find_keys, find_links, find_repeats

LINK, KEY, SYMBOL, NUMBER, REPEAT = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
DATE, PINPOINT, TITLE, QUOTE = "\ue005", "\ue006", "\ue007", "\ue008"
BLANK = " "
"""The letters of the kinds; NUMBER is an identifier other than a symbol, such as "999 UNTS 171"."""

YEAR = pattern(
    r"((?:1[5-9]|20)\d\d)(?:(?<=, \d{4})|(?<=\w \d{4})(?=\) ?(?:[\divxl]|[.,;]|\Z)))"
    r"(?=\s*(?:[,.;)\]<\ue000]|\Z))"
)
"""A bare year between commas or before a closing bracket: (Paris, 2015), (Hart Publishing 2012)."""
PAGES = pattern(
    rf"[,\s](?:(?<=[\d{DATE}]\).)|(?<=[>{LINK}{DATE}],)|(?<={REPEAT}.))(?:(?<=,)\s|(?<=\s))"
    r"(?!(?:1[5-9]|20)\d\d(?![\d–-]))(\d{1,4}(?:[-–]\d{1,4})?(?:,\s\d{1,4}(?:[-–]\d{1,4})?){0,9})"
    rf"(?=[.;]?\s*\Z|;\s|,\s{LINK})"
)
"""Bare pages at the end of a citation, behind its imprint, date or link: (Oxford, 2015), 12–14."""
TREATY_OF = pattern(r"\b(?:Convention|Convenio|Treaty|Agreement|Protocol)s?\s(?:de \w+\s)?(?:of|du|del?)\s\Z")
JOINTS = frozenset((" and ", " et ", " y ", " und ", ", "))
GOES_ON = pattern(r",?\s(?:and\s|et\s|y\s)?(?:rela|concern|on\b|for\b|sur\b|sobre\b)")
NOISE = pattern(
    r"</?[A-Za-z][^<>]{0,200}>|\\(?=[^\w\s])|&nbsp;|U(?<!\wU)(?:N|\.\s?N\.)\sDocs?\b\.?",
    signs="<|\\|&nbsp;|Doc",
)
LETTER = pattern("[\ue000-\ue008]")

Place = tuple[int, int]


class Documents(NamedTuple):
    """The symbols that some words name: several for "Add.1-3"; `worded` for resolutions and "and Corr.1"."""

    symbols: tuple[Symbol, ...]
    worded: bool = False


Value = Documents | Date | Pinpoint | None


class Atom(NamedTuple):
    """A stretch of a note that has a form of its own."""

    kind: str
    start: int
    end: int
    value: Value = None


class Words(NamedTuple):
    """A note's words with their mask and atoms, in order."""

    text: str
    mask: str
    atoms: tuple[Atom, ...]
    quoted: Quotations
    emphases: tuple[tuple[int, int], ...]
    """Emphasised words with their marks, and link texts with their brackets."""


def mask_words(contents: Contents, doubtful: Collection[int], markdown: bool) -> Words:
    """Take out of a note what has a form of its own; where two overlap the earlier kind here wins.

    Symbols that begin at a `doubtful` offset are left for what they look like: numbers.
    """
    text = contents.words
    masking = Masking(text)
    masking.put(LINK, find_links(text))
    documents = find_documents(text, doubtful)
    masking.put(SYMBOL, documents, documents.values())
    masking.put(BLANK, (match.span() for match in NOISE.finditer(text)))
    masking.put(KEY, find_keys(masking.text))
    masking.put(NUMBER, find_numbers(masking.text))
    masking.put(REPEAT, find_repeats(masking.text))
    quoted = pair_quotations(masking.text)
    dates = [
        found
        for found in contents.dates
        if not quoted.contain(found.start) and not in_name(text, found.start, found.end)
    ]
    masking.put(DATE, ((found.start, found.end) for found in dates), [found.date for found in dates])
    years = list(YEAR.finditer(cover(masking.text, quoted.outer)))
    masking.put(DATE, (year.span(1) for year in years), [Date(int(year[1]), raw=year[1]) for year in years])
    pinpoints = [found for found in contents.pinpoints if not quoted.contain(found.start)]
    places = ((found.start, found.end) for found in pinpoints)
    masking.put(PINPOINT, places, [found.pinpoint for found in pinpoints])
    pages = list(PAGES.finditer(masking.text))
    masking.put(PINPOINT, (page.span(1) for page in pages), [parse_pinpoint(page[1]) for page in pages])
    emphases = tuple(find_emphases(text)) if markdown else ()
    return Words(text, masking.text, tuple(sorted(masking.atoms, key=begin)), quoted, emphases)


def find_numbers(text: str) -> list[Place]:
    """Identifiers with the organ before them: no acts, which are titles; the numbers of joined cases as one.

    >>> find_numbers("Joined Cases C-26/22 and C-64/22, on Directive 95/46/EC")
    [(13, 32)]
    """
    places: list[Place] = []
    kind = ""
    for found in find_identifiers(text):
        if found.kind == "act":
            continue
        start = found.begin
        if places and found.kind == kind == "case" and text[places[-1][1] : start] in JOINTS:
            start = places.pop()[0]
        places.append((start, found.end))
        kind = found.kind
    return places


def in_name(text: str, start: int, end: int) -> bool:
    """Whether a date belongs to the name of a treaty, which goes on behind it.

    >>> words = "Geneva Conventions of 12 August 1949, and relating to victims"
    >>> in_name(words, 22, 36), in_name(words[:36], 22, 36)
    (True, False)
    """
    return bool(TREATY_OF.search(text, max(0, start - 40), start) and GOES_ON.match(text, end))


def find_documents(text: str, doubtful: Collection[int]) -> dict[Place, Documents]:
    """The documents that a text names, by place."""
    found: dict[Place, Documents] = {}
    for mention in find_mentions(text):
        place = (mention.start, mention.end)
        symbols = (*found[place].symbols, mention.symbol) if place in found else (mention.symbol,)
        if mention.start not in doubtful:
            found[place] = Documents(symbols, "/" not in mention.written or " " in mention.written[:12])
    return found


class Masking:
    """A mask in the making: atoms never overlap."""

    def __init__(self, text: str) -> None:
        self.text = LETTER.sub(BLANK, text)
        self.atoms: list[Atom] = []

    def put(self, kind: str, places: Iterable[tuple[int, int]], values: Iterable[Value] = ()) -> None:
        """Put atoms of one kind, in order, where none is yet."""
        given = iter(values)
        atoms = [Atom(kind, start, end, next(given, None)) for start, end in places]
        if not atoms:
            return
        free = [atom for atom in atoms if not LETTER.search(self.text, atom.start, atom.end)]
        self.text = cover(self.text, [(atom.start, atom.end) for atom in free], kind)
        self.atoms += [atom for atom in free if kind != BLANK]


def begin(atom: Atom) -> int:
    """Where an atom begins."""
    return atom.start


def cover(text: str, places: Iterable[tuple[int, int]], letter: str = QUOTE) -> str:
    """A text with some stretches, in order and apart, replaced by a letter."""
    parts = []
    done = 0
    for start, end in places:
        parts += [text[done:start], letter * (end - start)]
        done = end
    return "".join([*parts, text[done:]])
