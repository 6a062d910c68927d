"""A short word is written twice: “of the the”, “v. v.”.

Why: The error is easy to miss, above all at the end of a line, and a search for the title does not find it.

Basis: No sentence needs these words twice in a row.

When: It applies to articles, prepositions, “and”, “see”, “v.” and labels such as “para.”, in notes.

Exceptions: “That that” and names such as “Poma Poma” may be right.

See also: note-phrase-doubled

Bad::

    The office opened in June.[^1]

    [^1]: See *Moor v. v. Pike*; Office, *Report of the
        the cars*, para. para. 4.

Fixed::

    The office opened in June.[^1]

    [^1]: See *Moor v. Pike*; Office, *Report of the cars*, para. 4.

Good::

    The office opened in June.[^1]

    [^1]: *Poma Poma v. Peru*; the “That That Is” of the theatre; paras. 4 and 5, and and-gates.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit

CERTAINTY: Certainty = "unlikely"

WORDS = " the of and an for by with from to in on at see v. vs. p. pp. para. paras. art. arts. no. vol. "
DOUBLED = pattern(r"[ *_“(\[]([A-Za-z]{1,5}\.?)( )(?i:\1)(?![\w’'.-])")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every such pair in the notes."""
    for stretch in map(reading.stretch, reading.notes):
        for match in DOUBLED.finditer(stretch.words):
            if f" {match[1].lower()} " in WORDS:
                yield Finding(
                    stretch.span(match.start(1), match.end()),
                    f"“{match[1]}” is written twice.",
                    help=f"write “{match[1]}” once",
                    fix=Fix(
                        f"write “{match[1]}” once",
                        (Edit(stretch.span(match.start(2), match.end()), ""),),
                        "suggested",
                        "a word may be missing between the two",
                    ),
                )
