"""The link of a report goes to the home page of a site.

Why: Readers have to search the site for the report, and home pages change.

Basis: Chicago Manual of Style, 14.10 (the link that leads most directly to the source).

When: It applies where the title names a report, a survey, statistics or the like, and the only link has no
path.

Exceptions: A site that is named in the title, such as https://opendata.example for the “Open Data Charter”,
is left alone.

Bad::

    The office opened in June.[^1]

    [^1]: Office, *Annual Report on Cars*, 2014, https://www.office.example/.

Good::

    The office opened in June.[^1] It has cars[^2] and data.[^3]

    [^1]: Office, *Annual Report on Cars*, 2014, https://www.office.example/cars/2014.pdf.
    [^2]: Office, “Cars and Boats,” 3 May 2015, https://www.office.example/.
    [^3]: Office, “The Open Data Guide,” 3 May 2015, https://opendata.example/.
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
"""Words in the title of a document that has a link of its own."""
WORD = pattern(r"[^\W\d_][^\W\d_]{3,5}")
PUNCTUATION = ",.:;()“”'’"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such link of a citation that is not a repeat."""
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
                f"“{link}” is a home page, not the link of “{citation.title.line}”.",
                help="write the link of the document itself",
                basis="Chicago Manual of Style, 14.10",
            )


def is_report(title: str) -> bool:
    """Whether a title is that of a report or the like."""
    return any(f" {word.strip(PUNCTUATION)} " in REPORTS for word in title.casefold().split())


def is_named_for(link: str, title: str) -> bool:
    """Whether a link has a word of a title, or its beginning, in its name.

    >>> is_named_for("https://opendata.example/", "The Open Data Charter")
    True
    """
    return any(word in link.casefold() for word in WORD.findall(title.casefold()))
