"""Fixing what rules offer to fix, by edits of spans: nothing is ever lost or half done.

Edits are made in rounds: those that do not overlap are applied, the text is read and checked again,
until nothing changes. A result is given only where the contract is proved; otherwise the source is
refused whole, with the reason:

- every note is still there, its words changed only where an edit says so; so with records and fields;
- a safe fix has touched no quotation, title or name, and joined no lines;
- no rule that was followed finds more than before in that note or record; what a fix lets another rule see is
  reported;
- no text came up twice (two rules that quarrel are named).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from ..checking.run import check
from ..checking.selection import Selection, select
from ..errors import BriefciteError, RefusedFix
from ..findings import Diagnostic, Failure, Report
from ..model import Publication
from ..text import Edit, Source, apply, compose, overlap
from .contract import Contract, is_harmful, untouchable
from .reread import reread

ROUNDS = 10
"""More rounds than rules can need that do not quarrel."""

Chooser = Callable[[Diagnostic], bool]


class Change(Struct, frozen=True, eq=False):
    """One source with its new text, the edits that make it, and the diagnostics whose fixes were made."""

    source: Source
    text: str
    edits: tuple[Edit, ...]
    made: tuple[Diagnostic, ...]


class Fixed(Struct, frozen=True, eq=False):
    """The outcome of `fix`: what changed, what was refused and why, and what is left to say."""

    changes: tuple[Change, ...]
    report: Report


def fix(publication: Publication, *, choose: Chooser | None = None, suggested: bool = False,
        only: Collection[str] = (), skip: Collection[str] = ()) -> Fixed:  # fmt: skip
    """Make the safe fixes of a publication in memory (with `suggested`, those as well); nothing is written.

    `choose` is asked of each fix and makes it or not. A source whose fixes cannot be proved harmless is
    left as it was and is a failure of the report. Raises `UnknownName` for a rule that does not exist.

    >>> from briefcite import load
    >>> notes = "".join(f"[^{n}]: A/HRC/25/CRP.1, para.{n}2.\\n" for n in (1, 2))
    >>> brief = Source("brief.md", "One.[^1] Two.[^2]\\n\\n" + notes)
    >>> fixed = fix(load([brief], references=[], settings=""))
    >>> fixed.changes[0].text.splitlines()[-1]
    '[^2]: A/HRC/25/CRP.1, para. 22.'
    """
    changes: list[Change] = []
    reports: list[Report] = []
    for part in divide(publication, select(only, (), skip)):
        work = Work(part, choose or (lambda _: True), suggested, tuple(only), tuple(skip))
        try:
            changes += work.done()
            reports.append(work.report)
        except BriefciteError as error:
            name = work.names[0] if work.names else ""
            first = work.first
            refusal = Failure(name, f"not fixed: {error.message}", error.help)
            reports.append(replace(first, failures=(*first.failures, refusal)))
    failures = dict.fromkeys((*publication.failures, *(f for report in reports for f in report.failures)))
    return Fixed(
        tuple(changes),
        Report(
            tuple(one for report in reports for one in report.diagnostics),
            tuple(one for report in reports for one in report.coverage),
            tuple(failures),
            sum(report.allowed for report in reports),
        ),
    )


def divide(publication: Publication, selection: Selection) -> Iterator[Publication]:
    """The publication in parts that are corrected, or refused, each for itself; beside articles, record files
    at which no rule looks are left out.
    """
    for document in publication.documents:
        yield Publication(documents=(document,))
    for files in publication.record_files:
        if not publication.documents or selection.looks_at_records(files.settings):
            yield Publication(record_files=(files,))


class Work:
    """The rounds of fixing one part of a publication."""

    def __init__(self, part: Publication, choose: Chooser, suggested: bool,
                 only: tuple[str, ...], skip: tuple[str, ...]) -> None:  # fmt: skip
        self.part = part
        self.choose = choose
        self.suggested = suggested
        self.only = only
        self.skip = skip
        self.before = {source.name: source for source in targets(part)}
        self.names = list(self.before)
        self.first = self.report = check(part, only=only, skip=skip)
        self.made: dict[str, list[Diagnostic]] = {name: [] for name in self.names}
        self.edits: dict[str, list[Edit]] = {name: [] for name in self.names}
        self.asked: dict[str, bool] = {}
        self.seen: dict[str, tuple[str, ...]] = {}

    def done(self) -> list[Change]:
        """The changes, once nothing more is to be done; raises `RefusedFix`."""
        for _ in range(ROUNDS):
            wanted = self.choices()
            if not wanted:
                break
            self.mend(wanted)
        else:
            raise quarrel({one.rule for made in self.made.values() for one in made})
        self.compare_findings()
        return [
            Change(self.before[name], source.text, tuple(self.edits[name]), tuple(self.made[name]))
            for name, source in ((source.name, source) for source in targets(self.part))
            if source.text != self.before[name].text
        ]

    def choices(self) -> list[Diagnostic]:
        """The diagnostics whose fixes are made in this round: those asked for that do not overlap."""
        chosen: list[Diagnostic] = []
        kept: dict[Source, list[Edit]] = {}
        guarded = untouchable(self.part)
        for one in self.report.diagnostics:
            fix = one.finding.fix
            if not fix or not self.takes(one):
                continue
            taken = kept.setdefault(fix.edits[0].span.source, [])
            if any(overlap(edit.span, other.span) for edit in fix.edits for other in taken):
                continue
            if fix.applicability == "safe" and (guarded.touched(fix.edits) or is_harmful(fix.edits)):
                continue
            taken += fix.edits
            chosen.append(one)
        return chosen

    def takes(self, one: Diagnostic) -> bool:
        """Whether a diagnostic's fix is asked for, at a source that is asked for."""
        fix = one.finding.fix
        if not fix or not fix.edits or fix.edits[0].span.source.name not in self.made:
            return False
        if fix.applicability == "template" or (fix.applicability == "suggested" and not self.suggested):
            return False
        if one.fingerprint not in self.asked:
            self.asked[one.fingerprint] = self.choose(one)
        return self.asked[one.fingerprint]

    def mend(self, wanted: list[Diagnostic]) -> None:
        """Make the fixes of one round and read again; raises `RefusedFix`."""
        edits: dict[Source, list[Edit]] = {}
        for one in wanted:
            fix = one.finding.fix
            if fix:
                edits.setdefault(fix.edits[0].span.source, []).extend(fix.edits)
                self.made[fix.edits[0].span.source.name].append(one)
        texts = {source: apply(source.text, made) for source, made in edits.items()}
        for source, text in texts.items():
            self.remember(source, text)
            self.edits[source.name] = compose(
                self.before[source.name], self.edits[source.name], edits[source]
            )
        contract = Contract.of(self.part, edits)
        self.part = reread(self.part, edits)
        if broken := contract.broken_by(self.part):
            rules = ", ".join(sorted({one.rule for one in wanted}))
            raise RefusedFix(f"{broken} ({rules})", "please report it; skip that rule with --skip")
        self.report = check(self.part, only=self.only, skip=self.skip)

    def remember(self, source: Source, text: str) -> None:
        """Refuse a text that was there before: two rules undo each other."""
        rules = tuple(dict.fromkeys(one.rule for one in self.made[source.name]))
        self.seen.setdefault(f"{source.name}\0{source.text}", ())
        if f"{source.name}\0{text}" in self.seen:
            raise quarrel(rules)
        self.seen[f"{source.name}\0{text}"] = rules

    def compare_findings(self) -> None:
        """Refuse a result in which a rule that was followed finds more in that note or record than before."""
        followed = {place(one) for made in self.made.values() for one in made}
        before, after = (Counter(map(place, report.diagnostics)) for report in (self.first, self.report))
        more = sorted({one[-1] for one in after - before if one in followed})
        if more:
            raise RefusedFix(f"the fix for {', '.join(more)} causes new findings", "please report it")


def targets(part: Publication) -> list[Source]:
    """The sources that were asked for, which alone are changed."""
    articles = (document.article.source for document in part.documents)
    return [*articles, *(source for files in part.record_files for source in files.sources)]


def place(one: Diagnostic) -> tuple[str, str | None, str | None, str]:
    """The file, note and record that a diagnostic is about, and its rule."""
    return one.finding.span.source.name, one.note, one.record, one.rule


def quarrel(rules: Iterable[str]) -> RefusedFix:
    """The refusal of rules that undo each other."""
    return RefusedFix(
        f"the fixes of these rules conflict: {', '.join(sorted(rules))}", "skip one of them with --skip"
    )
