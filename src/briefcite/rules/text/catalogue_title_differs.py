"""A document is cited with a title that, by the United Nations’ own catalogue, is another’s or not its own.

Why: A title is looked up letter by letter, and one that is another document’s shows that the symbol is wrong.

Basis: the catalogue that is shipped with briefcite (`docs/catalogue.md`). Titles in quotation marks or
italics are compared. One that no document has is left alone: many are cited by the name of what they annex.
Other words are reported where the title was read on the document itself.

Bad::

    The Assembly spoke of privacy.[^1]

    [^1]: General Assembly, “The right to privacy in the digital age,” A/RES/78/190, 19 December 2023.

Bad::

    The Assembly set goals.[^1]

    [^1]: “Transforming the world: the 2030 Agenda for Sustainable Development,” A/RES/70/1, 2015.

Good::

    The Assembly spoke of privacy,[^1] and set goals.[^2]

    [^1]: General Assembly, “The Right to Privacy in the Digital Age,” A/RES/77/211, 15 December 2022.
    [^2]: General Assembly, “Transforming our world,” A/RES/70/1, 25 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.catalogued_titles import title_difference
from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...views.catalogued import cited_entry, claimed_title
from ...views.catalogued_words import report_title

CERTAINTY: Certainty = "impossible"
NEEDS = ("citations", "catalogue")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every title of a catalogued document that is not its own; one that a record has is compared there."""
    for citation in reading.citations if settings.catalogue else ():
        title = claimed_title(citation)
        if title and not (citation.record and citation.record.title):
            entry = cited_entry(citation, reading, settings)
            difference = title_difference(str(title), entry) if entry else None
            if entry and difference:
                yield report_title(title, str(title), entry, difference, citation.dates)
