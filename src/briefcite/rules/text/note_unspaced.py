"""A space is missing between two parts of a note.

Why: The slip shows at a glance, and an address that touches a word or bracket cannot be opened.

Source: every style. Said of a bracket or a closing quotation mark that touches the date, the pinpoint or
the address behind it, of a comma that touches the date behind it, and of a symbol that touches a pinpoint.

Bad::

    The office opened in June.[^1]

    [^1]: Office, “Cars”,10 December 2014; U.S. v. Maynard (D.C. Cir.)p. 562.

Fixed::

    The office opened in June.[^1]

    [^1]: Office, “Cars”, 10 December 2014; U.S. v. Maynard (D.C. Cir.) p. 562.

Good::

    The office opened in June.[^1]

    [^1]: Office, “Cars”, art. 3(a)(ii), 12,000 copies (2014), https://office.example/a(b).http://c.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit
from ...values.words import has_role

CERTAINTY: Certainty = "unlikely"

TIGHT = pattern(
    r"(?:[).,;”](?=[\dhpa.])(?:(?<=[\w.’”\"][,;)”])(?=\d{1,2} (?:de )?(?P<month>[^\W\d_]{3,10})\b)"
    r"|(?<=[,;)”])(?P<label>(?=(?:pp?|paras?|arts?)\. ?\d))"
    r"|(?<=[\w.”\"].)(?:(?<=\))\.)?(?P<address>(?=https?://\w))))"
    r"|(?P<symbol>[\d)]\.?(?=(?:pp?|paras?|arts?|chap|sect)\b\.? ?\d))"
)

SYMBOL = pattern(r"[(\[“]*[A-Z][A-Z0-9.]*/[A-Z0-9]")
"""What a word begins with that is the symbol of a document: A/HRC/27/48para. 5."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such place in the notes."""
    for note in reading.article.notes:
        stretch = reading.article.stretch(note.body)
        words = stretch.words
        for match in TIGHT.finditer(words):
            start = words.rfind(" ", 0, match.start()) + 1
            dated = not match["month"] or has_role(match["month"], "month")
            before = words[start : match.start()]
            if match["symbol"] and not SYMBOL.match(before):
                continue
            if not dated or "://" in before or "www." in before or before.endswith("]"):
                continue
            gap = stretch.span(match.end(), match.end())
            left, right = words[start : match.end()][-20:], words[match.end() :].split(None, 1)[0][:20]
            yield Finding(
                stretch.span(match.start(), match.end() + 1),
                f"A space is missing in “{left}{right}”.",
                help=f"write “{left} {right}”",
                authority="every style",
                fix=Fix("insert a space", (Edit(gap, " "),)),
            )
