"""A pinpoint breaks off: its range has no end, or its label no number.

Why: The reader is sent to a place that the note does not name.

Basis: logic.

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, paras. 43-; A/HRC/27/10, paras.

Bad::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, paras. 43--.

Good::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1, paras. 43–44; A/HRC/27/10, para. 12 -- see also its annex, and the next paragraph.
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
    """Every pinpoint of the notes that breaks off, outside quotations and addresses."""
    for stretch in map(reading.stretch, reading.notes):
        if not BROKEN.search(stretch.words):
            continue
        for match in BROKEN.finditer(stretch.own):
            yield Finding(
                stretch.span(match.start(), match.end()),
                f"The pinpoint “{match[0].strip()}” breaks off.",
                help="look the place up in the source",
                basis="logic",
            )
