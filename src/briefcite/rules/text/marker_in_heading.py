"""A marker is in a heading.

Why: The marker also appears in tables of contents, running heads and links, where it points to nothing.

Basis: MHRA Style Guide; Chicago Manual of Style; the house styles of think tanks.

When: It applies to all formats but plain text, where headings are not marked.

Exceptions: The title of the document, whose note may be about its author or occasion, is left alone. So are
articles where at least three headings, and three in four, have a marker, or at least three markers, and three
in four, are in headings.

Bad::

    # Home

    ## The office in June[^1]

    It opened.

    [^1]: A/HRC/25/CRP.1.

Good::

    # Home[^1]

    ## The office in June

    It opened.[^2]

    [^1]: Written for the office.
    [^2]: A/HRC/25/CRP.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import habit
from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...views.markers import find_runs

CERTAINTY: Certainty = "style"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every marker in a heading that is not the first words of the document."""
    if reading.article.format == "plain":
        return
    headings = [heading for heading in reading.article.headings if heading != reading.article.paragraphs[0]]
    found = find_runs(reading.article)
    runs = {run.paragraph: run.span for run in found}
    known = set(headings)
    if habit(heading in runs for heading in headings) or habit(run.paragraph in known for run in found):
        return
    for heading in headings:
        if span := runs.get(heading):
            yield Finding(
                span,
                f"Marker “{span}” is in the heading “{' '.join(str(heading).split()[:8])}”.",
                help="move it to the text below, after the words that the note supports",
                basis="MHRA Style Guide; Chicago Manual of Style",
                cause="{count} headings have a marker, which also appears in tables of contents and links.",
            )
