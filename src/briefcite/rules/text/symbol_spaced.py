"""A document symbol contains a space.

Why: The symbol is the document’s only unique key, and neither a search nor a link finds it in two pieces.

Basis: UN Editorial Manual, footnotes: symbols are written without spaces.

When: It applies to a space at the slash before the last part of a symbol.

Exceptions: a space before brackets: “A/72/6 (Sect. 1)”.

See also: symbol-malformed, space-stray.

Bad::

    The office opened in June.[^1]

    [^1]: See document ICSP14/UNFSA/ INF.3.

Fixed::

    The office opened in June.[^1]

    [^1]: See document ICSP14/UNFSA/INF.3.

Good::

    The office opened in June.[^1]

    [^1]: A/72/6 (Sect. 1); A/72/5 (Vol. V); and/or L.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, overlap

CERTAINTY: Certainty = "impossible"

SPACED = pattern(
    r"[A-Z](?<![\w/.\-].)[A-Z]{0,8}[0-9]{0,3}(?:/[A-Z0-9][A-Za-z0-9.\-]{0,14}){1,7}"
    r"(?:/([ \u00a0\u2009]{1,2})|([ \u00a0\u2009]{1,2})/)"
    r"(?:(?:Add|Rev|Corr|INF|CRP|CONF|L|WP|PV|SR|RES|DEC|Misc)\.?[0-9]{1,4})(?![\w/])",
    signs="/ | /|/\u00a0|\u00a0/|/\u2009|\u2009/",
)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every space at a slash before the last part of a symbol."""
    article = reading.article
    for match in SPACED.finditer(article.prose):
        span = article.source.span(*match.span())
        if any(overlap(span, near.span) for near in reading.suspects):
            continue  # `symbol-malformed` says it
        gap = article.source.span(*match.span(1 if match[1] else 2))
        whole = "".join(match[0].split())
        yield Finding(
            span,
            f"There is a space in the symbol “{match[0]}”.",
            help=f"write “{whole}”",
            basis="UN Editorial Manual",
            fix=Fix("delete the space", (Edit(gap, ""),), "suggested", "the space may divide two words"),
        )
