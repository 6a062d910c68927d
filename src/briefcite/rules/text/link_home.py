"""The link of a report leads to the home page of a site.

Why: The reader finds a page of news and has to search, and what is there changes.

Basis: Chicago Manual of Style, 14.10 (the address that leads most directly to the source). Said of a source
whose title names a report, a survey, figures and the like and whose only link is an address without a path;
not of a site that has its name from the title, such as https://opendata.example of the “Open Data Charter”.

Bad::

    The office opened in June.[^1]

    [^1]: Office, *Annual Report on Cars*, 2014, https://www.office.example/.

Good::

    The office opened in June.[^1] It has cars.[^2]

    [^1]: Office, *Annual Report on Cars*, 2014, https://www.office.example/cars/2014.pdf.
    [^2]: Office, “Cars and Boats,” 3 May 2015, https://www.office.example/.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "style"
NEEDS = ("citations",)

HOME = pattern(r"<?(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+){1,3}/?>?", signs=".")
REPORTS = (
    " report reports survey surveys figures statistics study studies data strategy guideline guidelines guide"
    " review plan yearbook toolkit handbook policy brief assessment evaluation informe rapport"
    " bericht estudio étude "
)
"""What a title says of a document that has an address of its own."""
WORD = pattern(r"[^\W\d_][^\W\d_]{3,5}")
PUNCTUATION = ",.:;()“”'’"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such link of a citation that is no repeat."""
    for citation in reading.citations:
        links = {str(link) for link in citation.links}
        if len(links) != 1 or not citation.title or citation.repeat:
            continue
        if not HOME.fullmatch(str(citation.links[0])):
            continue
        title, link = str(citation.title), citation.links[0]
        if (
            len(title.split()) > 1
            and is_report(title)
            and not is_named_for(str(link), f"{title} {citation.outlet or ''}")
        ):
            yield Finding(
                link,
                f"“{link}” is a home page, not the address of “{citation.title.line}”.",
                help="write the address of the document itself",
                basis="Chicago Manual of Style, 14.10",
            )


def is_report(title: str) -> bool:
    """Whether a title says that it is one of a report or the like."""
    return any(f" {word.strip(PUNCTUATION)} " in REPORTS for word in title.casefold().split())


def is_named_for(link: str, title: str) -> bool:
    """Whether an address has a word of a title, or its beginning, in its name.

    >>> is_named_for("https://opendata.example/", "The Open Data Charter")
    True
    """
    return any(word in link.casefold() for word in WORD.findall(title.casefold()))
