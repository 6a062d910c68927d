"""Typed notes as a style prints them: only those fully understood, and only where no word would be lost."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from msgspec.structs import replace

from ..model import Citation, House, Lack, Reading, ReadNote, Record, Wanted
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..settings import Settings
from ..symbols import Symbol
from ..text import Edit, apply
from ..values.date import Date, find_dates
from ..values.words import pattern_of
from . import Cite, Form, Nodes, Style, cite, load_style, read_style, text_of, write_note
from .keyed_notes import Rewritten, pinpoint_of, source_of, words
from .markup import markup

POINTED = pattern(r"<(https?://[^<>]*)>")
ANGLED = pattern(r"(?<!\\<)<https?:")
"""A link that was typed in the angle brackets of Markdown; a style may have angle brackets of its own."""
SMALL = frozenset("a an and at by for in of on or the un doc docs document united nations n".split())
"""Words that a style may leave out: articles, and what is before a symbol."""
DOTTED = pattern(r"\.(?<=\b[A-Z]\.)(?=[A-Z]\b)")
"""The stops inside an abbreviation: “U.N.”."""
BRACKETED = pattern(r"[a\\\[](?:(?<=a)t \\?\[|(?<=\\)\[|(?<=\[))(\d+)\\?\](?:–\\?\[(\d+)\\?\])?")
"""Paragraphs as some legal styles point to them: “[22]”, “at [22]–[27]”."""
DATES = ("date", "adopted", "issued", "opened", "in-force", "accessed")
LEAD = frozenset(
    "vol vols no nos treaty series unts adopted entered into force p d available accessed"
    " online ed web page hereinafter".split()
)
"""Words around numbers, dates and links, which each style has in its own way; “n.p.” and “n.d.”."""


class Anew(NamedTuple):
    """A note as a style prints it, or the reason why it stays as it is."""

    note: ReadNote
    cites: tuple[Cite, ...] = ()
    nodes: Nodes = ()
    reason: str = ""


def dress(reading: Reading, settings: Settings) -> Reading:
    """A reading with the style of its settings, what the style would print, and what it needs in vain."""
    name = settings.style or ""
    path, text = settings.styles.get(name, ("", ""))
    style = read_style(text, path) if text else load_style(name)
    ibids = {repeat.citation for repeat in reading.repeats if repeat.kind == "ibid"}
    wanted = tuple(
        Wanted(anew.note, text_of(anew.nodes))
        for anew in write_anew(reading, style)
        if not anew.reason and agrees(anew) and is_recorded(anew, ibids)
    )
    house = House(style.name, style.options)
    return replace(reading, style=house, wanted=wanted, lacks=tuple(find_lacks(reading, style)))


def is_recorded(anew: Anew, ibids: Collection[Citation | None]) -> bool:
    """Whether each source of a note has a record, from which its form follows, or is only an ibid."""
    pairs = zip(anew.note.citations, anew.cites, strict=True)
    return all(isinstance(cited.record, Record) or one in ibids for one, cited in pairs)


def agrees(anew: Anew) -> bool:
    """Whether the titles of a note are those of the records: another title is not a matter of form."""
    pairs = zip(anew.note.citations, anew.cites, strict=True)
    return all(
        not one.title or not isinstance(cited.record, Record) or same_title(str(one.title), cited.record)
        for one, cited in pairs
    )


def same_title(typed: str, record: Record) -> bool:
    """Whether a title is its record's, or the short one."""
    return words(typed) in (words(record.title), words(record.text("short")))


GIVEN = {"title": "title", "date": "dates", "url": "links", "symbols": "symbols", "who": "author"}
"""What of a citation gives a field that its record lacks."""


def find_lacks(reading: Reading, style: Style) -> Iterator[Lack]:
    """What the style needs and neither a citation nor its record has, once for each record and field."""
    told = set()
    for citation in reading.citations:
        if (record := citation.record) and citation not in reading.repeated and not citation.missing:
            rendered = cite(style, Cite(record), library=reading.library.by_key)
            for name in rendered.missing:
                given = GIVEN.get(name, "" if citation.key else "span")
                has = bool(given) and bool(getattr(citation, given))
                if not has and (record, name) not in told:
                    told.add((record, name))
                    yield Lack(citation, record, name)


def restyle(reading: Reading, style: Style) -> Rewritten:
    """An article with its fully understood notes in a style; each keeps its place: full, or ibid."""
    edits, left = [], []
    write = markup("markdown" if reading.article.is_markdown else "plain")
    for anew in write_anew(reading, style):
        body = anew.note.note.body
        if anew.reason:
            left.append((anew.note, anew.reason))
            continue
        wanted = write(anew.nodes)
        if not ANGLED.search(str(body)) and "\\<" not in wanted:
            wanted = POINTED.sub(r"\1", wanted)  # links stay bare where they were typed so
        if wanted != str(body):
            edits.append(Edit(body, wanted))
    return Rewritten(apply(reading.article.source.text, edits), tuple(edits), tuple(left))


