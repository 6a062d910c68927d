"""A bibliography entry cites a single paragraph or page.

Why: An entry is for the whole source; the pinpoint was probably pasted from a note.

Basis: every style with notes and a bibliography.

Exceptions: The page range of an article or chapter, and the page of a newspaper, are left alone: a single
page is reported only in an entry with a symbol.

Bad::

    ## Bibliography

    Commission of Inquiry. “Report of the commission,” A/HRC/25/63, 7 February 2014, para. 12.

    Harbour Board. “The Boats of Ardon.” *Salt* 4 (2011), pp. 12–34.

    Working Group. “Report of the working group,” A/HRC/27/10, 30 June 2014.

Good::

    ## Bibliography

    Commission of Inquiry. “Report of the commission,” A/HRC/25/63, 7 February 2014.

    Harbour Board. “The Boats of Ardon.” *The Ardon Courier*, 3 May 2011, p. 7.

    Harbour Board. “The Quays of Ardon.” *Salt* 4 (2011), pp. 12–34.

    Working Group. “Report of the working group (para. 3),” A/HRC/27/10, 30 June 2014.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...model.stretches import Stretch, blank
from ...settings import Settings
from ...text import Span
from ...values.emphasis import find_emphasis
from ...values.pinpoint import find_pinpoints
from ...views.bibliography import entries

CERTAINTY: Certainty = "style"

LABELS = ("para", "paras", "paragraph", "paragraphs", "¶", "¶¶", "p", "page")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every pinpoint of an entry outside its titles."""
    starts = [mention.span.start for mention in reading.mentions]
    for run in entries(reading.article):
        for entry in run:
            at = bisect_left(starts, entry.span.start)
            cited = at < len(starts) and starts[at] < entry.span.end
            yield from (report(span) for span in pinpoints(entry.stretch, cited))


def pinpoints(entry: Stretch, cited: bool) -> Iterator[Span]:
    """The pinpoints of an entry; pages only where it has a symbol."""
    words = blank(entry.own, find_emphasis(entry.own))
    for start, end, pinpoint in find_pinpoints(words):
        single = len(pinpoint.items) == 1 and pinpoint.items[0][0] == pinpoint.items[0][1]
        if pinpoint.word in LABELS and (pinpoint.kind == "paragraph" or (single and cited)):
            yield entry.span(start, end)


def report(span: Span) -> Finding:
    """The finding for one pinpoint."""
    return Finding(
        span,
        f"The entry cites “{span}”; an entry is for the whole source.",
        help="delete the pinpoint, and give it in the notes only",
        basis="every style with notes and a bibliography",
    )
