"""A pinpoint is beyond the end of the document.

Why: The number is mistyped or the document is the wrong one; the place does not exist.

Basis: The `last` paragraph, page or article of the record.

When: It applies to pinpoints after ibid. and short forms too, with the record of the source that they mean.

Exceptions: A paragraph of an annex or an article, whose numbers may begin again, is left alone.

See also: pinpoint-unfit, treaty-article-beyond.

Bad::

    The report asks for it.[^1]

    [^1]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10, para. 1250.

    -- library hrc-27-10 --

Fixed::

    The report asks for it.[^1]

    [^1]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10, para. 125.

    -- library hrc-27-10 --

Good::

    The report asks for it.[^1]

    [^1]: Working Group, “Report on its twenty-seventh session,” A/HRC/27/10, annex, para. 1250.

    -- library hrc-27-10 --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Entries, Reading, Record, Scalar
from ...settings import Settings
from ...values.pinpoint import read_figures
from ...views.against_record import against
from ...views.pinpoints import pointed

CERTAINTY: Certainty = "impossible"
NEEDS = ("record",)

PARTS = ("annex", "appendix", "article", "chapter", "part", "section", "schedule")
"""Places in which the numbers of paragraphs may begin again."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every pinpoint beyond the last paragraph, page or article."""
    for one in pointed(reading):
        yield from compare(*one)


def compare(citation: Citation, record: Record, last: Entries) -> Iterator[Finding]:
    """The findings for one citation."""
    inside = any(placed.value.kind in PARTS for placed in citation.pinpoints)
    for span, pinpoint in citation.pinpoints:
        limit = last.get(pinpoint.kind)
        if not isinstance(limit, Scalar) or (inside and pinpoint.kind != "article"):
            continue
        bound = read_figures(limit.text)
        ends = [read_figures(end)[: len(bound)] for item in pinpoint.items for end in item]
        if bound and any(end > bound for end in ends):
            known = f"the record {record.key.text} says the last {pinpoint.kind} is {limit.text}"
            message = f"“{span}” is beyond the end of the document: {known}."
            help = f"check the pinpoint, or correct the record in {limit.span.where}"
            yield against(record, (limit.span, f"the last {pinpoint.kind}"), span, message, help)
