"""What `check` makes of findings: places, groups, fingerprints, records cited, rules that break."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefcite
from briefcite import rules
from briefcite.checking import diagnostics
from briefcite.checking.layout import lay_out_article, normalise
from briefcite.findings import Finding, Report
from briefcite.model import Reading
from briefcite.settings import Settings
from briefcite.text import Source
from working_folder import Folder

WRONG = "United Nations, A/RES/70/{n}, 31 June 20{n:02}."


def brief(numbers: list[int], start: int = 1) -> str:
    """A brief with a note for each number, labelled in order from `start`."""
    labels = range(start, start + len(numbers))
    text = " ".join(f"Sentence {n}.[^{label}]" for n, label in zip(numbers, labels, strict=True))
    notes = (f"[^{label}]: {WRONG.format(n=n)}" for n, label in zip(numbers, labels, strict=True))
    return text + "\n\n" + "\n".join(notes) + "\n"


def check(text: str, name: str = "a.md", **options: Any) -> Report:
    return briefcite.check(briefcite.load([Source(name, text)], references=[], settings=""), **options)


def prints(report: Report) -> dict[str, str]:
    """The fingerprint of each finding by its message."""
    return {one.finding.message: one.fingerprint for one in report.diagnostics}


def test_a_fingerprint_outlives_renumbering_moving_and_renaming() -> None:
    before = prints(check(brief([1, 2, 3]), only=["date"]))
    after = prints(check(f"A new paragraph.\n\n{brief([9, 3, 1, 2], start=40)}", "b.md", only=["date"]))
    assert len(before) == 3
    assert {message: after[message] for message in before} == before


def test_a_fingerprint_of_a_marker_outlives_renumbering() -> None:
    one = check("One.[^1] Two.[^x] Three.[^2]\n\n[^1]: a\n[^2]: b\n", only=["marker-without-note"])
    other = check("New.\n\nOne.[^2] Two.[^y] Three.[^3]\n\n[^2]: a\n[^3]: b\n", only=["marker-without-note"])
    assert [d.fingerprint for d in one.diagnostics] == [d.fingerprint for d in other.diagnostics]
    assert len(one.diagnostics) == 1


@given(st.lists(st.integers(1, 3), max_size=8))
def test_fingerprints_of_one_document_differ(numbers: list[int]) -> None:
    found = check(brief(numbers)).diagnostics
    assert len({one.fingerprint for one in found}) == len(found)


def test_a_fingerprint_of_a_record_is_its_key_and_field(folder: Folder) -> None:
    text = "a:\n  type: report\n  title: T\n  body: UNHCR\n  date: 2001\n  colour: red\n  shape: round\n"
    found = []
    for content in (text, "# head\n\n" + text.replace("  title: T\n", "").replace("red", "blue")):
        folder.write("references/a.yaml", content)
        report = briefcite.check(briefcite.load(["references"]), only=["record-field-unknown"])
        found.append([one.fingerprint for one in report.diagnostics])
    assert found[0] == found[1] and len(set(found[0])) == 2


def test_places_of_one_cause_share_a_group() -> None:
    notes = "".join(f"[^{n}]: UN News, June {n}, 2015,\n" for n in range(1, 5))
    found = check("".join(f"So.[^{n}] " for n in range(1, 5)) + "\n\n" + notes).diagnostics
    assert [(one.rule, one.note) for one in found] == [("note-ends-in-comma", str(n)) for n in range(1, 5)]
    assert {one.group for one in found} == {found[0].fingerprint}
    lone = check("So.[^1]\n\n[^1]: UN News, June 1, 2015,\n").diagnostics
    assert [one.group for one in lone] == [None]


def test_findings_come_by_path_place_and_rule(folder: Folder) -> None:
    folder.write("b.md", brief([1, 2]))
    folder.write("a.md", "So.[^x]\n\n" + brief([1]))
    found = briefcite.check(briefcite.load(["b.md", "a.md"])).diagnostics
    places = [(one.finding.span.source.name, one.finding.span.start, one.rule) for one in found]
    assert places == sorted(places) and len(places) == 4


CITING = "So.[^1]\n\n[^1]: United Nations, A/RES/70/1, 25 September 2015.\n"
RECORD = """\
{key}:
  type: resolution
  symbol: {symbol}
  body: General Assembly
  adopted: 2015-09-25
  colour: red
