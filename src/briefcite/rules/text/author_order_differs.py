"""An author’s surname comes first, and in most other notes the given name, or the reverse.

Why: The reader takes a surname for a given name, and the notes look as if they came from two lists.

Basis: Chicago Manual of Style, 14.20 (given name first in notes, surname first in bibliographies).

When: It applies where at least five sources, and three in four, have one order. It compares the first author
of each, and is reported once.

Exceptions: “Lund, Torben” may be two surnames, so it counts only alone or before a further full name. Among
authors with the surname first, a name without a comma is reported only if it has initials, as it may be a
body’s.

See also: author-misspelt.

Bad::

    One.[^1] Two.[^2] Three.[^3] Four.[^4] Five.[^5] Six.[^6]

    [^1]: Torben Lund, *Ebbs*, 9 June 2018.
    [^2]: Ida Berg, *Quays*, 9 June 2019.
    [^3]: Cy Moor and Ida Berg, *Nets*, 9 June 2020.
    [^4]: A. B. Pike, *Rods*, 9 June 2021.
    [^5]: Bo Ling, *Boats*, 9 June 2022.
    [^6]: Ling, Bo, *Hooks*, 9 June 2023.

Fixed::

    One.[^1] Two.[^2] Three.[^3] Four.[^4] Five.[^5] Six.[^6]

    [^1]: Torben Lund, *Ebbs*, 9 June 2018.
    [^2]: Ida Berg, *Quays*, 9 June 2019.
    [^3]: Cy Moor and Ida Berg, *Nets*, 9 June 2020.
    [^4]: A. B. Pike, *Rods*, 9 June 2021.
    [^5]: Bo Ling, *Boats*, 9 June 2022.
    [^6]: Bo Ling, *Hooks*, 9 June 2023.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.persons import is_personal
from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span

CERTAINTY: Certainty = "style"
NEEDS = ("citations",)

LEAST, SHARE = 5, 0.75
INVERTED = pattern(lambda: write_pattern("surname first"))
DIRECT = pattern(lambda: write_pattern("given name first"))
SURELY_DIRECT = pattern(lambda: write_pattern("initials first"))
ORDERS = {True: "surname first", False: "given name first"}


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first author whose order is not that of most."""
    inverted: dict[bool, list[Span]] = {True: [], False: []}
    for author in read_authors(reading):
        if found := (INVERTED.match(author.line) or DIRECT.match(author.line)):
            inverted["," in found[0]].append(author)
    usual = len(inverted[True]) > len(inverted[False])
    odd = [one for one in inverted[not usual] if not usual or SURELY_DIRECT.match(one.line)]
    if not odd or len(inverted[usual]) < max(LEAST, SHARE * sum(map(len, inverted.values()))):
        return
    yield Finding(
        odd[0],
        f"“{odd[0].line}” has the {ORDERS[not usual]}; most authors in the notes have the {ORDERS[usual]}.",
        help=f"write the {ORDERS[usual]} in each note",
        basis="the article’s other notes",
        related=tuple((one, "also here") for one in odd[1:]),
    )


def write_pattern(order: str) -> str:
    """The pattern for the first of some authors in an order."""
    name = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+(?:[’'-][^\W\d_]+)*"
    initial = r"[^\W\d_a-z]\.(?:-?[^\W\d_a-z]\.)*"
    given = f"(?:{name}|{initial})"
    surname = f"(?:(?:[dD]e|[vV]an|[vV]on|[dD]el|la|der|den|[dD]i|da|dos) ){{0,2}}{name}"
    joined, last = "(?:and|&|et|und|y|e)", r"\Z|\.\Z| et al"
    end = f"(?={last}|,? {joined} |[,;] )"
    if order == "surname first":
        alone = f"{initial}(?: {initial}){{0,2}}{end}"
        return f"{surname}, (?:{alone}|{name}(?: {initial})?(?={last}|(?:,|,? {joined}) {given} ?{given}))"
    if order == "initials first":
        return f"(?:{name} )?(?:{initial} ?)+{surname}{end}"
    return f"{given} (?:{given} ){{0,2}}{surname}{end}"


def read_authors(reading: Reading) -> Iterator[Span]:
    """The persons with whom full citations begin."""
    for citation in reading.citations:
        author, title = citation.author, citation.title
        begins = author and title and author.start < title.start
        if author and begins and citation not in reading.repeated and is_personal(author.line):
            yield author
