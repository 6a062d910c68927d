"""Baselines: findings that a publication has accepted for now, known again by the words of their note.

A baseline is a list of entries; a finding that matches one is not reported, each entry serving once.
Matching goes in three rounds: the same document, rule and words; the same rule and words in another
document (moved, renamed); the same document and rule where the words agree to 85 % (an edited note).
Line numbers and labels play no part, so renumbering changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..errors import BadSettings
from ..findings import Diagnostic, Report
from ..model import Publication
from ..text import Source
from .layout import Layout, lay_out_article, lay_out_records

NAME = "briefcite.baseline.json"
VERSION = 1
LIKE = 0.85
"""How much of an edited note's words must agree (ux study: without this round 17 of 21 were known)."""
WORDS = 60
"""How many characters of the words are kept, for people and for the third round."""


class Accepted(NamedTuple):
    """An accepted finding: `print` is its fingerprint, `words` and `note` are for people."""

    rule: str
    document: str
    print: str
    words: str
    note: str = ""
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
    """The entries of a baseline file; raises `BadSettings` where it is none.

    >>> read_baseline("b.json", '{"version": 1, "findings": []}')
    ()
    """
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise BadSettings(path, f"version {data['version']} of a baseline is not known")
        return tuple(Accepted(**{key: str(value) for key, value in row.items()}) for row in data["findings"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        cure = "make it anew with “briefcite baseline”"
        raise BadSettings(path, "this file is not a baseline of briefcite", cure) from error


def write_baseline(entries: Iterable[Accepted]) -> str:
    """A baseline file: sorted, one entry a line, so that merges can be read."""
    rows = [
        json.dumps({key: value for key, value in entry._asdict().items() if value}, ensure_ascii=False)
        for entry in sorted(entries, key=lambda entry: (entry.document, entry.rule, entry.words, entry.print))
    ]
    return f'{{"version": {VERSION}, "findings": [\n' + ",\n".join(rows) + "\n]}\n"


class FindingWords:
    """The words by which the findings of a publication are known."""

    def __init__(self, publication: Publication) -> None:
        self.layouts: dict[Source, Layout] = {}
        for document in publication.documents:
            self.layouts[document.article.source] = lay_out_article(document.article)
        for library in publication.libraries:
            for source, records in library.by_source.items():
                self.layouts.setdefault(source, lay_out_records(source, records))

    def of(self, one: Diagnostic) -> str:
        """The first words of the note, paragraph or field in which a finding lies."""
        span = one.finding.span
        layout = self.layouts.get(span.source)
        return (layout.identity(span) if layout else span.source.name)[:WORDS]


def accept(
    report: Report, publication: Publication, since: str, *, impossible: bool = False
) -> tuple[Accepted, ...]:
    """Entries for all findings of a report, those that are impossible only if asked for."""
    words = FindingWords(publication)
    return tuple(
        Accepted(
            one.rule, one.finding.span.source.name, one.fingerprint, words.of(one), one.note or "", since
        )
        for one in report.diagnostics
        if impossible or one.certainty != "impossible"
    )


def match(report: Report, publication: Publication, entries: Sequence[Accepted], today: str) -> Match:
    """The report without the findings that the entries know; expired entries know nothing."""
    words = FindingWords(publication)
    waiting = dict(enumerate(report.diagnostics))
    expired = [entry for entry in entries if entry.until and entry.until < today]
    free = {number: entry for number, entry in enumerate(entries) if entry not in expired}
    kept = []
    for agrees in ROUNDS:
        for number, entry in pairs(waiting, free, agrees, words):
            one = waiting.pop(number)
            old = free.pop(entry)
            place = one.finding.span.source.name
            kept.append(
                old._replace(document=place, print=one.fingerprint, words=words.of(one), note=one.note or "")
            )
    looked = {item.path for item in report.coverage}
    looked |= {one.finding.span.source.name for one in report.diagnostics}
    resolved = tuple(entry for entry in free.values() if entry.document in looked)
    others = tuple(entry for entry in free.values() if entry.document not in looked)
    left = replace(report, diagnostics=tuple(waiting.values()))
    known = len(report.diagnostics) - len(waiting)
    return Match(left, known, (*resolved, *expired), tuple(kept), others)


Agrees = Callable[[Diagnostic, str, Accepted], bool]


def same_place(one: Diagnostic, words: str, entry: Accepted) -> bool:
    """Same document, rule and fingerprint."""
    return entry.document == one.finding.span.source.name and entry.print == one.fingerprint


def same_words(one: Diagnostic, words: str, entry: Accepted) -> bool:
    """Same rule and fingerprint, in whatever document."""
    return entry.print == one.fingerprint


def like_words(one: Diagnostic, words: str, entry: Accepted) -> bool:
    """Same document and rule, the words nearly the same."""
    from difflib import SequenceMatcher  # only where a note was edited

    if entry.document != one.finding.span.source.name:
        return False
    return SequenceMatcher(None, words, entry.words, autojunk=False).ratio() >= LIKE


ROUNDS: tuple[Agrees, ...] = (same_place, same_words, like_words)


def pairs(
    waiting: dict[int, Diagnostic], free: dict[int, Accepted], agrees: Agrees, words: FindingWords
) -> Iterator[tuple[int, int]]:
    """The findings and entries that agree, each used once."""
    by_rule: dict[str, list[int]] = {}
    for number, entry in free.items():
        by_rule.setdefault(entry.rule, []).append(number)
    for number, one in list(waiting.items()):
        said = words.of(one)
        candidates = by_rule.get(one.rule, [])
        found = next((n for n in candidates if n in free and agrees(one, said, free[n])), None)
        if found is not None:
            yield number, found
