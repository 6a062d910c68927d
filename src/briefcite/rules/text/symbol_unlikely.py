"""A UN document symbol probably does not exist.

Why: Such a symbol mostly has one wrong digit or letter, and leads to another document or to none.

Basis: sessions, years, numbers and forms of symbols as seen in dated documents; lists that are not complete
or not confirmed.

When: It applies to what these sources do not have, and to what is later than the last day that a list
covers.

See also: symbol-impossible, symbol-country-unknown.

Bad::

    The State accepted the recommendations.[^1]

    [^1]: National report of Slovenia, A/HRC/WG.6/33/SVN/1, para. 12.

Good::

    The State accepted the recommendations.[^1]

    [^1]: National report of Slovenia, A/HRC/WG.6/34/SVN/1, para. 12.

Bad::

    The Committee decided the case.[^1]

    [^1]: Human Rights Committee, views, CCPR/C/50/D/2010/2011.

Good::

    The Committee decided the case.[^1]

    [^1]: Human Rights Committee, views, CCPR/C/112/D/2010/2010.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...views.contradicted_symbols import contradicted, no_document

CERTAINTY: Certainty = "unlikely"


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every symbol in text and notes that contradicts the calendar, except for an unknown country code."""
    for one in contradicted(reading, settings.today, CERTAINTY):
        if one.found.fault.kind != "country-unknown":
            yield no_document(one, "is probably no")
