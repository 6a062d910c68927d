"""Two markers point to the same note.

Why: Readers who look for the second number in its order do not find it, and a printed page has the note only
once.

Basis: UN Editorial Manual, footnotes (a note is repeated under a new number); Chicago Manual of Style; AGLC4.

When: It applies with a style that asks for it (`notes.number-once`).

Bad::

    The office opened in June.[^1] It has six staff.[^2] It shut in May.[^1]

    [^1]: A/HRC/25/60.
    [^2]: A/HRC/25/61.

    -- briefcite.toml --
    style = "un"

Good::

    The office opened in June.[^1] It has six staff.[^2] It shut in May.[^3]

    [^1]: A/HRC/25/60.
    [^2]: A/HRC/25/61.
    [^3]: A/HRC/25/60.

    -- briefcite.toml --
    style = "un"
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Marker, Reading
from ...settings import Settings

CERTAINTY: Certainty = "style"
NEEDS = ("style",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker whose label another had before it."""
    house = reading.style
    if not house or not house.options["notes.number-once"]:
        return
    first: dict[str, Marker] = {}
    for marker in reading.article.markers:
        before = first.setdefault(marker.label, marker)
        if marker.label in reading.article.by_label and before is not marker:
            yield Finding(
                marker.span,
                f"Note “{marker.label}” already has a marker.",
                help="repeat the note under a new number",
                basis=f"the style “{house.name}”",
                related=((before.span, "the first marker"),),
                severity="warning",
                cause="{count} markers repeat the number of an earlier marker.",
            )
