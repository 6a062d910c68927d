"""A date can be read in two ways: 05/06/2020 is 5 June or May 6.

Why: Readers in different countries look for different documents.

Basis: UN Editorial Manual (dates are written with the name of the month).

When: It applies to notes in English.

Exceptions: Dates with full stops (5.6.2020), dates that have one reading (25/06/2020, 05/05/2020), and those
in quotations, titles and links are left alone.

See also: date-form.

Bad::

    The office opened in June.[^1]

    [^1]: Harbour Board, “A new office,” 05/06/2020.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: Harbour Board, “A new office since 05/06/2020,” 2020.
    [^2]: Harbour Board, “Six staff,” 25/06/2020; “Two cars,” 05/05/2020; “One cat,” 5.6.2020.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...model.stretches import BLANK
from ...settings import Settings

CERTAINTY: Certainty = "style"
NEEDS = ("english",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every date of the notes that has two readings, outside quotations, titles and links."""
    if reading.language != "en":
        return
    for stretch, words in reading.own_notes:
        for start, end, date in stretch.dates:
            ambiguous = date.form == "numeric" and date.month is None and not set(". ") & set(date.raw)
            if ambiguous and BLANK not in words[start:end]:
                yield Finding(
                    stretch.span(start, end),
                    f"The date “{date.raw}” can be read as day and month or as month and day.",
                    help="check the date and write the name of the month",
                    basis="UN Editorial Manual",
                )
