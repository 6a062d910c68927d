"""`briefcite notes`: what was read of each note, so that a writer sees why a note was understood or not."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import TextWrapper

import click

from ..errors import BriefciteError
from ..findings import note_at
from ..model import Citation, Reading, ReadNote
from ..notes import read_article
from ..notes.describing import Described, describe
from ..patterns import pattern
from ..text import Span
from ._inputs import format_option, input_options, load, references_option
from ._screen import complain, emit, on_terminal, said_of, width
from ._tables import GAP, cut, output_option, print_rows

WIDEST, NARROWEST = 48, 9
"""The most characters of a cell in text, which are fewer on a narrow terminal; JSON has all."""

NAMED = pattern(r"(?i:résolution|resoluci|décision|decisi[óo]n|observ|recomm?[ae]nd|comment)")
"""Words for acts in French and Spanish, and for general comments."""
DATA = frozenset(("fields", "documents"))
"""What is for programs: people see the symbols."""
SHOWN = 30
"""How many labels of notes an error names."""


@click.command("notes", short_help="Show how each note was understood.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@references_option
@format_option
@click.option("--why", metavar="NOTE", help="Show what decided each field of this note.")
@output_option
@input_options
def command(
    paths: tuple[str, ...], references: tuple[str, ...], format: str | None, why: str | None, output: str
) -> int:
    """Show how each note was understood: author, title, symbol, dates, pinpoints, record, what is missing.

    The JSON output has every field of each source, with its words, line, column, certainty (0 to 1) and
    kind.
    """
    publication = load(paths, references=references or None, format=format)
    for failure in publication.failures:
        complain(said_of(failure))
    if why is not None:
        if output != "text":
            raise BriefciteError("--why is text for people", "leave out --output")
        readings = [read_article(one.article, one.library, one.settings) for one in publication.documents]
        emit_explanation(readings, why)
        return 2 if publication.failures else 0
    rows = [
        row
        for document in publication.documents
        for row in list_rows(read_article(document.article, document.library, document.settings))
    ]
    if output == "text":
        rows = tabulate(rows, single=len(publication.documents) == 1)
    if rows or output != "text":
        print_rows(rows, output)
    return 2 if publication.failures else 0


def list_rows(reading: Reading) -> Iterator[dict[str, object]]:
    """A row for every citation, and one for each note without any."""
    described = describe(reading)
    for note in reading.notes:
        for citation in note.citations:
            yield row(reading, note, citation) | {"fields": said_fields(described[citation])}
        if not note.citations:
            yield row(reading, note, Citation(note.note.body)) | {"fields": {}, "certainty": None}


def row(reading: Reading, note: ReadNote, one: Citation) -> dict[str, object]:
    """What was read of one citation; of a repeated one also the note that it sends to."""
    full = reading.meant(one) or one
    repeat = reading.repeated.get(one)
    known = full.record or full.core
    return {
        "path": reading.article.source.name,
        "note": note.note.label,
        "status": note.status,
        "signal": words(one.signal),
        "author": words(one.author),
        "title": words(one.title),
        "symbols": list_symbols(one),
        "documents": [str(symbol) for _, symbol in one.symbols],
        "identifier": identifier_of(one),
        "dates": [words(span) for span, _ in one.dates],
        "pinpoints": [words(span) for span, _ in one.pinpoints],
        "repeats": words(one.repeat),
        "means note": sent_to(reading, one),
        "record": known.key.text if known else "",
        "gap": one.missing,
        "certainty": round(one.certainty, 2),
        "target certainty": round(repeat.certainty, 2) if repeat and repeat.target else None,
    }


def list_symbols(citation: Citation) -> list[str]:
    """The symbols as the note writes them, with a part in brackets; those of resolutions in English words.

    What words in other languages and the numbers of general comments mean is among the `documents` alone.
    """
    written = [span for span in citation.fields.get("symbol", ()) if "/" in words(span)]
    others = (place for place in citation.symbols if not any(place.span in one for one in written))
    named = [str(symbol) for span, symbol in others if not NAMED.search(words(span))]
    return [*map(words, written), *named]


def identifier_of(citation: Citation) -> str:
    """The number, other than a symbol, that identifies a source; of acts in other languages their words."""
    named = (span for span in citation.fields.get("identifier", ()) if NAMED.search(words(span)))
    return words(citation.identifier or next(named, None))


def said_fields(described: Described) -> dict[str, object]:
    """Each field of a source with its words, where they begin, and how certain it is; a kind has no place."""
    found: dict[str, object] = {}
    for field, spans in described.places.items():
        places = [place_of(span) for span in spans]
        certainty = round(described.citation.certainties.get(field, 1.0), 2)
        entry = {**places[0], "words": " | ".join(map(words, spans)), "certainty": certainty}
        found[field] = entry | ({"places": places} if len(places) > 1 else {})
    return found | {"kind": {"words": described.kind.kind}}


def place_of(span: Span) -> dict[str, object]:
    """Some words and where they begin."""
    if inside := span.in_home:
        return {"words": words(span), "line": None, "column": None, "start": inside[0], "end": inside[1]}
    line, column = span.source.position(span.start)
    return {"words": words(span), "line": line, "column": column}


def emit_explanation(readings: list[Reading], label: str) -> None:
    """Print what decided each field of the notes with a label. Raises BriefciteError where there are none."""
    found = [(reading, note) for reading in readings for note in reading.notes if note.note.label == label]
    if not found:
        labels = list(
            dict.fromkeys(note.note.label for one in readings for note in one.notes if note.note.label)
        )
        known = ", ".join(labels[:SHOWN]) + (f" … {labels[-1]}" if len(labels) > SHOWN else "")
        raise BriefciteError(
            f"there is no note “{label}”", f"the notes are {known}" if known else "there are none"
        )
    for reading, note in found:
        emit(*explanation(reading, note))


def explanation(reading: Reading, note: ReadNote) -> Iterator[str]:
    """The lines that say what decided each field of a note."""
    from ..notes.explaining import explain  # only where it is asked for

    yield f"{note_at(note.note.body, note.note.label)}, {note.status}"
    if not note.citations:
        yield from indented("it cites nothing: no words of it were read as a field of a source", 2)
    for number, (described, reasons) in enumerate(explain(reading, note), 1):
        yield ""
        yield f"  source {number}, certainty {described.citation.certainty:.2f}"
        for field, places, certainty, told in reasons:
            said = " | ".join(map(words, places))
            yield from indented(f"{field}: {said} ({certainty:.2f})", 4)
            yield from indented("; ".join(told), 8)
        yield from indented(f"kind: {described.kind.kind}", 4)
        yield from indented(described.kind.reason, 8)


def indented(text: str, indent: int) -> list[str]:
    """A text in lines as wide as the terminal."""
    margin = " " * indent
    lines = TextWrapper(width(), margin, f"{margin}  ", break_on_hyphens=False, break_long_words=False)
    return lines.wrap(text)


def sent_to(reading: Reading, citation: Citation) -> str:
    """The label of the note that a repeated citation sends to, likely ones included."""
    repeat = reading.repeated.get(citation)
    if repeat is None:
        return ""
    note = reading.note_at(repeat.target.span) if repeat.target else None
    return note.note.label if note else repeat.note.label if repeat.note else ""


def words(span: Span | None) -> str:
    """The words at a place on one line."""
    return span.line if span else ""


def tabulate(rows: list[dict[str, object]], *, single: bool) -> list[dict[str, object]]:
    """The rows under a head, their cells cut, without columns that are empty or all the same."""
    short = [{name: joined(value) for name, value in row.items() if name not in DATA} for row in rows]
    names = [name for name in (short[0] if short else ()) if any(row[name] for row in short)]
    kept = [name for name in names if name != "path" or not single]
    table = [{name: name for name in kept}, *({name: row[name] for name in kept} for row in short)]
    widths = [max(len(row[name]) for row in table) for name in kept]
    room = (width() if on_terminal() else sum(widths)) - GAP * (len(kept) - 1)
    fits = (most for most in range(WIDEST, NARROWEST, -1) if sum(min(most, one) for one in widths) <= room)
    most = next(fits, NARROWEST)
    return [{name: cut(cell, most) for name, cell in row.items()} for row in table] if short else []


def joined(value: object) -> str:
    """A cell's value as one text."""
    if isinstance(value, float):
        return f"{value:.2f}"
    return ", ".join(value) if isinstance(value, list) else "" if value is None else str(value)
