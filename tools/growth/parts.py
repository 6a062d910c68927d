"""What is counted of a text: reading it, citing, each rule, the whole check, each report, each command.

A part is named as in the table: `read`, `cite`, `check`, `rule:note-empty`, `report:json`, `export:ris` …
To add one, add a method `part_…` of `Job`, which makes what the part needs and gives what is to be counted.
"""

from __future__ import annotations

import datetime
import pickle
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import Any, TypeAlias

from msgspec.structs import replace

from briefcite import articles, formats, reports, rules, sheets
from briefcite.checking.baseline import accept, match
from briefcite.checking.layout import lay_out_article
from briefcite.checking.run import check
from briefcite.editing.fix import fix
from briefcite.editing.renumber import renumber
from briefcite.findings import Report
from briefcite.libraries.arrivals import sort_out
from briefcite.libraries.drafts import collect
from briefcite.libraries.rename import rename_relations
from briefcite.libraries.tidy import tidy
from briefcite.libraries.written_drafts import write_drafts
from briefcite.model import Article, Document, Library, Publication, Reading, RecordFiles
from briefcite.notes import read_article, read_notes
from briefcite.notes.repeats import resolve_repeats
from briefcite.records.reader import read as read_records
from briefcite.settings import SCOPES, Pattern, Settings, Terms
from briefcite.styles import write_bibliography
from briefcite.styles.keyed_notes import render
from briefcite.styles.reader import load_style
from briefcite.styles.typed_notes import dress, restyle
from briefcite.symbols import find_symbols
from briefcite.text import Source

TODAY = "2026-01-31"
SETTINGS = Settings(preset="strict", today=datetime.date.fromisoformat(TODAY))
RECORDS = "yaml"
"""The reader of our own record files; the others are kinds of articles, and formats of other programs."""

PATTERN = Pattern("pattern", r"\bof\b", "", SCOPES, "suggestion")
STYLED = replace(SETTINGS, style="un", terms=Terms({"bureau": ("office",)}), patterns=(PATTERN,))
"""What a rule of style must have to find anything."""

Work: TypeAlias = "Callable[[], object]"


