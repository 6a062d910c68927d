"""A span of paragraphs or pages runs backwards: its first number is larger than its last.

Why: One of the two is mistyped, and the reader cannot tell which.

Source: logic. A shortened last number is read in full (“131–32”, “252–3”); roman numerals are left out, and
so are hyphens behind singular labels, which may number pages by chapter (“p. 4-2”).

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, paras. 45–42.

Good::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, pp. 131–32; Trade Board, *Manual*, p. 4-2.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.one_or_several import CODED
from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"

KINDS = ("paragraph", "page", "article", "note")
GOES_ON = ("-", "–", "to ")
"""What shows that a number before it holds a hyphen: “pp. 4-1 to 4-5”."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every span of the notes that runs backwards."""
    for span, pinpoint in reading.own_pinpoints:
        goes_on = reading.article.prose[span.end : span.end + 4].lstrip().startswith(GOES_ON)
        coded = CODED.search(pinpoint.raw) and (goes_on or not pinpoint.plural)
        if pinpoint.kind not in KINDS or coded:
            continue
        for first, last in pinpoint.items:
            if runs_backwards(first, last):
                yield Finding(
                    span,
                    f"The span in “{span}” runs backwards, from {first} to {last}.",
                    help="look the place up and mend the number that is wrong",
                    authority="logic",
                )


def runs_backwards(first: str, last: str) -> bool:
    """Whether a span does, its last number read in full where it is shortened.

    >>> runs_backwards("45", "42"), runs_backwards("131", "32"), runs_backwards("145", "42")
    (True, False, True)
    """
    if not (first.isdigit() and last.isdigit()):
        return False
    full = first[: -len(last)] + last if len(last) < len(first) else last
    return int(full) < int(first)
