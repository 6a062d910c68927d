"""The text uses a word that the publication avoids.

Why: A publication that calls one thing by two names makes its readers think of two things.

Basis: `[terms]` of the settings: `prefer` gives each preferred term with the words that it replaces, `avoid`
the words to avoid, each with the reason if there is one.

When: It applies to whole words, in upper or lower case unless the two terms differ in nothing but case.

Exceptions: quotations, titles, links and the names of authors and outlets.

See also: term-pattern.

Bad::

    The internet reached the village.[^1]

    [^1]: A/HRC/17/27, para. 2.
    -- briefcite.toml --
    [terms.prefer]
    Internet = ["internet", "world wide web"]

Fixed::

    The Internet reached the village.[^1]

    [^1]: A/HRC/17/27, para. 2.
    -- briefcite.toml --
    [terms.prefer]
    Internet = ["internet", "world wide web"]

Bad::

    So did the so-called reform.[^1]

    [^1]: A/HRC/25/CRP.1, para. 4.
    -- briefcite.toml --
    [terms.avoid]
    so-called = "say what you doubt"

Good::

    One resident spoke of “the internet”.[^1]

    [^1]: Centre for internet Studies, “The internet in villages,” A/HRC/17/27, para. 2.
    -- briefcite.toml --
    [terms.prefer]
    Internet = "internet"
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.house_words import FoundWord, Replaced, find_words
from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...settings import OWN_WORDS, Settings
from ...text import Edit
from ...views.scopes import Scoped, stretches

CERTAINTY: Certainty = "style"
NEEDS = ("terms",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every word of the publication's list in text and notes."""
    listed = tuple(Replaced(*word) for word in settings.terms.replaced)
    for stretch in stretches(reading, OWN_WORDS) if listed else ():
        for word in find_words(stretch.words, listed):
            yield report(stretch, word, settings)


def report(stretch: Scoped, word: FoundWord, settings: Settings) -> Finding:
    """The finding for one word."""
    wanted, reason = word.listed.wanted, word.listed.reason
    span = stretch.span(word.start, word.end)
    fix = None
    if wanted:
        because = "the sentence may need more than the word"
        fix = Fix(f"write “{wanted}”", (Edit(span, wanted),), "suggested", because)
    return Finding(
        span,
        f"The publication avoids “{span}”" + (f": {reason}." if reason else "."),
        help=f"write “{wanted}”" if wanted else "use other words",
        basis=f"[terms] in {settings.path}" if settings.path else "[terms] of the settings",
        fix=fix,
    )
