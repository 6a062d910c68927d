"""A space is missing between two parts of a note.

Why: A reader sees the error at once, and a link that touches a word or bracket cannot be opened.

Basis: Spacing in every style.

When: It applies to a bracket or closing quotation mark that touches the date, pinpoint or link after it, to a
comma that touches the word or date after it, to a sentence or a “v.” that touches the next word, and to a
symbol that touches a pinpoint. A year in brackets that touches a volume is reported where the article has at
most two.

Exceptions: Links, citation keys and formulas are left alone.

See also: note-spaced, note-space-missing

Bad::

    The office opened in June.[^1]

    [^1]: Office, “Cars”,10 December 2014; U.S. v.Maynard (D.C. Cir.)p. 562; Moor,“Nets,”Sea 13(2009).

Fixed::

    The office opened in June.[^1]

    [^1]: Office, “Cars”, 10 December 2014; U.S. v. Maynard (D.C. Cir.) p. 562; Moor, “Nets,” Sea 13 (2009).

Good::

    The office opened in June.[^1] It closed.[^2]

    [^1]: Office, “Cars”, art. 3(a)(ii), 12,000 copies (2014), https://office.example/a(b).http://c.
    [^2]: Moor, *Sea* 13(2009), 14(2010), 15(2011); the area f(x)=(one,two).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading, Stretch
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit
from ...values.words import has_role

CERTAINTY: Certainty = "unlikely"

LETTER = "A-Za-zÀ-ɏ"
TIGHT = pattern(
    r"[).,;”’0-9](?!\s)(?:(?<=[).,;”])(?=[\dhpa.])"
    r"(?:(?<=[\w.,’”\"][,;)”])(?=\d{1,2} (?:de )?(?P<month>[^\W\d_]{3,10})\b)"
    r"|(?<=[,;)”])(?P<label>(?=(?:pp?|paras?|arts?)\. ?\d))"
    r"|(?<=[\w.”\"].)(?:(?<=\))\.)?(?P<address>(?=https?://\w)))"
    rf"|(?:(?<=\w\w,)|(?<=[)”’*\]],))(?=[{LETTER}]|[“‘]\w)|(?<=,”)(?=\w)|(?<=[”’])(?=[\[(](?:19|20)\d\d[\])])"
    r"|(?<=\.)(?=[A-Z][a-z])(?:(?<=\bv\.)|(?<=[a-z]{4}\.)(?P<sentence>(?=[A-Z][a-z]{2})))"
    r"|(?:(?<=[ ,]\d)|(?<=[ ,]\d\d))(?P<year>(?=\((?:19|20)\d\d\)))"
    r"|(?<=[\d)])\.?(?P<symbol>(?=(?:pp?|paras?|arts?|chap|sect)\b\.? ?\d)))"
)
CODED = ("://", "www.", "{", "@", "=", "](")
"""What a link, a key or a formula has."""
MOST_YEARS = 2
"""How many years in brackets touch a volume by mistake; more are the article's use: 13(2009)."""

SYMBOL = pattern(r"[(\[“]*[A-Z][A-Z0-9.]*/[A-Z0-9]")
"""What a word begins with that is the symbol of a document: A/HRC/27/48para. 5."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such place in the notes."""
    stretches = map(reading.article.stretch, (note.body for note in reading.article.notes))
    found = [
        (stretch, match)
        for stretch in stretches
        for match in TIGHT.finditer(stretch.words)
        if is_tight(match, word_before(match))
    ]
    years = sum(match["year"] is not None for _, match in found)
    for stretch, match in found:
        if match["year"] is None or years <= MOST_YEARS:
            yield report(stretch, match)


def word_before(match: re.Match[str]) -> str:
    """What is between the last space and a match."""
    return match.string[match.string.rfind(" ", 0, match.start()) + 1 : match.start()]


def is_tight(match: re.Match[str], before: str) -> bool:
    """Whether a sign touches what it should not, after the rest of a word."""
    if match["month"] and not has_role(match["month"], "month"):
        return False
    if match["symbol"] is not None and not SYMBOL.match(before):
        return False
    if match["sentence"] is not None and not before.islower():
        return False
    return not (before.endswith("]") or any(sign in before for sign in CODED))


def report(stretch: Stretch, match: re.Match[str]) -> Finding:
    """The finding for one place, at which a space is added."""
    words = stretch.words
    left = f"{word_before(match)}{match[0]}"[-20:]
    right = words[match.end() :].split(None, 1)[0][:20]
    return Finding(
        stretch.span(match.start(), match.end() + 1),
        f"A space is missing in “{left}{right}”.",
        help=f"write “{left} {right}”",
        basis="every style",
        fix=Fix("add a space", (Edit(stretch.span(match.end(), match.end()), " "),)),
    )
