"""Building a citation from the atoms of one source and the words around them."""

from __future__ import annotations

from ..model import Citation, Placed, Stretch
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols import Symbol
from ..text import Span
from ..values.date import Date
from ..values.pinpoint import Pinpoint
from .grouping import SOURCES, has_prose, stretch
from .masking import DATE, KEY, LINK, NUMBER, REPEAT, SYMBOL, TITLE, Atom, Documents, Place, Words, begin
from .naming import (
    Named,
    find_outlet,
    find_signal,
    is_author,
    name_at_end,
    read_author_year,
    read_plain,
    trim,
    without_figures,
)
from .wording import ACCESSED

BARE_YEAR = pattern(
    r"(?:1[6-9]|20)\d\d(?<=[ (\n]\d{4})(?<!Res \d{4})(?<!Res\. \d{4})(?<!No \d{4})(?<!No\. \d{4})"
    r"(?<!esolution \d{4})"
    rf"(?=\s*(?:[,;)\]]|\.?\s*\Z|\.\s|\s?{LINK}|\s(?:report|study|edition)\b))"
)
VISIT = 24
"""How far before its date a word for a visit may begin."""
MANDATE = pattern(
    r"\b(?:pursuant to|in accordance with|established (?:by|under)|in implementation of|submitted under)\s"
    r"(?:(?:the|its|UN|United Nations|Security Council|General Assembly|Human Rights Council|"
    r"paragraph \d+ of)\s)*\Z"
)
REACH = 120
"""How far before a resolution the words may begin that make it a mandate."""
CONJUNCTION = pattern(r"\W*(?:and|And|Also)\s+")


class Segment(NamedTuple):
    """One source of a note before it is named: its atoms and the words that are its own."""

    start: int
    end: int
    atoms: list[Atom]
    tied: list[Atom] = []
    """Addresses that follow after remarks on the source."""


def build(body: Stretch, words: Words, segment: Segment, inner: dict[int, Place]) -> Citation:
    """The citation that a segment is; `inner` has the words of each title, by its atom's start."""
    segment = without_mandates(words.mask, segment)
    atoms = segment.atoms
    named = name(words.mask, segment, inner)
    signal = place_signal(words.mask, segment.start, atoms[0].start)
    years = find_years(words.mask, segment)
    places = [(atom.start, atom.end) for atom in (*atoms, *years)]
    places += [place for place in (*named, signal) if place]

    def span(place: Place | None) -> Span | None:
        return body.span(*place) if place else None

    def first(kind: str) -> Span | None:
        return next((body.span(atom.start, atom.end) for atom in atoms if atom.kind == kind), None)

    dates: list[Placed[Date]] = []
    accessed: list[Placed[Date]] = []
    for atom in sorted([*atoms, *years], key=begin):
        if isinstance(atom.value, Date):
            of = accessed if is_visit(words.mask, atom.start) else dates
            of.append(Placed(body.span(atom.start, atom.end), atom.value))
    pinpoints = [(atom, atom.value) for atom in atoms if isinstance(atom.value, Pinpoint)]
    key = next((atom for atom in atoms if atom.kind == KEY), None)
    return Citation(
        body.span(min(start for start, _ in places), max(end for _, end in places)),
        signal=span(signal),
        key=Placed(body.span(key.start, key.end), words.text[key.start : key.end].lstrip("-@"))
        if key
        else None,
        symbols=place_symbols(body, atoms),
        author=span(named.author),
        title=span(named.title),
        outlet=span(named.outlet and without_figures(words.mask, named.outlet)),
        identifier=unmarked(first(NUMBER)),
        repeat=first(REPEAT),
        dates=tuple(dates),
        accessed=tuple(accessed),
        pinpoints=tuple(Placed(body.span(atom.start, atom.end), pinpoint) for atom, pinpoint in pinpoints),
        links=tuple(
            read_link(body, words.text, atom) for atom in (*atoms, *segment.tied) if atom.kind == LINK
        ),
        gap=find_gap(atoms, named, bool(dates or accessed)),
    )


def without_mandates(mask: str, segment: Segment) -> Segment:
    """A segment without the resolutions that only tell by what a body or report of it came about.

    "Committee established pursuant to resolution 1718 (2006), “Notice No. 7,” August 6, 2018": where
    another source is marked, the resolution is none.
    """
    kept = [atom for atom in segment.atoms if not is_mandate(mask, atom)]
    marked = any(atom.kind == TITLE or isinstance(atom.value, Documents) for atom in kept)
    return segment._replace(atoms=kept) if marked else segment


def is_mandate(mask: str, atom: Atom) -> bool:
    """Whether an atom is a resolution in words, by which something else was asked for or set up."""
    worded = isinstance(atom.value, Documents) and atom.value.worded
    return worded and MANDATE.search(mask, max(0, atom.start - REACH), atom.start) is not None


