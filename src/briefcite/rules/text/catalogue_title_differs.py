"""A document has a title that is another document’s, or not quite its own, in the UN’s own catalogue.

Why: Readers search for a title letter by letter, and the title of another document means that the symbol is
wrong.

Basis: the catalogue of UN documents that is part of briefcite (`docs/catalogue.md`).

When: It applies to titles in quotation marks or italics. Single wrong words are reported where the catalogue
has the title from the document itself.

Exceptions: A title that no document has is left alone: many documents are cited by the name of their annex.

See also: catalogue-date-differs, title-differs, record-catalogue-differs.

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
    """Every title that is not that of its catalogued document, where the record has none."""
    for citation in reading.citations if settings.catalogue else ():
        title = claimed_title(citation)
        if title and not (citation.record and citation.record.title):
            entry = cited_entry(citation, reading, settings)
            difference = title_difference(str(title), entry) if entry else None
            if entry and difference:
                yield report_title(title, str(title), entry, difference, citation.dates)
