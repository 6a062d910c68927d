"""A repeated source is named by a word that the chosen style does not use.

Why: Most styles have given up the Latin words; mixed forms make readers search twice.

Basis: OSCOLA 5, § 1.2.3, and NZ Law Style Guide, 2.1.1 (no ibid.); Chicago 17 and Turabian (no idem, op.
cit., loc. cit.); Chicago 18 (ibid. discouraged); OSCOLA 4 (no supra); Bluebook B-4 (no supra for cases and
statutes); AGLC4 (no “above” for them).

When: It applies only with a style that says so (`repeats.banned`, `repeats.discouraged`, `repeats.not-law`).
A banned word is a warning, a discouraged one a suggestion.

Exceptions: quotations, titles and links.

See also: repeat-pinpoint-same.

Bad::

    The bridge was built by hand.[^1] It fell twice.[^2]

    [^1]: Marwick L, *The Book of Bridges* (Quayside Press 2018) 12.
    [^2]: Ibid 14.

    -- briefcite.toml --
    style = "nzlsg3"

Good::

    The bridge was built by hand.[^1] It fell twice.[^2]

    [^1]: Marwick L, *The Book of Bridges* (Quayside Press 2018) 12.
    [^2]: Ibid 14.

    -- briefcite.toml --
    style = "aglc4"

Good::

    The bridge was built by hand.[^1]

    [^1]: Marwick L, *Ibid and Supra* (Quayside Press 2018) 12: “ibid, like op. cit., is a word of the past”.

    -- briefcite.toml --
    style = "nzlsg3"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...findings import Certainty, Finding, Severity
from ...model import House, Reading, Record, Repeat
from ...settings import Settings
from ...values.words import pattern_of

CERTAINTY: Certainty = "style"
NEEDS = ("style", "citations")

LAWS = ("case", "law", "legislation", "statute", "opinion", "judgment")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every word of a note that the style does not use for repeated sources."""
    house = reading.style
    if not house:
        return
    yield from find_words(reading, house, "banned", "warning")
    yield from find_words(reading, house, "discouraged", "suggestion")
    if word := house.options["repeats.not-law"]:
        for repeat in reading.repeats:
            if word in str(repeat.span).casefold() and is_law(repeat):
                yield report(house, repeat, word)


def find_words(reading: Reading, house: House, how: str, severity: Severity) -> Iterator[Finding]:
    """The words of an option, outside quotations, titles and links."""
    if not (names := house.options[f"repeats.{how}"]):
        return
    for stretch, words in reading.own_notes:
        for found in words_of(names).finditer(words):
            said = "does not use" if how == "banned" else "discourages"
            yield Finding(
                stretch.span(*found.span()),
                f"The style “{house.name}” {said} “{found[0]}” for repeated sources.",
                help="write the short form of the source",
                basis=f"the style “{house.name}”",
                severity=severity,
            )


@cache
def words_of(names: str) -> re.Pattern[str]:
    """The words of an option as one pattern."""
    return re.compile(rf"(?<![\w-]){pattern_of(*(f'repeat/{name}' for name in names.split()))}(?![\w-])")


def is_law(repeat: Repeat) -> bool:
    """Whether a repeat is known to mean a case or a law."""
    record: Record | None = repeat.target.record if repeat.target else None
    if record:
        return record.type in LAWS or record.text("kind") in LAWS
    title = str(repeat.target.title or "") if repeat.target else ""
    return not {"v", "v."}.isdisjoint(title.split()[1:-1])


def report(house: House, repeat: Repeat, word: str) -> Finding:
    """The finding for a case or law that is repeated so."""
    return Finding(
        repeat.span,
        f"The style “{house.name}” does not use “{word}” for cases and statutes.",
        help="write the short form of the source",
        basis=f"the style “{house.name}”",
        severity="warning",
    )
