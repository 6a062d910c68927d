"""A marker stands in a heading.

Why: The marker is carried into lists of contents, running heads and links, where it points to nothing.

Basis: MHRA Style Guide; the Chicago Manual and think tanks do the same. The title of the document, which may
bear a note on its author or occasion, is left alone, and so are headings where most of them have a marker, or
most markers are in headings. In plain text, where headings are not marked as such, nothing is said.

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
    """Every marker in a heading but the first words of the document."""
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
                f"Marker “{span}” stands in the heading “{' '.join(str(heading).split()[:8])}”.",
                help="move it to the text below, behind the words that the note supports",
                basis="MHRA Style Guide; Chicago Manual of Style",
                cause="{count} headings bear a marker, which is carried into lists of contents and links.",
            )
