"""Writing the notes of an article anew: keyed notes in full, short and ibid.; typed notes in another style.

Both look only at what was fully understood, and change nothing else. A note typed by hand counts in the
chain of repeats as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from .citing.referring import Numbering, in_order
from .markup import markup
from .model import Citation, Reading, ReadNote, Record
from .styles import Cite, Nodes, Place, Style, place_cites, write_note
from .symbols import Symbol
from .text import Edit, Span, apply
from .values.date import find_dates

GROUP = re.compile(r"\[(?=[^\[\]@]*@[\w{])([^\[\]]*)\]")
KEYED = re.compile(
    r"\s*(?P<signal>[^@;]*?)\s*-?@\{?(?P<key>[\w][\w:.#$%&+?<>~/-]*\w|\w)\}?(?:,\s*(?P<pinpoint>.*?))?\s*",
    re.S,
)
WORD = re.compile(r"\w+")
SIGNAL = 3
"""The words of the longest signal."""
POINTED = re.compile(r"<(https?://[^<>]*)>")
SMALL = frozenset("a an and at by for in of on or the un doc docs document united nations n".split())
"""Words that a style may leave out: articles, and what stands before a symbol."""


Means: TypeAlias = Mapping[Citation, "Citation | None"]
"""What each repeat was found to mean."""


class Rewritten(NamedTuple):
    """An article's new text, and the notes left as they are: each with the reason."""

    text: str
    left: tuple[tuple[ReadNote, str], ...]


class Group(NamedTuple):
    """A keyed citation `[@one, para. 3; @two]`, with its place."""

    span: Span
    cites: tuple[Cite, ...]


def render(reading: Reading, style: Style) -> Rewritten:
    """An article with its keyed notes written out as their places ask."""
    notes = in_order(Numbering(reading.article), reading.notes)
    meant = {repeat.citation: repeat.target for repeat in reading.repeats if repeat.citation}
    chain: list[list[Cite] | None] = []
    grouped: list[list[Group] | str] = []
    for note in notes:
        groups = read_groups(reading, note)
        grouped.append(groups)
        if isinstance(groups, str):
            chain.append(None)
        elif groups:
            chain.append(list(groups[0].cites) if is_alone(note, groups) else [])
        else:
            chain.append(typed_cites(note, meant))
    places = place_cites(style, chain)
    edits, left = [], []
    for note, groups, places_of in zip(notes, grouped, places, strict=True):
        if isinstance(groups, str):
            left.append((note, groups))
        elif groups and places_of:
            write = markup("markdown" if reading.article.format == "markdown" else "plain")
            rendered = write_note(style, groups[0].cites, places_of, reading.library.by_key)
            edits.append(Edit(note.note.body, write(rendered.nodes)))
        elif groups:
            left.append((note, "a keyed citation among other words"))
    return Rewritten(apply(reading.article.source.text, edits), tuple(left))


def is_alone(note: ReadNote, groups: Sequence[Group]) -> bool:
    """Whether a note is one keyed citation and nothing else but a signal before it and a stop."""
    lead, rest = around(note.note.body, groups[0].span)
    return len(groups) == 1 and rest in ("", ".") and len(words(lead)) <= SIGNAL and "." not in lead


def around(body: Span, span: Span) -> tuple[str, str]:
    """What stands before and after a part of a note."""
    before, after = body.source.text[body.start : span.start], body.source.text[span.end : body.end]
    return before.strip(), after.strip()


def read_groups(reading: Reading, note: ReadNote) -> list[Group] | str:
    """The keyed citations of a note; a key without a record is the reason why there are none."""
    found = []
    body = note.note.body
    for match in GROUP.finditer(reading.article.words(body)):
        cites = []
        for part in match[1].split(";"):
            keyed = KEYED.fullmatch(part)
            record = reading.library.by_key.get(keyed["key"]) if keyed else None
            if not keyed or not record:
                return f"no record for “{part.strip()}”"
            cites.append(Cite(record, (keyed["pinpoint"] or "").strip(), keyed["signal"] or ""))
        signal = around(body, body.within(*match.span()))[0] or cites[0].signal
        cites[0] = cites[0]._replace(signal=signal[:1].upper() + signal[1:])
        found.append(Group(body.within(*match.span()), tuple(cites)))
    return found


def typed_cites(note: ReadNote, meant: Means) -> list[Cite] | None:
    """The sources of a note typed by hand; None where one of them is not known."""
    if note.status == "commentary":
        return []
    if note.status != "understood":
        return None
    cites = []
    for citation in note.citations:
        source = source_of(meant.get(citation, citation))
        if source is None:
            return None
        cites.append(Cite(source, pinpoint_of(citation)))
    return cites


def source_of(citation: Citation | None) -> Record | Symbol | None:
    """The record of a citation, else its symbol."""
    return (citation.record or citation.symbol) if citation else None


