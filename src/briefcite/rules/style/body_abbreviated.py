"""The abbreviation of a body is never spelled out in the article.

Why: Readers who do not know the abbreviation cannot tell whose document it is.

Basis: UN Editorial Manual, footnotes (an organization is abbreviated only after its name was given in full);
OSCOLA guides agree.

When: It applies with a style that asks for it (`notes.whole-bodies`), to well-known bodies.

Exceptions: Abbreviations that the style itself writes (OSCOLA’s “UNGA”), and those in quotations, titles and
links, are left alone.

See also: body-misnamed.

Bad::

    The office opened in June.[^1]

    [^1]: OHCHR, “Rule of Law Tools,” 2008.

    -- briefcite.toml --
    style = "un"

Good::

    The Office of the United Nations High Commissioner for Human Rights opened in June.[^1]

    [^1]: OHCHR, “Rule of Law Tools”, 2008.

    -- briefcite.toml --
    style = "un"
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import House, Reading
from ...patterns import pattern
from ...settings import Settings
from ...text import Span, one_line

CERTAINTY: Certainty = "style"
NEEDS = ("style",)

BODIES = {
    "OHCHR": "High Commissioner for Human Rights",
    "UNHCR": "High Commissioner for Refugees",
    "UNHRC": "Human Rights Council",
    "HRC": "Human Rights Council",
    "UNGA": "General Assembly",
    "UNSC": "Security Council",
    "UNSG": "Secretary-General",
    "ECOSOC": "Economic and Social Council",
    "ICJ": "International Court of Justice",
    "ILC": "International Law Commission",
    "OCHA": "Coordination of Humanitarian Affairs",
    "UNODC": "Office on Drugs and Crime",
    "UNDP": "Development Programme",
    "UNEP": "Environment Programme",
    "UNFPA": "Population Fund",
    "UNRWA": "Relief and Works Agency",
    "WFP": "World Food Programme",
    "FAO": "Food and Agriculture Organization",
    "ILO": "International Labo",
    "IAEA": "International Atomic Energy Agency",
    "IOM": "International Organization for Migration",
    "ICRC": "International Committee of the Red Cross",
}
"""Abbreviations, and the words that spell them out."""
LETTERS = pattern(r"[A-Z](?<![\w/.&-].)[A-Z]{2,5}(?![\w/]|\.\w|-\w)")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first place in the notes of each abbreviation that nothing spells out."""
    house = reading.style
    if not house or not house.options["notes.whole-bodies"]:
        return
    prose = one_line(reading.article.prose).casefold()
    spelled_out = {
        letters
        for letters, name in BODIES.items()
        if name.casefold() in prose or f"({letters.casefold()})" in prose
    } | own_letters(house)
    for span in find_letters(reading):
        if (letters := str(span)) not in spelled_out:
            spelled_out.add(letters)
            yield Finding(
                span,
                f"“{letters}” is never spelled out in this article.",
                help="write the full name at the first mention, with the abbreviation in brackets",
                basis=f"the style “{house.name}”",
            )


def own_letters(house: House) -> set[str]:
    """The abbreviations that the style itself writes for a body."""
    return {words for name, words in house.options.items() if name.startswith(("bodies.", "legal."))}


def find_letters(reading: Reading) -> Iterator[Span]:
    """The abbreviations of bodies in the notes' own words."""
    for stretch, words in reading.own_notes:
        yield from (stretch.span(*found.span()) for found in LETTERS.finditer(words) if found[0] in BODIES)
