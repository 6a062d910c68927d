"""A short title is not given where its source is first cited.

Why: Readers who meet the short title look for it where the source is first cited, and do not find it.

Basis: Bluebook ([hereinafter X]), McGill ([X]), AGLC4 and OSCOLA 5 (‘X’), OSCOLA 4 (X), NZ Law Style Guide
([X]).

When: It applies only with a style that says so (`repeats.declared`), where a record has the short title.

Exceptions: a short title whose words are all in the full citation.

See also: repeat-unused, repeat-article-kept, repeat-short-shared.

Bad::

    The bridge was built by hand.[^1] It fell.[^2] It was built again.[^3]

    [^1]: Lena Marwick, *A History of Stone and Rope* (Quayside Press 2018) 12.
    [^2]: The ropes were new.
    [^3]: Bridge Book (n 1) 14.

    -- briefcite.toml --
    style = "oscola4"

    -- library bridges --

Good::

    The bridge was built by hand.[^1] It fell.[^2] It was built again.[^3]

    [^1]: Lena Marwick, *A History of Stone and Rope* (Quayside Press 2018) 12 (Bridge Book).
    [^2]: The ropes were new.
    [^3]: Bridge Book (n 1) 14.

    -- briefcite.toml --
    style = "oscola4"

    -- library bridges --

Good::

    The bridge was built by hand.[^1] It fell.[^2] It was built again.[^3]

    [^1]: Lena Marwick, *A History of Stone and Rope* (Bridge Book Press 2018) 12.
    [^2]: The ropes were new.
    [^3]: Bridge Book (n 1) 14.

    -- briefcite.toml --
    style = "oscola4"

    -- library bridges --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings
from ...values.title import title_key

CERTAINTY: Certainty = "style"
NEEDS = ("style", "record")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every first use of a recorded short title that the note of the full citation does not give."""
    house = reading.style
    if not house or not house.options["repeats.declared"]:
        return
    told = set()
    for repeat in reading.repeats:
        record = repeat.target.record if repeat.target else None
        name = record.text("short") if record else ""
        if not repeat.citation or not repeat.target or not name or record in told:
            continue
        full = reading.note_at(repeat.target.span)
        words = title_key(name).split()
        known = title_key(str(full.note.body)).split() if full else words
        if words and contains(str(repeat.citation.span), name) and not set(words) <= set(known):
            told.add(record)
            yield Finding(
                repeat.citation.span,
                f"The short title “{name}” is not given where its source is first cited.",
                help="add the short title in brackets after the full citation",
                basis=f"the style “{house.name}”",
                related=((repeat.target.span, "the full citation"),),
            )


def contains(text: str, name: str) -> bool:
    """Whether a text contains a name, word by word."""
    return f" {title_key(name)} " in f" {title_key(text)} "
