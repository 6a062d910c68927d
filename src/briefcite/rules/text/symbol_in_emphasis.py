"""A UN document symbol is in italics.

Why: A symbol is not a title; in italics its capitals, digits and slashes are hard to tell apart.

Basis: UN Editorial Manual, footnotes: in a reference to an official record the name of the series is in
italics, the symbol never.

When: It applies in Markdown, to emphasis that contains a symbol alone or ends with one after a comma, a
colon or an opening bracket.

Exceptions: a symbol among the words of a title.

See also: title-emphasis-open.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: Working Group, *A/HRC/27/10*, para. 3.
    [^2]: Commission of Inquiry, *Report of the commission, A/HRC/25/63*, para. 4.

Fixed::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: Working Group, A/HRC/27/10, para. 3.
    [^2]: Commission of Inquiry, *Report of the commission*, A/HRC/25/63, para. 4.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: *Official Records of the General Assembly, Seventieth Session, Supplement No. 5* (A/70/5).
    [^2]: Commission of Inquiry, *A/HRC/25/63 and its readers*, 7 May 2014, para. 4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit, Span

CERTAINTY: Certainty = "style"

SIGNS = ("*", "_")
TITLE = pattern(r"(.*?\w[”\"’)?!]?)([,:]?\s[(\[]?|[,:;]\s?)(?:UN Docs?\.?\s)?", re.S)
LONGEST = 400
"""How many characters before a symbol its emphasis begins at most."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol of text and notes that emphasis ends with."""
    if not reading.article.is_markdown:
        return
    prose = reading.article.prose
    for span, _ in reading.mentions:
        last = span.end + prose.startswith((")", "]"), span.end)
        if not prose.startswith(SIGNS, last) or touches(prose[last + 1 : last + 2]):
            continue
        first = max(prose.rfind(sign, max(span.start - LONGEST - 1, 0), span.start) for sign in SIGNS)
        if first < 0 or prose[first] != prose[last] or touches(prose[max(0, first - 1) : first], "\\"):
            continue
        words = prose[first + 1 : span.start]
        if "\n\n" not in words and not words[:1].isspace():
            mark, close = span.source.span(first, first + 1), span.source.span(last, last + 1)
            yield from report(span, mark, close, words)


def touches(character: str, *others: str) -> bool:
    """Whether with a character beside it a sign does not end emphasis of its own."""
    return character.isalnum() or character in (*SIGNS, *others)


def report(span: Span, mark: Span, close: Span, words: str) -> Iterator[Finding]:
    """The finding for a symbol with the marks around it, `words` being those before it."""
    if not words:
        edits = (Edit(mark, ""), Edit(close, ""))
    elif (title := TITLE.fullmatch(words)) and title[2].strip():
        end = mark.end + title.end(1)
        edits = (Edit(Span(span.source, end, end), str(mark)), Edit(close, ""))
    else:
        return
    yield Finding(
        span,
        f"The symbol “{span}” is in italics.",
        help="write the symbol in roman type; only titles and series are in italics",
        basis="UN Editorial Manual",
        fix=Fix(
            "end the italics before it", edits, "suggested", "the words before the symbol may not be a title"
        ),
        cause="{count} symbols are in italics.",
    )
