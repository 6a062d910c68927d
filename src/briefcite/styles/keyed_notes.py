"""Keyed notes written out in full, short and ibid. form; a note typed by hand counts in their chain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Citation, Reading, ReadNote, Record
from ..named_tuples import NamedTuple
from ..notes.referring import Numbering, in_order
from ..patterns import pattern
from ..symbols import Symbol
from ..text import Edit, Span, apply
from . import Cite, Style, choose_forms, write_note
from .markup import markup

GROUP = pattern(r"\[(?=[^\[\]@]*@[\w{])([^\[\]]*)\]")
KEYED = pattern(
    r"\s*(?P<signal>[^@;]*?)\s*-?@\{?(?P<key>[\w][\w:.#$%&+?<>~/-]*\w|\w)\}?(?:,\s*(?P<pinpoint>.*?))?\s*",
    re.S,
)
WORD = pattern(r"\w+")
SIGNAL = 3
"""The words of the longest signal."""


class Rewritten(NamedTuple):
    """An article's new text, the edits that make it, and the notes left as they are: each with the reason."""

    text: str
    edits: tuple[Edit, ...]
    left: tuple[tuple[ReadNote, str], ...]


class Group(NamedTuple):
    """A keyed citation `[@one, para. 3; @two]`, with its place."""

    span: Span
    cites: tuple[Cite, ...]


def render(reading: Reading, style: Style) -> Rewritten:
    """An article with its keyed notes written out as their places ask."""
    notes = in_order(Numbering(reading.article), reading.notes)
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
            chain.append(typed_cites(reading, note))
    forms = choose_forms(style, chain)
    edits, left = [], []
    for note, groups, forms_of in zip(notes, grouped, forms, strict=True):
        if isinstance(groups, str):
            left.append((note, groups))
        elif groups and forms_of:
            write = markup("markdown" if reading.article.is_markdown else "plain")
            rendered = write_note(style, groups[0].cites, forms_of, reading.library.by_key)
            edits.append(Edit(note.note.body, write(rendered.nodes)))
        elif groups:
            left.append((note, "a keyed citation among other words"))
    return Rewritten(apply(reading.article.source.text, edits), tuple(edits), tuple(left))


def is_alone(note: ReadNote, groups: Sequence[Group]) -> bool:
    """Whether a note is one keyed citation and nothing else but a signal before it and a stop."""
    lead, rest = around(note.note.body, groups[0].span)
    return len(groups) == 1 and rest in ("", ".") and len(words(lead)) <= SIGNAL and "." not in lead


def around(body: Span, span: Span) -> tuple[str, str]:
    """What is before and after a part of a note."""
    before, after = body.source.text[body.start : span.start], body.source.text[span.end : body.end]
    return before.strip(), after.strip()


def read_groups(reading: Reading, note: ReadNote) -> list[Group] | str:
    """The keyed citations of a note; a key without a record is the reason why there are none."""
    found = []
    body = note.note.body
    stretch = reading.article.stretch(body)
    for match in GROUP.finditer(stretch.words):
        cites = []
        for part in match[1].split(";"):
            keyed = KEYED.fullmatch(part)
            record = reading.library.find(keyed["key"]) if keyed else None
            if not keyed or not record:
                return f"no record for “{part.strip()}”"
            cites.append(Cite(record, (keyed["pinpoint"] or "").strip(), keyed["signal"] or ""))
        signal = around(body, stretch.span(*match.span()))[0] or cites[0].signal
        cites[0] = cites[0]._replace(signal=signal[:1].upper() + signal[1:])
        found.append(Group(stretch.span(*match.span()), tuple(cites)))
    return found


def typed_cites(reading: Reading, note: ReadNote) -> list[Cite] | None:
    """The sources of a note typed by hand; None where one of them is not known."""
    if note.status == "commentary":
        return []
    if note.status != "understood":
        return None
    cites = []
    for citation in note.citations:
        source = source_of(reading.meant(citation))
        if source is None:
            return None
        cites.append(Cite(source, pinpoint_of(citation)))
    return cites


def source_of(citation: Citation | None) -> Record | Symbol | None:
    """The record of a citation, else its symbol."""
    return (citation.record or citation.symbol) if citation else None


def pinpoint_of(citation: Citation) -> str:
    """The pinpoints of a citation as typed, with what is between them."""
    spans = [placed.span for placed in citation.pinpoints]
    return str(spans[0].source.span(spans[0].start, spans[-1].end)) if spans else ""


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return WORD.findall(text.casefold())