def is_visit(mask: str, place: int) -> bool:
    """Whether the date at a place tells only when somebody looked at a source."""
    return ACCESSED.search(mask, max(0, place - VISIT), place) is not None


def read_link(body: Stretch, text: str, atom: Atom) -> Span:
    """An address without the brackets and the title that Markdown puts around it."""
    start, end = atom.start, atom.end
    if text[start] in "(<[":
        start, end = start + 1, end - 1
    return body.span(start, start + len(text[start:end].split(" ", 1)[0]))


def unmarked(span: Span | None) -> Span | None:
    """A span without marks of emphasis around it."""
    if span is None:
        return None
    start, end = trim(span.source.text, span.start, span.end)
    return span.source.span(start, end)


def place_symbols(body: Stretch, atoms: list[Atom]) -> tuple[Placed[Symbol], ...]:
    """The symbols of a source, those written out first, each once."""
    documents = [(atom, atom.value) for atom in atoms if isinstance(atom.value, Documents)]
    found: dict[Symbol, Placed[Symbol]] = {}
    for atom, named in sorted(
        documents, key=lambda one: one[1].worded and "/Corr." not in str(one[1].symbols[0])
    ):
        for symbol in named.symbols:
            found.setdefault(symbol, Placed(body.span(atom.start, atom.end), symbol))
    return tuple(found.values())


def place_signal(mask: str, start: int, end: int) -> Place | None:
    """Where the last signal stands in what leads to a source."""
    signal = find_signal(mask[start:end])
    if not signal:
        return None
    begin_at = start + signal.start()
    return begin_at, begin_at + len(signal[0].rstrip(" ,\r\n"))


def find_gap(atoms: list[Atom], named: Named, dated: bool) -> str:
    """What a citation lacks to be understood, in a few words, or ""."""
    kinds = {atom.kind for atom in atoms}
    if kinds & {SYMBOL, NUMBER, KEY, REPEAT}:
        return ""
    if not named.title:
        return "a link alone: no title, no symbol"
    if named.author or named.outlet or dated:
        return ""
    return "a title alone: no author, outlet or date"


def name(mask: str, segment: Segment, inner: dict[int, Place]) -> Named:
    """Author, title and outlet of a segment."""
    atoms = segment.atoms
    titles = [atom for atom in atoms if atom.kind == TITLE]
    if not titles:
        return name_plain(mask, segment.start, atoms)
    title, *further = titles
    lead = after_signal(mask, segment.start, atoms[0].start)
    author = name_at_end(mask[lead : atoms[0].start].rstrip(" ("))
    if atoms[0] is not title and not author:
        lead = atoms[0].end
        author = name_at_end(mask[lead : title.start]) if not has_prose(mask[lead : title.start]) else None
    outlet = inner[further[0].start] if further else find_outlet(mask, title.end, segment.end)
    return Named((lead + author[0], lead + author[1]) if author else None, inner[title.start], outlet)


def name_plain(mask: str, start: int, atoms: list[Atom]) -> Named:
    """Author and title of a segment in which no title is marked."""
    lead = after_signal(mask, start, atoms[0].start)
    if atoms[0].kind == DATE:
        named = read_author_year(mask, lead, (atoms[0].start, atoms[0].end))
        if named.title:
            return named
    named = read_plain(mask, lead, atoms[0].start, linked=any(atom.kind == LINK for atom in atoms))
    symbols = any(atom.kind in SOURCES for atom in atoms)
    if named.title and not named.author and symbols and is_author(mask[slice(*named.title)]):
        return Named(named.title, None, named.outlet)
    if atoms[0].kind == LINK and mask[atoms[0].start - 1 : atoms[0].start] == "]":
        return Named()
    return named if symbols or any(atom.kind in (DATE, LINK) for atom in atoms) else Named()


def after_signal(mask: str, start: int, end: int) -> int:
    """Where the words after the last signal begin."""
    signal = find_signal(mask[start:end])
    start += signal.end() if signal else 0
    conjunction = CONJUNCTION.match(mask, start, end)
    return conjunction.end() if conjunction else start


def find_years(mask: str, segment: Segment) -> list[Atom]:
    """The bare years that belong to a source: no prose stands between it and them."""
    first, last = segment.atoms[0], segment.atoms[-1]
    found = []
    for match in BARE_YEAR.finditer(
        mask, max(segment.start, first.start - 80), min(segment.end, last.end + 200)
    ):
        before, after = stretch(mask, last.end, match.start()), stretch(mask, match.end(), first.start)
        if not has_prose(before) and not has_prose(after):
            found.append(Atom(DATE, *match.span(), Date(int(match[0]), raw=match[0])))
    return found