"""


def test_an_article_answers_for_the_records_it_cites_alone(folder: Folder) -> None:
    folder.write("a.md", CITING)
    one = RECORD.format(key="one", symbol="A/RES/70/1")
    other = RECORD.format(key="other", symbol="A/RES/70/2")
    folder.write("references/a.yaml", one + other)
    folder.write("references/b.yaml", RECORD.format(key="third", symbol="A/RES/70/3"))

    def records(*paths: str) -> list[str | None]:
        report = briefcite.check(briefcite.load(paths), only=["record-field-unknown"])
        return [diagnostic.record for diagnostic in report.diagnostics]

    assert records("a.md") == ["one"]
    assert records("references/b.yaml") == ["third"]
    assert records("references") == ["one", "other", "third"]
    assert records("a.md", "references/b.yaml") == ["one", "third"]
    assert records(".") == ["one", "other", "third"]
    assert briefcite.check(briefcite.load(["a.md"])).coverage[0].records == 1


def test_a_rule_that_breaks_is_one_failure_and_others_go_on(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(reading: Reading, settings: Settings) -> Iterator[Finding]:
        yield Finding(reading.article.source.span(0, 1), "Found before it broke.")
        raise ZeroDivisionError("a wheel came off")

    whole = diagnostics.load("note-empty")
    broken = whole._replace(check_article=break_off)
    monkeypatch.setattr(
        "briefcite.checking.run.load", lambda n: broken if n == "note-empty" else rules.load(n)
    )
    folder.write("a.md", brief([1]))
    told = folder.check("a.md", "--output", "json")
    report = json.loads(told.out)
    assert told.status == 2
    assert [one["rule"] for one in report["findings"]] == ["note-empty", "date-impossible"]
    (failure,) = report["failures"]
    assert failure["path"] == "a.md"
    assert re.fullmatch(
        r"the rule note-empty broke off \(ZeroDivisionError at test_run.py:\d+: a wheel came off\)",
        failure["message"],
    )


def test_coverage_says_what_was_read(folder: Folder) -> None:
    folder.write("a.md", "So.[^1] So.^[An aside.]\n\n[^1]: A/RES/70/1, 25 September 2015.\n")
    (coverage,) = briefcite.check(briefcite.load(["a.md"])).coverage
    assert (coverage.format, coverage.encoding, coverage.references) == ("markdown", "utf-8", "")
    assert (coverage.markers, coverage.notes, coverage.symbols, coverage.dates) == (2, 2, 1, 1)
    assert (coverage.understood, coverage.in_part, coverage.commentary) == (1, (), ("inline",))


@given(st.text(alphabet="ab .\n[^1]:“”A/RES70,", max_size=200))
def test_every_place_has_at_most_one_innermost_unit(text: str) -> None:
    publication = briefcite.load([Source("a.md", text)], references=[], settings="")
    layout = lay_out_article(publication.documents[0].article)
    for number, unit in enumerate(layout.units):
        assert layout.at(unit.span) is not None
        outer = layout.enclosing[number]
        assert outer < 0 or unit.span in layout.units[outer].span
    for offset in range(len(text)):
        place = layout.source.span(offset, offset + 1)
        inside = [unit for unit in layout.units if place in unit.span]
        found = layout.at(place)
        assert (found is not None) >= bool(inside)
        if inside:
            assert found in inside and all(found.span.start >= unit.span.start for unit in inside)


@given(st.text())
def test_normal_words_do_not_change_again(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(max_size=300), st.sampled_from(["markdown", "plain"]))
def test_any_text_is_checked_without_a_failure(text: str, format: str) -> None:
    publication = briefcite.load([Source("-", text)], references=[], settings="", format=format)
    assert not briefcite.check(publication).failures


LABELS = ("A/C5/6", "A/HRC//25/63", "31-June-2014", "para.5", "http:/x.org", "p.3-4", "A/RES–70/1", "UNCHR")


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize(
    "text", ["[^{}]\n", "So.[^{}]\n\n[^{}]: A/77/1.\n", "So.^[A.[^{}]]\n\n[^{}]: A/77/1, para. 3.\n"]
)
def test_the_words_of_a_label_are_a_name(text: str, label: str) -> None:
    """What is said of `[^A/C5/6]` is said of the whole mark, and no fix changes a part of it."""
    source = Source("a.md", text.replace("{}", label))
    report = briefcite.check(briefcite.load([source], references=[], settings=""), also=rules.names())
    spans = [one.finding.span for one in report.diagnostics]
    fixes = [one.finding.fix for one in report.diagnostics if one.finding.fix]
    inside = [place.start() + 2 for place in re.finditer(re.escape(f"[^{label}]"), source.text)]
    places = [*spans, *(edit.span for fix in fixes for edit in fix.edits)]
    assert not [place for place in places if any(at <= place.start < at + len(label) for at in inside)]
