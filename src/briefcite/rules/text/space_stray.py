"""A space splits a compound, a date or a quotation: “Secretary- General”, “jul./ 2020”, “‘ Boats and Oars’”.

Why: No search for the whole words finds them, and a line may break there.

Basis: every style writes the words without the space.

When: It applies to a hyphen between two capitalised words with a space after it alone, to a slash between a
month and its year, and to a single opening quotation mark with spaces on both sides.

See also: symbol-spaced.

Bad::

    The Secretary- General came.[^1]

    [^1]: Office, “Self- Driving Cars,” em: jul./ 2020.

Fixed::

    The Secretary-General came.[^1]

    [^1]: Office, “Self-Driving Cars,” em: jul./2020.

Good::

    The pre- and Post-War office, and its Post- or Pre-War cars (Non - Stop), came.[^1]

    [^1]: Office, ‚Cars‘ and ‘Boats’, either/ or 1984.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit
from ...values.months import months

CERTAINTY: Certainty = "unlikely"

SPLIT = pattern(
    r"- (?<=[^\W\d_]- )(?=[A-Z][a-zà-ÿ])|/ (?<=[a-z.]/ )(?=(?:19|20)\d\d\b)|‘ (?<=[\s(]‘ )(?=\w)",
    signs="- |/ |‘ ",
)
BEFORE = pattern(r"(?P<word>[A-Za-z](?<![\w-].)[a-zà-ÿ]{2,20})\.?\Z")
REACH = 25
"""How many characters before a sign are read."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such space in text and notes."""
    article = reading.article
    for stretch in map(article.stretch, article.passages):
        words = stretch.words
        for match in SPLIT.finditer(words):
            at, end = match.span()
            before = BEFORE.search(words, max(0, at - REACH), at)
            if stretch.place.source.text[stretch.at(end - 1)] != " ":
                continue
            if match[0][0] == "‘" or (before and is_split(before["word"], match[0][0])):
                left = words[:end].split(" ")[-2].lstrip('“"([')
                right = words[end:].split(None, 1)[0].rstrip(".,;")
                place = stretch.span(end - 1, end)
                yield Finding(
                    place,
                    f"There is an extra space in “{left} {right}”.",
                    help=f"write “{left}{right}”{', or use a dash' if match[0][0] == '-' else ''}",
                    fix=Fix("delete the space", (Edit(place, ""),), "suggested", "a dash may be meant"),
                )


def is_split(word: str, sign: str) -> bool:
    """Whether a sign belongs to the word before it and to the one after it: “Secretary-”, “jul/”."""
    return word in months() if sign == "/" else word[0].isupper()