class Job:
    """A text for a reader, beside records that an article may cite, and as it was before; everything is made
    once."""

    def __init__(self, reader: str, text: str, records: str = "", before: str = "") -> None:
        self.reader = reader
        self.source = Source("text", text)
        self.beside = Source("records", records)
        self.before = before
        self.pickled: dict[str, bytes] = {}

    def names(self) -> Iterator[str]:
        """The names of all parts that there are of this text."""
        yield "read"
        if self.is_article:
            yield from "cite repeats layout check fix renumber collect render:un restyle:un dress:un".split()
            yield from ["baseline"] * bool(self.before)
            yield from (f"report:{name}" for name in reports.names())
            yield from (f"sheet:{name}" for name in sheets.FORMATS)
            yield from (f"rule:{name}" for name in rules.names() if rules.load(name).check_article)
        elif self.reader == RECORDS:
            yield from "check fix tidy rename import bibliography:un".split()
            yield from (f"export:{name}" for name in formats.written_names())
            yield from (f"rule:{name}" for name in rules.names() if rules.load(name).check_library)

    def work(self, part: str) -> Work:
        """What is to be counted for a part; what it needs is made before."""
        name, *details = part.split(":")
        work: Work = getattr(self, f"part_{name}")(*details)
        return work

    @property
    def is_article(self) -> bool:
        """Whether the text is an article."""
        return self.reader in articles.names()

    @cached_property
    def article(self) -> Article:
        """The text as an article."""
        return articles.read_article_source(self.source, self.reader)

    @cached_property
    def library(self) -> Library:
        """The text as records, or the records beside an article."""
        source = self.beside if self.is_article else self.source
        records, comments = read_records(source) if source.text else ((), ())
        return Library.of(records, (source.name,) if records else (), comments)

    @cached_property
    def reading(self) -> Reading:
        """The article as rules see it."""
        return read_article(self.article, self.library, SETTINGS)

    @cached_property
    def dressed(self) -> Reading:
        """The article as rules of style see it."""
        return dress(self.reading, STYLED)

    @cached_property
    def publication(self) -> Publication:
        """The text as it is checked."""
        if self.is_article:
            return Publication((Document(self.article, self.library, SETTINGS),))
        return Publication(record_files=(RecordFiles(self.library, SETTINGS, (self.source.name,)),))

    @cached_property
    def report(self) -> Report:
        """What is wrong with the text."""
        return check(self.publication)

    def part_read(self) -> Work:
        """Reading it."""
        if self.is_article:
            return partial(articles.read_article_source, self.source, self.reader)
        if self.reader == RECORDS:
            return partial(read_records, self.source)
        return partial(formats.import_records, self.source, self.reader)

    def part_cite(self) -> Work:
        """Finding citations and their records."""
        return partial(read_article, self.article, self.library, SETTINGS)

    def part_repeats(self) -> Work:
        """What ibid., references to notes and short forms mean, of notes that are read."""
        notes = read_notes(self.article, list(find_symbols(self.article.prose)))
        return partial(resolve_repeats, self.article, notes, self.library)

    def part_layout(self) -> Work:
        """Laying out the places that findings are told by."""
        return partial(lay_out_article, self.article)

    def part_check(self) -> Work:
        """Checking, all rules together."""
        return partial(check, self.publication)

    def part_rule(self, name: str) -> Work:
        """One rule, which must find out for itself what the rules before it have found out."""
        rule = rules.load(name)
        if not self.is_article:
            assert rule.check_library
            found = partial(rule.check_library, self.anew("library"), SETTINGS)
            return lambda: list(found())
        assert rule.check_article
        styled = rules.folders()[name] == "style"
        reading, settings = ("dressed", STYLED) if styled else ("reading", SETTINGS)
        check = partial(rule.check_article, self.anew(reading), settings)
        return lambda: list(check())

    def anew(self, name: str) -> Any:
        """What was read, without all that was kept of it since: only fields are pickled."""
        if name not in self.pickled:
            self.pickled[name] = pickle.dumps(getattr(self, name))
        return pickle.loads(self.pickled[name])

    def part_baseline(self) -> Work:
        """What a baseline knows that was made of the text as it was before."""
        before = Job(self.reader, self.before)
        entries = accept(before.report, before.publication, TODAY, impossible=True)
        return partial(match, self.report, self.publication, entries, TODAY)

    def part_report(self, name: str) -> Work:
        """Printing what is wrong."""
        return partial(reports.load(name), self.report, reports.Options())

    def part_sheet(self, name: str) -> Work:
        """The sheet of an article."""
        reading, found, write = self.reading, self.report.diagnostics, sheets.load(name)
        return lambda: write([sheets.sheet(reading, found)], 100)

    def part_fix(self) -> Work:
        """All fixes."""
        return partial(fix, self.publication, suggested=True)

    def part_renumber(self) -> Work:
        """Other labels."""
        return partial(renumber, self.article)

    def part_collect(self) -> Work:
        """Drafts of records."""
        reading = self.reading
        return lambda: write_drafts(collect(reading))

    def part_render(self, style: str) -> Work:
        """Keyed notes written out."""
        return partial(render, self.reading, load_style(style))

    def part_restyle(self, style: str) -> Work:
        """The notes in a style."""
        return partial(restyle, self.reading, load_style(style))

    def part_dress(self, style: str) -> Work:
        """What rules know where a style is set."""
        return partial(dress, self.reading, replace(SETTINGS, style=style))

    def part_tidy(self) -> Work:
        """Records in one form."""
        return partial(tidy, self.source)

    def part_rename(self) -> Work:
        """Another key for the first record, wherever it is named."""
        key = self.library.records[0].key.text
        return lambda: list(rename_relations(self.library, key, "new"))

    def part_import(self) -> Work:
        """Records beside those that are there already: the same once more."""
        found = read_records(self.source)[0]
        return partial(sort_out, found, self.library)

    def part_export(self, name: str) -> Work:
        """Records in the format of another program."""
        return partial(formats.export, self.library.records, name)

    def part_bibliography(self, style: str) -> Work:
        """Records in a style."""
        records, by_key = self.library.records, self.library.by_key
        return partial(write_bibliography, load_style(style), records, "", by_key)
