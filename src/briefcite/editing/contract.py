"""What must still be there after an edit: notes, markers, records, and the words that are not ours."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from ..model import Article, Entry, Library, Publication, Reading, plain
from ..model.stretches import ENTITY
from ..notes import read_article
from ..text import LINE_END, Edit, Source, Span, apply


class Guarded(Struct, frozen=True, eq=False):
    """Stretches of each source that nobody may change unasked: quotations, titles, names."""

    spans: Mapping[Source, Sequence[tuple[int, int]]]

    def touched(self, edits: Iterable[Edit]) -> bool:
        """Whether an edit changes a character inside one of them (at their very ends it does not)."""
        return any(self.inside(edit.span) for edit in edits)

    def inside(self, span: Span) -> bool:
        """Whether a span shares a character with a guarded one, or is an insertion within it."""
        for start, end in self.spans.get(span.source, ()):
            if (span.start < end and start < span.end) or start < span.start == span.end < end:
                return True
        return False


def joins_lines(edits: Iterable[Edit]) -> bool:
    """Whether an edit takes a line end away between words: not where it takes whole lines out."""
    for edit in edits:
        text, span = edit.span.source.text, edit.span
        lost = len(LINE_END.findall(str(span))) - len(LINE_END.findall(edit.text))
        whole = not edit.text and (span.start == 0 or text[span.start - 1] in "\r\n")
        if lost > 0 and not (whole and (span.end == len(text) or text[span.end - 1] in "\r\n")):
            return True
    return False


def is_harmful(edits: Sequence[Edit]) -> bool:
    """Whether edits join lines or take an HTML entity away, as no safe fix may."""
    return joins_lines(edits) or loses_entity(edits)


def loses_entity(edits: Iterable[Edit]) -> bool:
    """Whether an edit takes an HTML entity away, or writes it otherwise."""
    return any(ENTITY.findall(str(edit.span)) != ENTITY.findall(edit.text) for edit in edits)


def untouchable(part: Publication) -> Guarded:
    """The guarded stretches of all articles and records of a publication."""
    spans: dict[Source, list[tuple[int, int]]] = {}
    for document in part.documents:
        reading = read_article(document.article, document.library, document.settings)
        spans[document.article.source] = [(span.start, span.end) for span in not_ours(reading)]
    for files in part.record_files:
        for record in files.library.records:
            for name in ("title", "short", "body", "person", "quotes", "outlet"):
                if name in record.fields:
                    place = record.place(name)
                    spans.setdefault(place.source, []).append((place.start, place.end))
    return Guarded(spans)


def not_ours(reading: Reading) -> Iterator[Span]:
    """The quotations, titles and names of an article's notes."""
    for note in reading.notes:
        yield from note.quotations
        for citation in note.citations:
            yield from (span for span in (citation.title, citation.author, citation.outlet) if span)


class Contract(Struct, frozen=True, eq=False):
    """What a publication must hold once some edits are made, worked out before they are."""

    articles: Mapping[str, tuple[Counter[str], Sequence[str]]]
    """Of each article its notes as they will be, and its markers' labels."""
    records: Mapping[str, tuple[object, frozenset[int]]]
    """Of each record file its fields, and the numbers of those that an edit touches."""

    @classmethod
    def of(cls, part: Publication, edits: Mapping[Source, Sequence[Edit]]) -> Contract:
        """The contract for these edits."""
        articles = (document.article for document in part.documents)
        files = ((h.library, source) for h in part.record_files for source in h.library.by_source)
        touched = {
            source: touched_fields(library, source, edits.get(source, ())) for library, source in files
        }
        return cls(
            {a.source.name: (notes_after(a, edits.get(a.source, ())), labels(a)) for a in articles},
            {
                source.name: (fields(files.library, source, touched[source]), touched[source])
                for files in part.record_files
                for source in files.library.by_source
            },
        )

    def broken_by(self, part: Publication) -> str:
        """What is missing or changed in a publication that should not be, or ""."""
        for document in part.documents:
            notes, markers = self.articles[document.article.source.name]
            if notes_after(document.article, ()) != notes:
                return "the change would lose or alter a note"
            if labels(document.article) != markers:
                return "the change would lose a marker"
        for files in part.record_files:
            for source in files.library.by_source:
                kept, touched = self.records[source.name]
                if fields(files.library, source, touched) != kept:
                    return "the change would lose or alter a record"
        return ""


def labels(article: Article) -> list[str]:
    """The labels of an article's markers, in order."""
    return [marker.label for marker in article.markers]


def notes_after(article: Article, edits: Sequence[Edit]) -> Counter[str]:
    """The notes of an article with some edits made: label and words, spaces at the ends left out."""
    ordered = sorted(edits, key=lambda edit: edit.span.start)
    return Counter(f"{note.label}\0{after(note.body, ordered).strip()}" for note in article.notes)


def after(span: Span, ordered: Sequence[Edit]) -> str:
    """The words of a span once the edits inside it are made; the edits come in order."""
    first = bisect_left(ordered, span.start, key=lambda edit: edit.span.start)
    moved = []
    for edit in ordered[first:]:
        if edit.span.start > span.end:
            break
        if edit.span in span:
            place = edit.span.source.span(edit.span.start - span.start, edit.span.end - span.start)
            moved.append(Edit(place, edit.text))
    return apply(str(span), moved)


def entries(library: Library, source: Source) -> list[tuple[str, Entry]]:
    """The fields of a file's records in order, each with its record's key."""
    return [(record.key.text, entry) for record in library.by_source[source] for entry in record.entries]


def touched_fields(library: Library, source: Source, edits: Sequence[Edit]) -> frozenset[int]:
    """The numbers of the fields of a file that an edit touches."""
    places = [(e.key.span.start, e.value.span.end) for _, e in entries(library, source)]
    return frozenset(
        number
        for number, (start, end) in enumerate(places)
        if any(start <= edit.span.start <= end for edit in edits)
    )


def fields(library: Library, source: Source, touched: frozenset[int]) -> object:
    """The fields of a file as plain values, those left out that an edit touches."""
    found = enumerate(entries(library, source))
    return [(key, None if n in touched else (e.key.text, plain(e.value))) for n, (key, e) in found]
