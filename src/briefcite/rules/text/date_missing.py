"""A page or an article has no date, but most other sources have one.

Why: Pages change and journals have many issues: without a date, nobody knows which one was read.

Basis: Chicago Manual of Style, 14.207 (an undated page has a date of access); every style gives the year of
an article.

When: It applies to sources with a link where at least six of them, and three in four, have a date; to these
and to articles in journals where at least eight of all sources, and nine in ten, have one.

Exceptions: Sources with a symbol, a number, a year or “n.d.” anywhere in their words, and sources that
another note dates, are left alone.

Bad::

    One.[^1] Two.[^2] Three.[^3] Four.[^4] Five.[^5] Six.[^6] Seven.[^7]

    [^1]: Lake Board, “Tides,” 3 May 2021, https://lakes.example/tides.
    [^2]: Lake Board, “Nets,” 4 May 2021, https://lakes.example/nets.
    [^3]: Lake Board, “Quays,” 5 May 2021, https://lakes.example/quays.
    [^4]: Lake Board, “Rods,” accessed 6 May 2021, https://lakes.example/rods.
    [^5]: Lake Board, “Boats,” 7 May 2021, https://lakes.example/boats.
    [^6]: Lake Board, “Hooks,” 8 May 2021, https://lakes.example/hooks.
    [^7]: Lake Board, “Rules for Ferries,” https://lakes.example/ferries.

Good::

    One.[^1] Two.[^2] Three.[^3]

    [^1]: Lake Board, “Tides,” 3 May 2021, https://lakes.example/tides.
    [^2]: Lake Board, “Nets,” 4 May 2021, https://lakes.example/nets.
    [^3]: Lake Board, “Rules for Ferries,” https://lakes.example/ferries.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span
from ...values.title import title_key

CERTAINTY: Certainty = "style"
NEEDS = ("citations",)

YEAR = pattern(r"[12](?<!\d.)(?:(?<=1)[5-9]|(?<=2)0)\d\d(?!\d)")
UNDATED = pattern(
    r"[a-zA-Zà](?<!\w.)(?:(?<=[nN])\. ?d\.|(?<=[sS])\. ?[da]\.|(?<=[oO])\. ?J\.|(?<=[uU])ndated"
    r"|(?<=[vV])arious|(?<=[fF])orthcoming|(?<=[iI])n press|(?<=[àa]) paraître|(?<=[iI])m Erscheinen"
    r"|(?<=e)n prensa|(?<=n)o prelo)"
)
"""Words for a year that is not known."""
BOOK = ("in", "In", "dans", "en", "em")
"""Words before the name of a book of which the source is a part."""
SURE = 0.8
"""How certain the reading of a source is that is held against it."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such source."""
    sources = [citation for citation in reading.citations if is_whole(reading, citation)]
    linked = [citation for citation in sources if citation.links]
    usual, usual_of_linked = is_usual(sources, 8, 0.9), is_usual(linked, 6, 0.75)
    if not usual and not usual_of_linked:
        return
    known = {read_name(citation) for citation in reading.citations if is_dated(citation)}
    for citation in sources:
        expected = usual or usual_of_linked if citation.links else usual and is_article(citation)
        if citation.title and expected and not is_dated(citation) and read_name(citation) not in known:
            yield report(citation.title, bool(citation.links))


def report(title: Span, linked: bool) -> Finding:
    """The finding for one source."""
    return Finding(
        title,
        f"“{title.line}” has no date{' or date of access' * linked}; most other sources have one.",
        help="add its date" + " or the day on which you read it" * linked,
        basis="Chicago Manual of Style, 14.207" if linked else "every style",
    )


def is_whole(reading: Reading, citation: Citation) -> bool:
    """Whether a citation is surely a source of its own that is known by its title."""
    other = citation.symbols or citation.identifier or citation.repeat or citation.key
    known = citation.title and not citation.missing and citation.certainty >= SURE
    return bool(known) and not other and citation not in reading.repeated


def is_article(citation: Citation) -> bool:
    """Whether a source is in a journal, not in a book."""
    outlet = citation.outlet
    before = (
        citation.span.source.text[citation.span.start : outlet.start].rstrip(' \n:*_“"') if outlet else ""
    )
    return outlet is not None and (before.split() or [""])[-1].lstrip("(,") not in BOOK


def is_dated(citation: Citation) -> bool:
    """Whether a citation has a date, or a year in any of its words."""
    words = str(citation.span)
    return bool(citation.dates or citation.accessed or YEAR.search(words) or UNDATED.search(words))


def is_usual(sources: list[Citation], least: int, share: float) -> bool:
    """Whether so many of some sources, and such a share of them, have a date."""
    dated = sum(map(is_dated, sources))
    return dated >= least and dated >= share * len(sources)


def read_name(citation: Citation) -> str:
    """The title of a source, folded."""
    return title_key(str(citation.title or ""))
