"""A pinpoint is incomplete: its range has no end, or its label has no number.

Why: The note does not say where in the source a reader should look.

Basis: A label needs a number, and a range needs two.

Exceptions: Quotations and links are not checked.

See also: pinpoint-descending

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, paras. 43-; A/HRC/27/10, paras.

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, paras. 43--.

Good::

    The office opened in June.[^1]

    [^1]: “Cars, paras. 43-,” A/HRC/25/CRP.1, paras. 43–44; A/HRC/27/10, para. 12 -- see also its annex.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "impossible"

BROKEN = pattern(
    r"[PpAaSsCc¶§](?:(?<![\w/.].)(?:(?<=[Pp])ara(?:graph)?s?|(?<=[Aa])rt(?:icle)?s?|(?<=[Ss])ects?|(?<=[Cc])haps?"
    r"|(?<=p)p?|(?<=[Pp])ages?)\.?\s"
    r"(?:\d{1,5}\s?(?:--?|–)(?=\s*(?:[.,;)\]]|\Z))|(?=[,;]))"
    r"|(?<=[,;(.*_] .)(?:(?<=p)aras?\.?|(?<=p)aragraphs?|(?<=p)p?\.|(?<=¶)¶?|(?<=§)§?)[*_]{0,2}(?=;|\Z))"
)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every incomplete pinpoint of the notes, outside quotations and links."""
    for stretch in map(reading.stretch, reading.notes):
        if not BROKEN.search(stretch.words):
            continue
        for match in BROKEN.finditer(stretch.own):
            yield Finding(
                stretch.span(match.start(), match.end()),
                f"The pinpoint “{match[0].strip()}” is incomplete.",
                help="check the source, and complete the pinpoint",
            )