def pinpoint_of(citation: Citation) -> str:
    """The pinpoints of a citation as typed, with what stands between them."""
    spans = [placed.span for placed in citation.pinpoints]
    return str(spans[0].source.span(spans[0].start, spans[-1].end)) if spans else ""


def restyle(reading: Reading, style: Style) -> Rewritten:
    """An article with its fully understood notes in a style; each keeps its place: full, or ibid.

    A note is left as it is where a word of it stands in no field of its records, so that nothing that
    the author wrote is lost.
    """
    meant = {repeat.citation: repeat.target for repeat in reading.repeats if repeat.citation}
    labels = {c: note.note.label for note in reading.notes for c in note.citations}
    edits, left = [], []
    write = markup("markdown" if reading.article.format == "markdown" else "plain")
    for note in reading.notes:
        if note.status == "commentary":
            continue
        cites = restyled_cites(note, meant)
        if isinstance(cites, str):
            left.append((note, cites))
            continue
        places = [
            place_as_typed(style, c, one, meant, labels) for c, one in zip(note.citations, cites, strict=True)
        ]
        rendered = write_note(style, cites, places, reading.library.by_key)
        if rendered.missing:
            left.append((note, f"the record lacks {', '.join(dict.fromkeys(rendered.missing))}"))
            continue
        if lost := lost_words(style, note, cites, rendered.nodes):
            left.append((note, f"no record says “{lost}”"))
            continue
        wanted = write(rendered.nodes)
        if (
            "<http" not in str(note.note.body) and "\\<" not in wanted
        ):  # links stay bare where they were typed so
            wanted = POINTED.sub(r"\1", wanted)
        if wanted != str(note.note.body):
            edits.append(Edit(note.note.body, wanted))
    return Rewritten(apply(reading.article.source.text, edits), tuple(left))


def restyled_cites(note: ReadNote, meant: Means) -> list[Cite] | str:
    """The sources of a note that can be written anew, or why it cannot."""
    if note.status != "understood":
        return "understood only in part"
    start = note.note.body.start
    cites = []
    for citation in note.citations:
        target = meant.get(citation, citation)
        if target is None or target.record is None:
            return "a source without a record"
        if citation.key:
            return "a keyed note: briefcite render"
        cites.append(Cite(target.record, pinpoint_of(citation), signal_of(citation, start)))
        start = citation.span.end
    return cites or "no source"


def signal_of(citation: Citation, start: int) -> str:
    """The signal that opens a citation; one among other words, as in a title, is none."""
    signal = citation.signal
    if signal is None or words(signal.source.text[start : signal.start]):
        return ""
    return str(signal)


def place_as_typed(
    style: Style, citation: Citation, cited: Cite,
    meant: Means, labels: dict[Citation, str],
) -> Place:  # fmt: skip
    """The form that a citation has already: full, ibid. where the style has it, or short."""
    target = meant.get(citation)
    if target is None or style.options["repeats.later"] != "short":
        return Place("note", "", cited.pinpoint)
    ibid = bool(citation.repeat) and str(citation.repeat).strip("*_").casefold().startswith("ibid")
    if ibid and style.options["repeats.ibid"] != "none":
        return Place("ibid", labels.get(target, ""), cited.pinpoint)
    return Place("short", labels.get(target, ""), cited.pinpoint)


def lost_words(style: Style, note: ReadNote, cites: Sequence[Cite], nodes: Nodes) -> str:
    """The first word of a note that neither the new form nor its records have, or ""."""
    known = set(words(" ".join(node.text for node in nodes))) | SMALL
    for cited in cites:
        known |= set(words(f"{cited.pinpoint} {cited.signal}"))
        if isinstance(cited.record, Record):
            known |= set(words(" ".join(field_texts(cited.record))))
            known |= set(acronyms(style, cited.record))
    typed = str(note.note.body)
    dates = {str(part) for found in find_dates(typed) for part in words(typed[found.start : found.end])}
    repeats = {word for c in note.citations if c.repeat for word in words(str(c.repeat))}
    lead = {"vol", "vols", "no", "nos", "treaty", "series", "unts", "adopted", "entered", "into", "force"}
    return next((word for word in words(typed) if word not in known | dates | repeats | lead), "")


def acronyms(style: Style, record: Record) -> Iterator[str]:
    """The short names of a record's bodies: "unga" for the General Assembly."""
    for name, full in style.options.items():
        if name.startswith("acronyms.") and full in record.bodies:
            yield from words(name.partition(".")[2])


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return WORD.findall(text.casefold())


def field_texts(record: Record) -> Iterator[str]:
    """Every text of a record."""
    start, end = record.entries.span.start, record.entries.span.end
    yield record.entries.span.source.text[start:end]
    yield from record.bodies
