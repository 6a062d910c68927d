"""A link holds the number of a visit, and is dead when that visit is over.

Why: The address was copied from a browser; nobody else can follow it, and soon neither can its author.

Basis: Dag Hammarskjöld Library on linking to UN documents: the Official Document System writes a page under
`/TMP/` for each visit. So do catalogues and shops with `jsessionid`, and stores with `X-Amz-Expires`.

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/63, para. 4, http://daccess-ods.un.org/TMP/554342.120885849.html.

Fixed::

    The office opened in June.[^1]

    [^1]: A/HRC/25/63, para. 4, https://docs.un.org/en/A/HRC/25/63.

Good::

    The office opened in June.[^1]

    [^1]: A/HRC/25/63, https://documents-dds-ny.un.org/doc/UNDOC/GEN/G14/108/66/PDF/G1410866.pdf?OpenElement.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span

CERTAINTY: Certainty = "unlikely"

ADDRESS = pattern(r"(?:https?://|d(?<![\w/]d)access)[^\s<>\"“”|)\]]+")
"""An address; those of the Official Document System are often written without “http://”."""
SIGNS = ("jsessionid=", "phpsessid=", "x-amz-expires=", "/ipac.jsp?session=")
LASTING = {
    True: "write the document’s lasting address, such as https://docs.un.org/en/ with its symbol",
    False: "write the page’s lasting address, such as its DOI or the one that the page gives for citing it",
}
"""What to write, for documents of the United Nations and for others."""
TRAILING = ".,;:!?'’*_"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every address of text and notes that lives for one visit."""
    article = reading.article
    if not has_sign(article.prose):
        return
    for found in ADDRESS.finditer(article.prose):
        address = found[0].rstrip(TRAILING)
        if has_sign(address):
            span = article.source.span(found.start(), found.start() + len(address))
            yield report(span, lasting(reading, span))


def has_sign(words: str) -> bool:
    """Whether words have a sign of an address that lives for one visit."""
    words = words.casefold()
    return any(sign in words for sign in SIGNS) or ("daccess" in words and "/tmp/" in words)


def lasting(reading: Reading, link: Span) -> str:
    """The address by symbol of the one UN document whose citation holds a link, or ""."""
    note = reading.note_at(link)
    citations = [one for one in note.citations if link in one.span] if note else []
    symbols = [symbol for citation in citations for _, symbol in citation.symbols]
    is_un = ".un.org" in str(link).lower()
    return symbols[0].url if len(symbols) == 1 and is_un else ""


def report(span: Span, url: str) -> Finding:
    """The finding for one link, with the address to be written instead where it is known."""
    return Finding(
        span,
        f"The link “{span}” was made for one visit and leads nowhere after it.",
        help=f"write {url}" if url else LASTING[".un.org" in str(span).lower()],
        basis="Dag Hammarskjöld Library, on links to UN documents",
        fix=Fix(f"write {url}", (Edit(span, url),), "suggested", "the link may have led to another document")
        if url
        else None,
    )
