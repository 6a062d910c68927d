"""A pinpoint names the paragraph before its annex or chapter.

Why: A reader goes from the document to the annex and then to the paragraph, and may look for the paragraph in
the main part.

Basis: UN Editorial Manual, footnotes (“annex III, para. 8”; “chap. I, sect. A”).

When: It applies with a style that sets `pinpoints.large-first`, such as `un`.

Bad::

    The office opened in June.[^1]

    [^1]: A/52/300, para. 8, annex III.

    -- briefcite.toml --
    style = "un"

Good::

    The office opened in June.[^1]

    [^1]: A/52/300, annex III, para. 8.

    -- briefcite.toml --
    style = "un"
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...settings import Settings
from ...text import Span

CERTAINTY: Certainty = "style"
NEEDS = ("style", "citations")

LARGE = ("annex", "appendix", "chapter", "part", "section", "schedule")
SMALL = ("paragraph", "page", "line", "note")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every citation whose last two pinpoints are a small place and a large one."""
    house = reading.style
    for citation in reading.citations if house and house.options["pinpoints.large-first"] else ():
        if span := reversed_pair(citation):
            last = citation.pinpoints[-1].span
            yield Finding(
                span,
                f"“{span}” names the smaller part first.",
                help=f"write “{last}, {citation.pinpoints[0].span}”",
                basis=f"the style “{house.name}”" if house else "",
            )


def reversed_pair(citation: Citation) -> Span | None:
    """A citation's two pinpoints with no more than a comma between them, the larger place last."""
    if len(citation.pinpoints) != 2:
        return None
    (small, one), (large, other) = citation.pinpoints
    source = small.source
    if (
        one.kind not in SMALL
        or other.kind not in LARGE
        or source.text[small.end : large.start].strip() != ","
    ):
        return None
    return source.span(small.start, large.end)
