"""The same title is in italics in one note and in quotation marks or plain in another.

Why: Italics mean a book or journal, quotation marks an article: readers take one source for two.

Basis: every style gives a title one form; Chicago Manual of Style, 8.163.

When: It applies once to each title, or name of a journal or site, of two words or more, where fewer notes
have the other form.

Exceptions: short forms that a note declares in brackets.

See also: title-emphasis-open.

Bad::

    One study says so.[^1] Another does not.[^2]

    [^1]: Torben Lund, “Ebbs,” *Vane Review*, 3 May 2018, p. 2.
    [^2]: Ida Berg, “Quays,” Vane Review, 4 May 2019, p. 3.

Fixed::

    One study says so.[^1] Another does not.[^2]

    [^1]: Torben Lund, “Ebbs,” *Vane Review*, 3 May 2018, p. 2.
    [^2]: Ida Berg, “Quays,” *Vane Review*, 4 May 2019, p. 3.

Good::

    One study says so.[^1] Another does not.[^2]

    [^1]: Torben Lund, *Vane and Its Ferries*, 3 May 2018, p. 2.
    [^2]: Torben Lund, _Vane and Its Ferries_, 3 May 2018, p. 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Citation, Reading, ReadNote
from ...settings import Settings
from ...text import Span
from ...values.emphasis import find_emphasis
from ...values.title import title_key

CERTAINTY: Certainty = "style"
NEEDS = ("citations",)

QUOTES = tuple("“„«‘‹")
OPEN = "*_[\\ \xa0"
"""What may be between a title and its quotation mark."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first place of each title that has the form of fewer notes."""
    for places in read_titles(reading).values():
        if len({span.source.text[span.start - 1] for _, span in places}) == 1:
            continue
        forms = [(read_form(note, span), span) for note, span in places]
        said = [form for form, _ in forms if form]
        usual = max(said, key=said.count, default="")
        odd = [(form, span) for form, span in forms if form and form != usual]
        if odd and "italics" in usual + odd[0][0]:
            yield report(odd[0][1], odd[0][0], usual, next(span for form, span in forms if form == usual))


def report(span: Span, form: str, usual: str, other: Span) -> Finding:
    """The finding for one title."""
    return Finding(
        span,
        f"“{span.line}” is {form} here and {usual} in another note.",
        help="use one form for the title",
        basis="Chicago Manual of Style, 8.163",
        related=((other, usual),),
    )


def read_titles(reading: Reading) -> dict[str, list[tuple[ReadNote, Span]]]:
    """The places of every title and name of a journal or site of two words or more, by its words."""
    titles: dict[str, list[tuple[ReadNote, Span]]] = {}
    for note in reading.notes:
        for citation in note.citations:
            for span in read_names(citation):
                key = title_key(str(span))
                if " " in key:
                    titles.setdefault(key, []).append((note, span))
    return titles


def read_names(citation: Citation) -> Iterator[Span]:
    """The title of a source and what contains it; a newspaper before its article is like an author."""
    title, outlet = citation.title, citation.outlet
    if title:
        yield title
        if outlet and outlet.start > title.start:
            yield outlet


def read_form(note: ReadNote, title: Span) -> str:
    """The form of a title in a note; "" where it is a declared short form or has marks of its own."""
    body = note.note.body
    words, place = str(body), title.start - body.start
    before = words[:place].rstrip(OPEN)
    if "*" in str(title) or before[:-1].endswith(("(", "[")):
        return ""
    inside = any(
        start < place and place + title.end - title.start < end for start, end in find_emphasis(words)
    )
    if inside or words[:place].endswith(("*", "_")):
        return "in italics"
    straight = before.endswith(('"', "'")) and before[-2:-1] in ("", " ", "\n", "(", "[", "*", "_")
    return "in quotation marks" if straight or before.endswith(QUOTES) else "plain"
