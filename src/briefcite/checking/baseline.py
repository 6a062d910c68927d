"""Baselines: findings that a publication has accepted for now, known again by the words of their note.

A baseline is a list of entries; a finding that matches one is not reported, each entry serving once. Matching
goes in three rounds: the same document and fingerprint; the same fingerprint in another document, where the
entry's is gone (moved, renamed); the same rule about the same words of a note that was edited. A note is an
edited one only where the old one is gone, the new one was not there before, their words agree to 85 % and
their numbers but for those that were added or taken out: one old note for one new one. So an entry never
hides a finding in another note. Lines and labels play no part.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from msgspec.structs import replace

from ..cached import cached_property
from ..errors import BadSettings
from ..findings import FINGERPRINT_VERSION, Diagnostic, Report
from ..model import Publication
from ..named_tuples import NamedTuple
from ..text import Source
from .edited_notes import pair_edited
from .fingerprint import identity
from .layout import Layout, lay_out_article, lay_out_records, normalise

VERSION = 2
"""Version 1 kept 60 characters of a note's words: its entries are known by their fingerprints alone."""
CUT = "…"
"""What ends the words of an entry of version 1 that were cut."""
CUT_AT = 60


class Accepted(NamedTuple):
    """An accepted finding."""

    rule: str
    document: str
    print: str
    """Its fingerprint."""
    words: str
    """The normalised words of its note, paragraph or field."""
    about: str = ""
    """Those that the finding is about, or "" where it is about all or none of them."""
    note: str = ""
    """The label of the note, for people."""
    since: str = ""
    until: str = ""
    """A date after which it counts no more, or ""."""


class Match(NamedTuple):
    """A report without what the baseline knows; how many those were, and which entries are resolved."""

    report: Report
    known: int
    resolved: tuple[Accepted, ...]
    kept: tuple[Accepted, ...]
    """The entries that matched, brought up to date."""
    others: tuple[Accepted, ...]
    """The entries of documents that were not looked at."""


