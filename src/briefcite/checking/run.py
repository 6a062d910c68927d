"""Running rules on what was read: from a `Publication` to a `Report`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import PurePath
from typing import TypeVar

from msgspec import Struct, field

from ..cached import cached_property
from ..errors import BriefciteError
from ..findings import Coverage, Diagnostic, Failure, Finding, Report
from ..model import Document, Library, Publication, Reading, Record
from ..notes import read_article
from ..rules import folders
from ..settings import Settings
from ..text import Source, Span
from .allowances import Allowance, allowances
from .allowed import Judged, Ruled, apply_allowances
from .coverage import cover, cover_records
from .diagnostics import diagnose, load
from .layout import Layout, extent, lay_out_article, lay_out_records
from .selection import Selection, can_find, select
from .sight import Sight

T = TypeVar("T")

NONE_LEFT = "no rule is left to run", "look at --only and --skip, and at [rules] in the settings"
"""The failure that a source was read for nothing."""


def check(
    publication: Publication, *, only: Iterable[str] = (), also: Iterable[str] = (), skip: Iterable[str] = ()
) -> Report:
    """What is wrong with a publication, and what was looked at.

    `only`, `also` and `skip` name rules or groups (`symbol`, `symbol-*`) and count above the settings.
    Raises `UnknownName` for a rule that does not exist. A rule that breaks is a failure; others go on.

    >>> from briefcite import load
    >>> from briefcite.text import Source
    >>> brief = Source("brief.md", "See this.[^1] And that.[^2]\\n\\n[^1]: A/RES/70/1.\\n")
    >>> report = check(load([brief], references=[], settings=""), only=["marker"])
    >>> [diagnostic.rule for diagnostic in report.diagnostics]
    ['marker-without-note']
    """
    run = Run(select(only, also, skip), publication)
    for document in publication.documents:
        run.check_document(document)
    for library, settings in publication.libraries.items():
        run.check_records(library, settings)
    return run.report()


class Ledger(Struct, eq=False):
    """One source that is checked: its units, settings, comments and coverage, and what the rules found."""

    layout: Layout
    settings: Settings
    rules: tuple[str, ...]
    """The names of those that run."""
    comments: tuple[Span, ...]
    coverage: Coverage
    sight: Sight | None = None
    """Of an article: what rules had to look at."""
    found: list[Ruled] = field(default_factory=list)


class Run:
    """One check: the ledgers laid out so far, and what could not be done."""

    def __init__(self, selection: Selection, publication: Publication) -> None:
        self.selection = selection
        self.publication = publication
        self.ledgers: dict[Source, Ledger] = {}
        self.readings: list[Reading] = []
        self.failures = dict.fromkeys(publication.failures)
        self.broken: set[str] = set()
        """The rules that broke off."""

    def check_document(self, document: Document) -> None:
        """Run the rules that look at one article."""
        article, _, settings = document
        path = article.source.name
        for reading in self.guard(path, "reading its notes", lambda: [read(document)]):
            names = self.selection.names(settings)
            self.ledgers[article.source] = Ledger(
                lay_out_article(article),
                settings,
                names,
                article.comments,
                cover(reading, settings),
                Sight(reading, settings),
            )
            self.readings.append(reading)
            if not names:
                self.failures[Failure(path, *NONE_LEFT)] = None
            for rule in map(load, filter(can_find(reading, settings), names)):
                if rule.check_article:
                    self.run(rule.name, path, partial(rule.check_article, reading, settings))

    def check_records(self, library: Library, settings: Settings) -> None:
        """Run the rules that look at records."""
        judged: list[Record] = []
        names = self.selection.names(settings) if library.by_source else ()
        checked = library.checked
        hidden = frozenset((*checked.shadowed, *checked.drafts))
        for source, records in library.by_source.items():
            unseen = [extent(record) for record in records if record in hidden]
            comments = tuple(
                comment
                for comment in library.comments
                if comment.source is source and not any(comment in place for place in unseen)
            )
            told = self.told(source, records)
            layout = lay_out_records(source, records if comments else told)  # a comment may be in any record
            self.ledgers[source] = Ledger(layout, settings, names, comments, cover_records(source, told))
            judged += [record for record in told if record not in hidden]
        library = checked.about(judged)
        path = ", ".join(library.folders)
        if not self.publication.documents and not self.selection.looks_at_records(settings):
            self.failures[Failure(path, *NONE_LEFT)] = None
        for rule in map(load, (name for name in names if folders()[name] == "records")):
            if rule.check_library:
                self.run(rule.name, path, partial(rule.check_library, library, settings))

    def told(self, source: Source, records: Sequence[Record]) -> Sequence[Record]:
        """The records of a source of which findings are told: all of a named file, else those cited."""
        if source.name in self.asked:
            return records
        return [record for record in records if record.key.text in self.cited]

    @cached_property
    def asked(self) -> set[str]:
        """The paths of the record files that were named."""
        return {path for files in self.publication.record_files for path in files.paths}

    @cached_property
    def cited(self) -> set[str]:
        """The keys that articles cite."""
        return {record.key.text for reading in self.readings for record in reading.cited()}

    def run(self, rule: str, path: str, check: Callable[[], Iterator[Finding]]) -> None:
        """Put what a rule finds on the ledgers of its sources; the words of labels are names, not words."""
        failures = len(self.failures)
        for finding in self.guard(path, f"the rule {rule}", check):
            ledger = self.ledgers.get(finding.span.source)
            if ledger and not ledger.layout.in_label(finding.span):
                ledger.found.append(Ruled(rule, finding))
        if len(self.failures) > failures:
            self.broken.add(rule)

    def guard(self, path: str, what: str, work: Callable[[], Iterable[T]]) -> Iterator[T]:
        """The results of some work; an error that nobody expected ends it and is a failure."""
        try:
            yield from work()
        except BriefciteError as error:
            self.failures[Failure(path, error.message, error.help)] = None
        except Exception as error:
            self.failures[broken(path, what, error)] = None

    def report(self) -> Report:
        """Everything found, sorted by path, place and rule, and what was looked at."""
        told: list[Diagnostic] = []
        allowed = 0
        coverage: dict[str, Coverage] = {}
        for ledger in sorted(self.ledgers.values(), key=lambda ledger: ledger.coverage.path):
            whole = ledger.coverage.format != "yaml" or ledger.coverage.path in self.asked
            judged = self.apply_allowances(ledger)
            here = diagnose(ledger.layout, judged.told, ledger.settings)
            told += [one for one in here if whole or one.record in self.cited]
            records = (ledger.layout.record_at(one.finding.span) for one in judged.allowed)
            allowed += sum(whole or record in self.cited for record in records)
            if whole:
                coverage.setdefault(ledger.coverage.path, ledger.coverage)
        return Report(tuple(told), tuple(coverage.values()), tuple(self.failures), allowed)

    def apply_allowances(self, ledger: Ledger) -> Judged:
        """What was found in one source, parted by what somebody allowed."""
        said = allowances(ledger.layout, ledger.comments, ledger.settings)
        ran = [name for name in ledger.rules if name not in self.broken]

        def looked(rule: str, allowance: Allowance) -> bool:
            sight = ledger.sight
            return rule in ran and (sight is None or sight.covers(load(rule), allowance.ranges))

        return apply_allowances(once(ledger.found), said, ran, looked)


def once(found: Sequence[Ruled]) -> list[Ruled]:
    """Findings without those of rules that yield to another's, at its words or at words that it names."""
    taken = {
        (rule, span) for rule, finding in found for span in (finding.span, *(s for s, _ in finding.related))
    }
    return [
        one
        for one in found
        if not any((rule, one.finding.span) in taken for rule in load(one.rule).yields_to)
    ]


def read(document: Document) -> Reading:
    """An article as the rules see it, held against checked records alone; where a style is set, with what the
    style would print.
    """
    article, library, settings = document
    reading = read_article(article, library.checked, settings)
    if not document.settings.style:
        return reading
    from ..styles.typed_notes import dress  # styles are loaded only where one is set

    return dress(reading, document.settings)


def broken(path: str, what: str, error: Exception) -> Failure:
    """The failure that an unexpected error is."""
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    place = f" at {PurePath(at.tb_frame.f_code.co_filename).name}:{at.tb_lineno}" if at else ""
    said = f"{type(error).__name__}{place}: {error}".rstrip(": ")
    return Failure(path, f"{what} broke off ({said})", "this is a fault of briefcite: please report it")
