"""An ibid. repeats the pinpoint of the citation before it.

Why: A pinpoint after ibid. says that the place has changed; where it has not, ibid. alone is enough.

Basis: Chicago, AGLC4 1.4.3 and McGill: an unchanged pinpoint is not repeated.

When: It applies only with a style that says so (`repeats.same-pinpoint = false`).

See also: repeat-banned.

Bad::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: A/HRC/25/CRP.1, para. 12.
    [^2]: Ibid., para. 12.

    -- briefcite.toml --
    style = "turabian"

Good::

    The office opened in June.[^1] It has six staff,[^2] and a cat.[^3]

    [^1]: A/HRC/25/CRP.1, para. 12.
    [^2]: Ibid.
    [^3]: Ibid., para. 14.

    -- briefcite.toml --
    style = "turabian"
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading, ReadNote
from ...settings import Settings

CERTAINTY: Certainty = "style"
NEEDS = ("style", "citations")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every ibid. whose pinpoint is that of the citation before it."""
    house = reading.style
    if not house or house.options["repeats.same-pinpoint"]:
        return
    ibids = {repeat.citation for repeat in reading.repeats if repeat.kind == "ibid" and repeat.target}
    before: dict[Citation, Citation] = {}
    for read, last in zip(reading.notes, [None, *reading.notes], strict=False):
        before |= neighbours(read, last)
    for citation in reading.citations:
        previous = before.get(citation)
        if citation in ibids and previous and places(citation) and places(citation) == places(previous):
            span = citation.pinpoints[0].span
            yield Finding(
                span,
                f"“{span}” repeats the pinpoint of the citation before it.",
                help="delete the pinpoint",
                basis=f"the style “{house.name}”",
                related=((previous.pinpoints[0].span, "the same pinpoint"),),
            )


def neighbours(read: ReadNote, last: ReadNote | None) -> dict[Citation, Citation]:
    """The citation before each one of a note: in it, or the only one of the note before."""
    first = last.citations if last and len(last.citations) == 1 else ()
    row = (*first, *read.citations)
    return dict(zip(row[1:], row, strict=False))


def places(citation: Citation) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """The pinpoints of a citation without their labels."""
    return [(pinpoint.kind, pinpoint.items) for _, pinpoint in citation.pinpoints]