def read_baseline(path: str, text: str) -> tuple[Accepted, ...]:
    """The entries of a baseline file of this version or version 1; raises `BadSettings` where it is none.

    >>> read_baseline("b.json", '{"version": 1, "findings": []}')
    ()
    """
    cure = "make it again with “briefcite baseline”"
    try:
        import json  # only where there is a baseline

        data = json.loads(text)
        version, prints = data["version"], data.get("fingerprint_version", FINGERPRINT_VERSION)
        entries = tuple(
            Accepted(**{key: str(value) for key, value in row.items()}) for row in data["findings"]
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BadSettings(path, "this file is not a baseline of briefcite", cure) from error
    if version not in (1, VERSION):
        raise BadSettings(path, f"version {version} of a baseline is not known")
    if prints != FINGERPRINT_VERSION:
        raise BadSettings(path, f"version {prints} of fingerprints is not known", cure)
    return entries if version == VERSION else tuple(map(without_whole_words, entries))


def without_whole_words(entry: Accepted) -> Accepted:
    """An entry of version 1, whose words are marked where they were cut."""
    return entry._replace(words=entry.words + CUT) if len(entry.words) >= CUT_AT else entry


def write_baseline(entries: Iterable[Accepted]) -> str:
    """A baseline file: sorted, one entry a line, so that merges can be read."""
    from json import dumps  # only where a baseline is written

    rows = [
        dumps({key: value for key, value in entry._asdict().items() if value}, ensure_ascii=False)
        for entry in sorted(entries, key=lambda entry: (entry.document, entry.rule, entry.words, entry.print))
    ]
    head = f'"version": {VERSION}, "fingerprint_version": {FINGERPRINT_VERSION}'
    text = f'{{{head}, "findings": [\n' + ",\n".join(rows) + "\n]}\n"
    return text.encode(
        "utf-8", "backslashreplace"
    ).decode()  # bytes of names that are no UTF-8, as JSON escapes


class Places:
    """The words by which the findings of a publication are known."""

    def __init__(self, publication: Publication) -> None:
        self.layouts: dict[Source, Layout] = {}
        for document in publication.documents:
            self.layouts[document.article.source] = lay_out_article(document.article)
        for library in publication.libraries:
            for source, records in library.by_source.items():
                self.layouts.setdefault(source, lay_out_records(source, records))

    def entry(self, one: Diagnostic, old: Accepted | None = None) -> Accepted:
        """The entry of a finding; with an old one, that brought up to date."""
        span, entry = one.finding.span, old or Accepted(one.rule, "", "", "")
        return entry._replace(
            document=span.source.name, print=one.fingerprint, words=self.words(one), about=self.about(one),
            note=one.note or "",
        )  # fmt: skip

    def words(self, one: Diagnostic) -> str:
        """The words of the note, paragraph or field in which a finding is."""
        span = one.finding.span
        layout = self.layouts.get(span.source)
        return identity(layout, span) if layout else span.source.name

    def about(self, one: Diagnostic) -> str:
        """The words that a finding is about: "" where it is about a label, a sign or the whole note."""
        span = one.finding.span
        layout = self.layouts.get(span.source)
        unit = layout.at(span) if layout else None
        said = normalise(str(span)) if unit and span in unit.words else ""
        return "" if said == self.words(one) else said

    @cached_property
    def present(self) -> dict[str, set[str]]:
        """The words of all notes, paragraphs and fields of each document."""
        return {
            source.name: {layout.words(number) for number in range(len(layout.units))}
            for source, layout in self.layouts.items()
        }


def accept(
    report: Report, publication: Publication, since: str, *, impossible: bool = False
) -> tuple[Accepted, ...]:
    """Entries for all findings of a report, those that are impossible only if asked for."""
    places = Places(publication)
    return tuple(
        places.entry(one)._replace(since=since)
        for one in report.diagnostics
        if impossible or one.certainty != "impossible"
    )


def match(
    report: Report, publication: Publication, entries: Sequence[Accepted], today: str,
    exists: Callable[[str], bool] = lambda document: False,
) -> Match:  # fmt: skip
    """The report without the findings that the entries know; expired entries know nothing.

    `exists` says whether a document that was not looked at is there.
    """
    places = Places(publication)
    looked = {item.path for item in report.coverage}
    looked |= {one.finding.span.source.name for one in report.diagnostics}
    expired = {entry for entry in entries if entry.until and entry.until < today}
    rounds = Rounds(report.diagnostics, [entry for entry in entries if entry not in expired], places)
    rounds.take(lambda one: (document_of(one), one.fingerprint), lambda entry: (entry.document, entry.print))
    gone = {e.document for e in rounds.free.values() if e.document in looked or not exists(e.document)}
    rounds.take(lambda one: one.fingerprint, lambda entry: entry.print if entry.document in gone else None)
    rounds.take_edited()
    left = tuple(rounds.waiting.values())
    resolved = tuple(entry for entry in rounds.free.values() if entry.document in looked)
    others = tuple(entry for entry in rounds.free.values() if entry.document not in looked)
    known = len(report.diagnostics) - len(left)
    return Match(
        replace(report, diagnostics=left),
        known,
        (*resolved, *(entry for entry in entries if entry in expired)),
        tuple(rounds.kept),
        others,
    )


def document_of(one: Diagnostic) -> str:
    """The path of the document in which a finding is."""
    return one.finding.span.source.name


class Rounds:
    """The findings that no entry knows yet, the entries that are free, and those that were kept."""

    def __init__(self, found: Iterable[Diagnostic], entries: Iterable[Accepted], places: Places) -> None:
        self.waiting = dict(enumerate(found))
        self.free = dict(enumerate(entries))
        self.places = places
        self.kept: list[Accepted] = []

    def take(
        self, of_finding: Callable[[Diagnostic], Hashable], of_entry: Callable[[Accepted], Hashable]
    ) -> None:
        """Match findings and entries of the same key, one with one, in order; None matches nothing."""
        index: dict[Hashable, list[int]] = {}
        for number, entry in reversed(self.free.items()):
            if (key := of_entry(entry)) is not None:
                index.setdefault(key, []).append(number)
        for number, one in list(self.waiting.items()):
            if free := index.get(of_finding(one)):
                self.kept.append(self.places.entry(one, self.free.pop(free.pop())))
                del self.waiting[number]

    def take_edited(self) -> None:
        """Match the findings of notes that were edited."""
        known: dict[str, set[str]] = {}
        for entry in (*self.free.values(), *self.kept):
            known.setdefault(entry.document, set()).add(entry.words)
        places = self.places
        old = grouped((entry.document, entry.words) for entry in self.free.values())
        new = grouped((document_of(one), places.words(one)) for one in self.waiting.values())
        after = {}
        for document, words in old.items():
            present = places.present.get(document, set())
            gone = [one for one in words if one not in present and not one.endswith(CUT)]
            fresh = [one for one in new.get(document, ()) if one in present and one not in known[document]]
            after[document] = pair_edited(gone, fresh)

        def now(entry: Accepted) -> Hashable:
            words = after[entry.document].get(entry.words)
            return None if words is None else (entry.document, entry.rule, words, entry.about)

        self.take(lambda one: (document_of(one), one.rule, places.words(one), places.about(one)), now)


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, dict[str, None]]:
    """The second of each pair by the first: each once, in order."""
    found: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return found
