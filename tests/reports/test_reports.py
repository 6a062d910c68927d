"""How reports look: text at several widths, one line a finding, JSON by its schema, workflow commands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefcite import reports
from briefcite.errors import UnknownName
from briefcite.findings import Coverage, Diagnostic, Failure, Finding, Fix, Report
from briefcite.reports import Options, ranges, visible
from briefcite.reports.json import report_schema
from briefcite.reports.text import window, wrap
from briefcite.text import Edit, Source, Span
from working_folder import Folder

SCHEMA = json.loads(report_schema())

LONG = ("The office reports to the Council twice a year, and the Council answers. " * 50)[:3000]
CJK = "人権理事会は二〇一四年三月に朝鮮民主主義人民共和国における人権に関する決議を採択した。"
WHOLE = (
    "A span that is the whole of a line, and the line is longer than any terminal that there is, "
    "wide as it may be, so that it must be cut somewhere."
)
TYPO = "A/HRC/25/CPR.1"
LINES = {
    "long": (LONG[:1500] + "A/RES/69-188" + LONG[1500:], "A/RES/69-188"),
    "start": ("A/RES/69-188 is how it begins, and it goes on for longer than a line.", "A/RES/69-188"),
    "end": ("It goes on for longer than a line is wide, and ends with UN News, June 23, 2015,", "2015,"),
    "whole": (WHOLE, WHOLE),
    "cjk": (f"{CJK}{TYPO}、その後も議論は続いている。", TYPO),
    "emoji": (f"The office 🇰🇷 opened 👩‍👩‍👧 in June 🎉 {TYPO} and 🎉 stayed.", TYPO),
    "arabic": ("اعتمد مجلس حقوق الإنسان القرار A/HRC/RES/28-22 في مارس.", "A/HRC/RES/28-22"),
    "marks": (f"Cafe\u0301 society’s e\u0323\u0302 o\u0308ffice cites {TYPO} e\u0301ach time.", TYPO),
    "control": (f"The \x1b[31moffice\x1b[0m\tcites \x07{TYPO}\x9b2J \u202eand turns\u202c.", TYPO),
    "markup": ("[bold]The[/bold] office cites A/RES/217(III)[a] and [/x] :smile:.", "A/RES/217(III)[a]"),
}  # fmt: skip


def diagnostic(span: Span, number: int, **more: object) -> Diagnostic:
    finding = Finding(
        span,
        message=f"“{str(span)[:40]}” is no symbol that can be.",
        help="write “A/RES/69/188”",
        basis="UN Editorial Manual",
    )
    values = {
        "rule": "symbol-malformed", "severity": "error", "certainty": "impossible", "finding": finding,
        "note": str(number), "record": None, "why": "Nobody finds it.", "group": None,
        "fingerprint": f"{number:016x}",
    }  # fmt: skip
    return Diagnostic(**{**values, **more})  # type: ignore[arg-type]


def sample() -> Report:
    """A report with a finding in each kind of line, one cause with many places, and a failure."""
    text = "\n".join(line for line, _ in LINES.values()) + "\n"
    source = Source("briefs/a brief.md", text)
    found, start = [], 0
    for number, (line, words) in enumerate(LINES.values(), 1):
        at = start + line.index(words)
        found.append(diagnostic(source.span(at, at + len(words)), number))
        start += len(line) + 1
    edit = Edit(source.span(0, 3), "One")
    cause = Finding(
        source.span(0, 3), "A comma.", cause="{count} notes end in a comma {x}.", fix=Fix("drop it", (edit,))
    )
    found += [
        diagnostic(
            source.span(0, 3),
            0,
            rule="note-ends-in-comma",
            severity="warning",
            finding=cause,
            note=note,
            group="g",
        )
        for note in ("1", "2", "3", "4", "6", "x")
    ]
    related = Finding(source.span(0, 3), "Twice.", related=((source.span(4, 9), "first cited here"),))
    found.append(
        diagnostic(source.span(0, 3), 0, rule="list-gap", severity="suggestion", finding=related, note=None)
    )
    coverage = Coverage(
        "briefs/a brief.md",
        "markdown",
        "utf-8",
        "references",
        35,
        35,
        12,
        41,
        30,
        ("16", "28"),
        ("5", "6", "7"),
        9,
    )
    return Report(tuple(found), (coverage,), (Failure("b.docx", "is not read yet", "save it"),))


@pytest.mark.parametrize("width", [60, 100, 140])
@pytest.mark.parametrize("color", [False, True], ids=["plain", "color"])
def test_text(width: int, color: bool, golden: Callable[[str, str], None]) -> None:
    text = reports.load("text")(sample(), Options(width, color))
    golden(f"reports/text-{width}{'-color' * color}.txt", text)


def test_text_of_every_place(golden: Callable[[str, str], None]) -> None:
    golden("reports/text-all.txt", reports.load("text")(sample(), Options(all=True)))


@pytest.mark.parametrize("format", ["lines", "json", "github"])
def test_machine_forms(format: str, golden: Callable[[str, str], None]) -> None:
    golden(f"reports/{format}.txt", reports.load(format)(sample(), Options()))


def test_the_summary_of_a_job(golden: Callable[[str, str], None]) -> None:
    from briefcite.reports.github import summary

    golden("reports/summary.md", summary(sample()))


def test_colours_change_no_word() -> None:
    plain = reports.load("text")(sample(), Options(color=False))
    assert re.sub(r"\x1b\[[0-9;]*m", "", reports.load("text")(sample(), Options(color=True))) == plain


def test_json_keeps_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(reports.load("json")(sample(), Options())), SCHEMA)
    jsonschema.validate(json.loads(reports.load("json")(Report((), (), ()), Options())), SCHEMA)


def test_json_of_a_real_check_keeps_its_schema(folder: Folder) -> None:
    folder.write("a.md", "So.[^1] So.[^2]\n\n[^1]: A/RES/70/1, 31 June 2015.\n")
    folder.write("references/a.yaml", "a:\n  type: web\n  titel: x\n")
    report = json.loads(folder.check(".", "--output", "json").out)
    jsonschema.validate(report, SCHEMA)
    assert {one["path"] for one in report["findings"]} == {"a.md", "references/a.yaml"}


@pytest.mark.parametrize("format", ["text", "lines", "github", "json"])
def test_no_control_character_is_sent(format: str) -> None:
    text = reports.load(format)(sample(), Options())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


def test_no_word_of_a_document_is_a_workflow_command() -> None:
    source = Source("a\n::error::x.md", "::error::gotcha\n")
    finding = Finding(source.span(0, 15), "::set-output::\n::warning::of a document")
    text = reports.load("github")(
        Report((diagnostic(source.span(0, 1), 1, finding=finding),), (), ()), Options()
    )
    token = re.search(r"^::stop-commands::(\S+)$", text, re.M)
    assert token
    commands, _, log = text.partition(token[0])
    assert [line for line in commands.splitlines() if not line.startswith("::error file=")] == []
    assert log.count(f"::{token[1]}::") == 1 and log.endswith(f"::{token[1]}::\n")


def test_annotations_come_gravest_first_and_are_counted() -> None:
    source = Source("a.md", "x" * 100)
    levels = ["suggestion"] * 12 + ["error"] * 11
    found = tuple(diagnostic(source.span(n, n + 1), n, severity=level) for n, level in enumerate(levels))
    lines = reports.load("github")(Report(found, (), ()), Options()).splitlines()
    annotations = [
        line.split(" ")[0] for line in lines if line.startswith(("::error", "::notice", "::warning"))
    ]
    assert annotations == ["::error"] * 10 + ["::notice"] * 11
    assert "… and 3 more findings: see the log" in lines[20]


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="output format") as caught:
        reports.load("jsno")
    assert "json" in caught.value.help
    with pytest.raises(UnknownName):
        reports.load("../text")


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=300)


@given(WORDS, WORDS, WORDS, st.integers(40, 138))
def test_a_window_fits_and_holds_the_span(before: str, inside: str, after: str, room: int) -> None:
    source = Source("a.md", f"first\n{before}{inside}{after}\nlast")
    start = 6 + len(before)
    left, middle, right = window(source.span(start, start + len(inside)), room)
    assert sum(map(cell_len, (left, middle, right))) <= room
    assert visible(inside).startswith(middle)
    assert visible(before).endswith(left.removeprefix("…"))
    assert visible(inside + after)[len(middle) :].startswith(right.removesuffix("…")) or right == "…"


@given(WORDS, st.integers(20, 140))
def test_wrapping_keeps_every_word(text: str, width: int) -> None:
    lines = list(wrap(text, width))
    assert " ".join(lines) == text
    assert all(cell_len(line) <= width or " " not in line.strip() for line in lines)


@given(st.text())
def test_visible_text_has_no_control_character_and_the_same_length(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", shown)


@given(st.lists(st.integers(1, 40), max_size=20, unique=True).map(sorted))
def test_ranges_name_every_number(numbers: list[int]) -> None:
    said = ranges([str(number) for number in numbers], 99)
    named: list[int] = []
    for item in filter(None, said.split(", ")):
        first, _, last = item.partition("-")
        named += range(int(first), int(last or first) + 1)
    assert named == numbers
