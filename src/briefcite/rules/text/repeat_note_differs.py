"""A cross-reference points to a note that does not cite the work it names.

Why: Readers find another source there; a note was inserted or deleted before it.

Basis: the notes of the article.

When: It applies where the notes are numbered 1, 2, 3 …, another note cites the work, and no word of the name
is in the note that the cross-reference points to.

See also: repeat-note-missing, repeat-note-misplaced.

Bad::

    One study says so.[^1] Another does not.[^2] The first goes further.[^3]

    [^1]: Jane Smith, *Treaty Bodies at Work* (Oxford University Press, 2010), p. 12.
    [^2]: Tom Jones, *Law of the Islands* (Quayside Press, 2012), p. 4.
    [^3]: Smith (n 2) 57.

Fixed::

    One study says so.[^1] Another does not.[^2] The first goes further.[^3]

    [^1]: Jane Smith, *Treaty Bodies at Work* (Oxford University Press, 2010), p. 12.
    [^2]: Tom Jones, *Law of the Islands* (Quayside Press, 2012), p. 4.
    [^3]: Smith (n 1) 57.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Citation, Reading
from ...settings import Settings
from ...text import Edit, Span

CERTAINTY: Certainty = "unlikely"
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every cross-reference to a note that cites another work."""
    for repeat in reading.repeats:
        if repeat.doubt == "differs" and names_its_works(repeat.target):
            place = repeat.others[0]
            named = reading.note_at(place)
            where = f" in note {named.note.label}" if named and named.note.label else ""
            yield Finding(
                repeat.span,
                f"The note that “{repeat.span}” points to does not cite the work named here.",
                help=f"the work is cited{where}: write that number, or correct the name",
                related=((place, "the work is cited here"),),
                fix=correct(repeat.span, named.note.label) if named else None,
            )


def names_its_works(target: Citation | None) -> bool:
    """Whether a source is cited by more than its symbol or number, so that its name can be compared."""
    return target is None or target.title is not None or target.author is not None


def correct(span: Span, label: str) -> Fix | None:
    """The number of the note that cites the work, where the cross-reference has one number."""
    digits = "".join(filter(str.isdigit, str(span)))
    at = str(span).find(digits)  # the digits of several numbers are not in one piece
    if not digits or at < 0 or not label.isdigit():
        return None
    because = "the number or the name may be wrong"
    return Fix(f"write {label}", (Edit(span.within(at, at + len(digits)), label),), "suggested", because)
