"""A short title keeps the article that begins the full title.

Why: A short title is read as a name; without the article it begins with the word that readers look for.

Basis: Chicago Manual of Style, 18th edition, chapter 13: “The Literature of Harlem” becomes “Literature of
Harlem”.

When: It applies only with a style that says so (`repeats.articles = false`).

See also: repeat-full, repeat-undeclared.

Bad::

    The bridge was built by hand.[^1] It fell.[^2] It was built again.[^3]

    [^1]: Lena Marwick, *The Bridge Book of the Northern Isles* (Port Sable: Quayside Press, 2018), 12.
    [^2]: A/HRC/25/60.
    [^3]: Marwick, *The Bridge Book*, 14.

    -- briefcite.toml --
    style = "turabian"

Good::

    The bridge was built by hand.[^1] It fell.[^2] It was built again.[^3]

    [^1]: Lena Marwick, *The Bridge Book of the Northern Isles* (Port Sable: Quayside Press, 2018), 12.
    [^2]: A/HRC/25/60.
    [^3]: Marwick, *Bridge Book*, 14.

    -- briefcite.toml --
    style = "turabian"
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading
from ...settings import Settings

CERTAINTY: Certainty = "style"
NEEDS = ("style", "citations")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every short title that begins with the article of its full title."""
    house = reading.style
    if not house or house.options["repeats.articles"]:
        return
    seen: list[str] = []
    for citation in reading.citations:
        title = citation.title.line if citation.title else ""
        article, _, bare = title.partition(" ")
        if article not in ("The", "A", "An") or not bare:
            continue
        if (
            citation.title
            and is_bare(citation)
            and any(whole != title and whole.startswith(title) for whole in seen)
        ):
            yield Finding(
                citation.title,
                f"The short title “{title}” keeps the article “{article}”.",
                help=f"write “{bare}”",
                basis=f"the style “{house.name}”",
            )
        elif is_named(citation):
            seen.append(title)


def is_bare(citation: Citation) -> bool:
    """Whether a citation has nothing that only a full one has."""
    return not (citation.outlet or citation.dates or citation.links or citation.identifier)


def is_named(citation: Citation) -> bool:
    """Whether a citation has its source's whole title beside an author, outlet or date."""
    return bool(citation.author or citation.outlet or citation.dates)
