"""A title is cut short: it ends in an ellipsis.

Why: Readers search for a title letter by letter; half of it leads to another document or to none.

Basis: programs that shorten titles for display, from which they are copied.

Exceptions: a title that ends in an ellipsis in its record too; a title of one word.

See also: title-differs.

Bad::

    The office opened in June.[^1]

    [^1]: Dwivedi, Y. K., *Artificial Intelligence: Multidisciplinary perspectives…*, 2019, UNESCO.

Good::

    The office opened in June.[^1]

    [^1]: Dwivedi, Y. K., *Artificial Intelligence … and perspectives*, 2019, UNESCO.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every title that ends in an ellipsis, unless its record says the same."""
    for citation in reading.citations:
        title = citation.title
        if title is None:
            continue
        words = str(title).rstrip(" ,.*_") + ("..." if str(title).rstrip(" ,*_").endswith("...") else "")
        recorded = citation.record.title if citation.record else ""
        if words.endswith(("…", "...")) and len(words.split()) > 1 and not recorded.endswith(("…", "...")):
            last = words.split()[-1].rstrip("….")
            yield Finding(
                title,
                f"The title is cut short after “{last}”.",
                help="give the title in full",
            )
