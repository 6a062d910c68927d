"""A link was made for one visit and will stop working.

Why: The link was copied from a browser; other readers cannot follow it, and soon its author cannot either.

Basis: Dag Hammarskjöld Library, on links to UN documents: the Official Document System writes a page under
`/TMP/` for each visit. Library catalogues and shops use `jsessionid`, file stores `X-Amz-Expires`.

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
"""A link; those of the Official Document System are often written without “http://”."""
SIGNS = ("jsessionid=", "phpsessid=", "x-amz-expires=", "/ipac.jsp?session=")
LASTING = {
    True: "write the permanent link, such as https://docs.un.org/en/ and the symbol",
    False: "write the permanent link, such as the DOI or the link that the page gives for citation",
}
"""What to write, for documents of the United Nations and for others."""
TRAILING = ".,;:!?'’*_"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every link of text and notes that was made for one visit."""
    article = reading.article
    if not has_sign(article.prose):
        return
    for found in ADDRESS.finditer(article.prose):
        address = found[0].rstrip(TRAILING)
        if has_sign(address):
            span = article.source.span(found.start(), found.start() + len(address))
            yield report(span, lasting(reading, span))


def has_sign(words: str) -> bool:
    """Whether words have a sign of a link that was made for one visit."""
    words = words.casefold()
    return any(sign in words for sign in SIGNS) or ("daccess" in words and "/tmp/" in words)


def lasting(reading: Reading, link: Span) -> str:
    """The link by symbol of the one UN document whose citation has a link; "" where there is none."""
    note = reading.note_at(link)
    citations = [one for one in note.citations if link in one.span] if note else []
    symbols = [symbol for citation in citations for _, symbol in citation.symbols]
    is_un = ".un.org" in str(link).lower()
    return symbols[0].url if len(symbols) == 1 and is_un else ""


def report(span: Span, url: str) -> Finding:
    """The finding for one link, with the link to be written instead where it is known."""
    return Finding(
        span,
        f"The link “{span}” was made for one visit and stops working after it.",
        help=f"write {url}" if url else LASTING[".un.org" in str(span).lower()],
        basis="Dag Hammarskjöld Library, on links to UN documents",
        fix=Fix(f"write {url}", (Edit(span, url),), "suggested", "the link may have gone to another document")
        if url
        else None,
    )