def write_anew(reading: Reading, style: Style) -> Iterator[Anew]:
    """Every note that names a source, in a style.

    A note is left as it is where a word of it is in no field of its records, so that nothing that
    the author wrote is lost.
    """
    labels = {c: note.note.label for note in reading.notes for c in note.citations}
    for note in reading.notes:
        if note.status == "commentary":
            continue
        cites = restyled_cites(reading, note)
        if isinstance(cites, str):
            yield Anew(note, reason=cites)
            continue
        forms = forms_as_typed(reading, style, note, cites, labels)
        rendered = write_note(style, cites, forms, reading.library.by_key)
        reason = ""
        if rendered.missing:
            reason = f"the record lacks {', '.join(dict.fromkeys(rendered.missing))}"
        elif lost := lost_words(style, note, cites, rendered.nodes):
            reason = f"no record says “{lost}”"
        yield Anew(note, tuple(cites), rendered.nodes, reason)


def restyled_cites(reading: Reading, note: ReadNote) -> list[Cite] | str:
    """The sources of a note that can be rewritten, or why it cannot."""
    if note.status != "understood":
        return "understood only in part"
    start = note.note.body.start
    cites = []
    for citation in note.citations:
        if citation.key:
            return "a keyed note: briefcite render"
        source = source_of(reading.meant(citation))
        if source is None:
            return "a source without a record"
        if isinstance(source, Symbol) and not source.known:
            return f"a symbol that was not understood: {source}"
        cites.append(Cite(source, place_of(citation, source), signal_of(citation, start)))
        start = citation.span.end
    return cites or "no source"


def place_of(citation: Citation, source: Record | Symbol) -> str:
    """The pinpoints of a citation as typed, without the short title that the note declares after them.

    Paragraphs in brackets become "para. 22" and "paras. 22–27", which every style can write.
    """
    place = pinpoint_of(citation).removesuffix(", U.N")  # of “U.N. Doc.”, read as a part of the place
    if place:
        pinned, whole = citation.pinpoints[0].span, citation.span
        for found in BRACKETED.finditer(pinned.source.text, whole.start, whole.end + 2):  # “\\]”
            if found.start() <= pinned.end and pinned.start <= found.end():
                first, last = found.groups()
                return f"paras. {first}–{last}" if last else f"para. {first}"
    short = source.text("short") if isinstance(source, Record) else ""
    declared = rf"\s*\\?[(\[]\W*(?:hereinafter )?\W*{re.escape(short)}\W*$"
    return re.sub(declared, "", place, flags=re.IGNORECASE) if short else place


def signal_of(citation: Citation, start: int) -> str:
    """The signal that opens a citation; one among other words, as in a title, is none."""
    signal = citation.signal
    if signal is None or words(signal.source.text[start : signal.start]):
        return ""
    return str(signal)


def forms_as_typed(
    reading: Reading, style: Style, note: ReadNote, cites: Sequence[Cite], labels: Mapping[Citation, str]
) -> list[Form]:
    """The form that each citation has already: full, ibid. where the style has it there, or short."""
    forms = []
    where = style.options["repeats.ibid"]
    for at, (citation, cited) in enumerate(zip(note.citations, cites, strict=True)):
        target = reading.meant(citation) if citation in reading.repeated else None
        position: Literal["note", "short", "ibid"] = "short"
        if target and is_ibid(citation) and where in ("both", "within" if at else "notes"):
            position = "ibid"
        elif not target or style.options["repeats.later"] != "short":
            position = "note"
        forms.append(Form(position, labels.get(target, "") if target else "", cited.pinpoint))
    return forms


def is_ibid(citation: Citation) -> bool:
    """Whether a citation says ibid. or id."""
    said = str(citation.repeat or "").strip("*_")
    return re.match(pattern_of("repeat/ibid", "repeat/id", "repeat/idem"), said) is not None


def lost_words(style: Style, note: ReadNote, cites: Sequence[Cite], nodes: Nodes) -> str:
    """The first word of a note that neither the new form nor its records have, or ""."""
    known = set(words(" ".join(node.text for node in nodes))) | SMALL | LEAD
    dates: list[Date] = []
    for cited in cites:
        known |= set(words(f"{cited.pinpoint} {cited.signal}"))
        if isinstance(cited.record, Record):
            known |= set(words(" ".join(field_texts(cited.record))))
            known |= set(acronyms(style, cited.record))
            dates += [date for name in DATES if (date := cited.record.date(name))]
    typed = DOTTED.sub("", str(note.note.body))
    for found in find_dates(typed):
        if any(found.date.overlaps(date) for date in dates):
            known |= set(words(typed[found.start : found.end]))
    known |= {word for c in note.citations if c.repeat for word in words(str(c.repeat))}
    return next((word for word in words(typed) if word not in known), "")


def acronyms(style: Style, record: Record) -> Iterator[str]:
    """The short names of a record's bodies: "unga" or "ga" for the General Assembly."""
    for body in record.bodies:
        yield "".join(word[0] for word in body.split() if word[0].isupper()).casefold()
    for name, full in style.options.items():
        if name.startswith("acronyms.") and full in record.bodies:
            yield from words(name.partition(".")[2])


def field_texts(record: Record) -> Iterator[str]:
    """Every text of a record."""
    start, end = record.entries.span.start, record.entries.span.end
    yield record.entries.span.source.text[start:end]
    yield from record.bodies
