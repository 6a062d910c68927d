"""A link is cut short.

Why: The link does not work: a program shortened it for display, and the short form was copied.

Basis: the form of a link: it has no ellipsis.

When: A link that ends in “_” at the end of a note is a warning.

Exceptions: A link text with the full link after it, and three dots before a word, which some links have, are
left alone.

See also: link-broken, link-runs-on.

Bad::

    The office opened in June.[^1]

    [^1]: United Nations, “Detailed Plan of Action,” January 2014,…/2014/02/Detailed-Plan.doc.

Bad::

    The office opened in June.[^1]

    [^1]: United Nations, “Detailed Plan of Action,” January 2014, https://www.example.org/2014/Deta….

Good::

    The office opened in June.[^1]

    [^1]: “Detailed Plan,” January 2014, [https://example.org/…/plan](https://example.org/2014/plan).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "impossible"

ELLIPSIS = pattern(r"…|\.\.\.")
TOKEN = pattern(r"[^\s<>\"“”()\[\]|`]+")
EDGES = frozenset('<>"“”()[]|`')
OPENING = pattern(r"https?://(?=\w)|www\.(?=\w)")
FILES = tuple(".asp .aspx .doc .docx .htm .html .jsp .pdf .php .ppt .pptx .txt .xls .xlsx".split())

END = pattern(r"[ \t]*(?:\Z|\r?\n(?=\s*(?:\n|\[|\Z)))")
"""The end of a note, after which a link cannot go on."""
LONGEST = 2000
"""A link has so many characters before its ellipsis at most."""
MARKS = ",;:'’*_"
"""What may follow a link without belonging to it."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every cut link in text and notes."""
    article = reading.article
    for first, end in article.addresses:
        bare = not article.prose.startswith(("_", "*", "<", "`"), first - 1)
        if bare and article.prose[end - 1] == "_" and END.match(article.prose, end):
            span = article.source.span(first, end)
            yield Finding(
                span,
                f"The link “{span}” ends in “_”: its end is probably missing.",
                help="write the full link",
                severity="warning",
            )
    for token in tokens(article.prose):
        start = cut_address(token[0])
        if start is None or article.prose.startswith(("](", "][", "</a>"), token.end()):
            continue
        address = token[0][start:].rstrip(MARKS)
        address = address if address.endswith("...") else address.rstrip(".")
        yield Finding(
            article.source.span(token.start() + start, token.start() + start + len(address)),
            f"The link “{address}” is cut short: it has an ellipsis.",
            help="write the full link",
        )


def tokens(prose: str) -> Iterator[re.Match[str]]:
    """The words that have an ellipsis, up to white space, brackets or quotation marks."""
    done = 0
    for dots in ELLIPSIS.finditer(prose):
        if dots.start() >= done:
            start = dots.start()
            first = max(done, start - LONGEST)
            while start > first and prose[start - 1] not in EDGES and not prose[start - 1].isspace():
                start -= 1
            if token := TOKEN.match(prose, start):
                yield token
                done = token.end()


def cut_address(token: str) -> int | None:
    """Where in a word a link begins that has an ellipsis; None where there is none.

    >>> cut_address("2014,…/02/Plan.doc."), cut_address("https://example.org/a...b"), cut_address("A/…/Add.1")
    (5, None, None)
    """
    mark = token.find("…")
    if mark < 0 and "..." not in token:
        return None
    opening = OPENING.search(token)
    if opening:
        address = token[opening.start() :].partition("#")[0].rstrip(MARKS)
        return opening.start() if "…" in address or "/.../" in address or address.endswith("...") else None
    mark = mark if mark >= 0 else token.find("...")
    rest = token[mark:].lstrip(".…").rstrip(MARKS + ".").casefold()
    is_file = rest.endswith(FILES) or "=" in rest.partition("?")[2]
    return mark if rest.startswith("/") and is_file else None
