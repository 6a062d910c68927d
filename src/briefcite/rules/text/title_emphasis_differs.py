"""The same title is in italics in one note and in quotation marks or plain in another.

Why: Italics say book or journal, quotation marks say article: the reader takes one source for two.

Source: every style gives a title one form; Chicago Manual of Style, 8.163. Compared are titles, and names of
journals and sites, of two words or more; said once for each, where fewer notes have the other form. Short
forms that a note declares in brackets are left alone.

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
from ...model import Citation, Reading
from ...named_tuples import NamedTuple
from ...patterns import pattern
from ...settings import Settings
from ...text import Span
from ...values.emphasis import find_emphasis
from ...values.title import title_key

CERTAINTY: Certainty = "style"
NEEDS = ("citations",)

QUOTED = pattern(r"(?:[“„«‘‹]|(?:^|[\s(\[*_])[\"'])\Z")
OPEN = "*_[\\ \xa0"
"""What may be between a title and its quotation mark."""
SAID = {"italics": "in italics", "quoted": "in quotation marks", "plain": "plain"}


class Marked(NamedTuple):
    """A title where it is, and its form."""

    span: Span
    form: str


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first place of each title that has the form of fewer notes."""
    titles: dict[str, list[Marked]] = {}
    for key, marked in read_titles(reading):
        titles.setdefault(key, []).append(marked)
    for places in titles.values():
        forms = [marked.form for marked in places]
        usual = max(forms, key=forms.count)
        odd = [marked for marked in places if marked.form != usual]
        if odd and "italics" in (usual, odd[0].form):
            right = next(marked.span for marked in places if marked.form == usual)
            yield Finding(
                odd[0].span,
                f"“{odd[0].span.line}” is {SAID[odd[0].form]} here and {SAID[usual]} in another note.",
                help="give the title one form",
                authority="every style",
                related=((right, SAID[usual]),),
            )


def read_titles(reading: Reading) -> Iterator[tuple[str, Marked]]:
    """Every title and name of a journal or site with its form, folded."""
    for note in reading.notes:
        named = [span for one in note.citations for span in read_names(one)]
        if not named:
            continue
        body = note.note.body
        words = str(body)
        slanted = [(start + body.start, end + body.start) for start, end in find_emphasis(words)]
        for span in named:
            key = title_key(span.line)
            before = words[: span.start - body.start].rstrip(OPEN)
            if len(key.split()) < 2 or "*" in str(span) or before[:-1].endswith(("(", "[")):
                continue
            inside = any(start < span.start and span.end < end for start, end in slanted)
            italic = inside or words[: span.start - body.start].endswith(("*", "_"))
            yield key, Marked(span, "italics" if italic else "quoted" if QUOTED.search(before) else "plain")


def read_names(citation: Citation) -> Iterator[Span]:
    """The title of a source and what contains it; a newspaper before its article is as an author."""
    title, outlet = citation.title, citation.outlet
    if title:
        yield title
        if outlet and outlet.start > title.start:
            yield outlet
