"""A note does not follow the chosen style.

Why: Readers who know the style trust notes that follow it; mixed forms show that notes were pasted.

Basis: The citation style that the settings name.

When: It applies with a style that cites in notes, to notes that are fully understood and whose records have
everything that the note says and the style needs.

Exceptions: Emphasis, capital letters, spaces, kinds of dash, straight or curly quotation marks, the final
full stop, and whether there is a link, are not compared.

See also: note-field-missing

Bad::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon”, 18 October 2014, A/69/488, para. 3.

    -- briefcite.toml --
    style = "thinktank"

    -- library a-69-488 --

Fixed::

    The Assembly referred the matter to the Council.[^1]

    [^1]: General Assembly, “Situation of human rights in Ardon,” October 18, 2014, A/69/488, para. 3.

    -- briefcite.toml --
    style = "thinktank"

    -- library a-69-488 --

Good::

    The Assembly referred the matter to the Council.[^1]

    [^1]: *General assembly*, "Situation of human rights in Ardon," October 18, 2014, A/69/488, para. 3

    -- briefcite.toml --
    style = "thinktank"

    -- library a-69-488 --
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.note_forms import first_difference, is_same_form, plain_note, without_link
from ...findings import Certainty, Finding
from ...model import House, Reading, Wanted
from ...patterns import pattern
from ...settings import Settings
from ...values.words import pattern_of

CERTAINTY: Certainty = "style"
NEEDS = ("style", "record")

IBID = pattern(rf"\b{pattern_of('repeat/ibid', 'repeat/id')}\b")


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every note whose form is not the style's."""
    house = reading.style
    if not house or house.options["join.open"]:
        return  # a style that cites in the text has no notes to compare
    named = {reading.note_at(short.span) for short in reading.shorts}
    for wanted in reading.wanted:
        typed, meant = plain_note(str(wanted.note.note.body)), plain_note(wanted.text)
        if ("://" in typed) != ("://" in meant):
            typed, meant = without_link(typed), without_link(meant)
        if (
            wanted.note not in named
            and is_comparable(wanted, typed, house)
            and not is_same_form(typed, meant)
        ):
            yield report(wanted, house, typed, meant)


def is_comparable(wanted: Wanted, typed: str, house: House) -> bool:
    """Whether nothing but form can differ: no inner link, open quotation or other repeat is in the way."""
    banned = house.options["repeats.ibid"] == "none" and any(c.repeat for c in wanted.note.citations)
    other = bool(IBID.search(typed)) and not IBID.search(wanted.text)  # styles that have none accept it
    titles = [citation.record.text("short") for citation in wanted.note.citations if citation.record]
    short = any(title and title in typed and title not in wanted.text for title in titles)
    named = any(c.repeat for c in wanted.note.citations) and not IBID.search(typed + wanted.text)
    # a short form is the author's choice
    renamed = named and name_of(typed) != name_of(plain_note(wanted.text))
    return not (banned or other or short or renamed) and "](" not in typed and typed.count('"') % 2 == 0


def name_of(note: str) -> str:
    """What a back-reference calls its source."""
    return note.replace("(", ",").partition(",")[0].strip().casefold()


def report(wanted: Wanted, house: House, typed: str, meant: str) -> Finding:
    """The finding for one note."""
    note = wanted.note
    symbols = [str(placed.span) for citation in note.citations for placed in citation.symbols]
    quoted = f"“{house.name}”"
    return Finding(
        note.note.body,
        f"The note differs from the style {quoted}, which {first_difference(typed, meant, symbols)}.",
        help=f"write: {wanted.text}",
        basis=f"the style {quoted}",
    )
