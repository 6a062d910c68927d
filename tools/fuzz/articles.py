"""Mutated articles: Markdown, plain text and lists of notes, through every command that reads them."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import jsonschema  # type: ignore[import-untyped]

from briefcite import rules, styles
from briefcite.articles import format_of
from briefcite.errors import UnreadableFile
from briefcite.reports.json import report_schema
from briefcite.text import LINE_END
from briefcite.workspace.encodings import decode

from . import KEPT, ROOT, Case, Fault, mutation
from .comparing import Report, counts, differ, found_by, letters, line_ends, outside_notes, words
from .program import Said, breaks, folder, run

NOTES = ".notes"
"""The ending of a list of notes without the text that they belong to."""
SETTINGS = 'preset = "strict"\ntoday = 2026-01-31\n'
ORDER = frozenset(
    ("list-gap", "list-disorder", "marker-out-of-order", "allow-unused", "repeat-note-misplaced")
)
"""The rules of what renumbering is there to change; “above” may be wrong in another order."""


def seeds() -> Sequence[Case]:
    """The examples on the pages of rules, and the articles of the tests and examples."""
    examples = [example for name in rules.names() for example in rules.load(name).page().examples]
    pages = [Case(file, text.encode()) for one in examples for file, text in one.files if format_of(file)]
    folders = (ROOT / "tests" / "cases", ROOT / "examples")
    files = [path for place in folders for path in sorted(place.rglob("*.*")) if KEPT not in path.parents]
    return [*pages, *(Case(path.name, path.read_bytes()) for path in files if format_of(path.name))]


def mutate(case: Case, others: Sequence[Case], chance: Random) -> Case:
    """A part of an article, changed, and read as what it is or as something else."""
    blocks = re.split(r"\n[ \t]*\n", case.text)
    if len(blocks) > 4 and chance.random() < 0.9:
        start = chance.randrange(len(blocks))
        notes = [block for block in blocks if block.startswith("[")]
        blocks = blocks[start : start + chance.choice((1, 2, 4, 8))]
        blocks += chance.sample(notes, min(len(notes), chance.choice((0, 1, 4))))
    text = mutation.mutate("\n\n".join(blocks), [chance.choice(others).text], chance)
    data = text.encode("utf-8", "surrogateescape")
    if chance.random() < 0.05:
        at = chance.randint(0, len(data))
        data = data[:at] + chance.choice((b"\xff", b"\x80", b"\xc3", b"\xed\xa0\x80")) + data[at:]
    return Case("brief" + chance.choice((Path(case.name).suffix, ".md", ".md", ".txt", NOTES)), data)


class File:
    """A case as a file in a folder of its own."""

    def __init__(self, case: Case) -> None:
        self.name, self.before = case.name, case.data
        self.options = ("--from", "notes") if case.name.endswith(NOTES) else ()
        self.restore()

    def restore(self) -> None:
        """Write the file as it was."""
        Path(self.name).write_bytes(self.before)

    @property
    def data(self) -> bytes:
        """The bytes of the file as it is."""
        return Path(self.name).read_bytes()

    def run(self, command: str, *options: str) -> Said:
        """A command on the file."""
        kind = () if command == "notes" else self.options
        return run(command, self.name, *kind, *options)

    def report(self) -> Report:
        """What `check` says of the file as it is."""
        found: Report = json.loads(self.run("check", "--output", "json").out)
        return found


@contextlib.contextmanager
def opened(case: Case) -> Iterator[File]:
    """A case as a file in a folder of its own."""
    with folder():
        Path("briefcite.toml").write_text(SETTINGS, encoding="utf-8")
        yield File(case)


def reads(case: Case) -> Iterator[Fault]:
    """What is said is valid, every place is inside the text, and standard input is read alike."""
    with opened(case) as file:
        said = file.run("check", "--output", "json")
        yield from breaks(said, "check")
        report = json.loads(said.out)
        for error in schema().iter_errors(report):
            yield Fault("what check prints keeps to its schema", error.message)
        yield from misplaced(report, case)
        options = ("--stdin-name", case.name, *file.options, "--output", "json")
        piped = run("check", "-", *options, stdin=case.data)
        if (piped.out, piped.status) != (said.out, said.status):
            yield Fault("standard input is read as a file", f"{said.status} {piped.status}")


def fixes(case: Case) -> Iterator[Fault]:
    """Fixing twice is fixing once; nothing is lost; no rule finds more."""
    for options in ((), ("--suggested",)):
        name = " ".join(("fix", *options))
        with opened(case) as file:
            before = file.report()
            options = (*options, "--skip", "allow-unused")
            yield from breaks(file.run("fix", *options), name)
            old, new = case.data, file.data
            file.run("fix", *options)
            if file.data != new:
                yield Fault(f"{name} twice is {name} once", differ(new, file.data))
            Path(case.name).write_bytes(new)
            after = file.report() if new != old else before
        if "--suggested" not in options and words(old) != words(new):
            yield Fault(f"{name} keeps every word", differ(old, new))
        if "--suggested" not in options and line_ends(old) != line_ends(new):
            yield Fault(f"{name} keeps line ends", differ(old, new))
        if old.startswith(b"\xef\xbb\xbf") != new.startswith(b"\xef\xbb\xbf"):
            yield Fault(f"{name} keeps the mark of the encoding", differ(old, new))
        if grown := sorted(found_by(after) - found_by(before)):
            yield Fault(f"after {name} no rule finds more ({', '.join(grown)})", differ(old, new))
        if counts(before) != counts(after):
            yield Fault(f"{name} keeps every note and marker", differ(old, new))


def renumbers(case: Case) -> Iterator[Fault]:
    """Renumbering twice is renumbering once; words stay; what is found stays, but for the order."""
    with opened(case) as file:
        before = file.report()
        done = file.run("renumber")
        yield from breaks(done, "renumber")
        old, new = case.data, file.data
        if done.status == 2 and new != old:
            yield Fault("renumber changes nothing where it fails", done.err)
        file.run("renumber")
        if file.data != new:
            yield Fault("renumber twice is renumber once", differ(new, file.data))
        Path(case.name).write_bytes(new)
        after = file.report() if new != old else before
    if letters(old) != letters(new) or line_ends(old) != line_ends(new):
        yield Fault("renumber keeps every word and line", differ(old, new))
    one, other = found_by(before), found_by(after)
    if changed := sorted(rule for rule in {*one, *other} - ORDER if one[rule] != other[rule]):
        yield Fault(f"renumber changes no finding ({', '.join(changed)})", differ(old, new))
    if counts(before) != counts(after):
        yield Fault("renumber keeps every note and marker", differ(old, new))


def remembers(case: Case) -> Iterator[Fault]:
    """What a baseline has taken in is not said again."""
    with opened(case) as file:
        yield from breaks(file.run("baseline", "--include-impossible", "--file", "b.json"), "baseline")
        if Path("b.json").exists():
            after = json.loads(file.run("check", "--baseline", "b.json", "--output", "json").out)
            if after["findings"] and not after["failures"]:
                yield Fault("a baseline knows what it took in", str(found_by(after)))


def prints(case: Case) -> Iterator[Fault]:
    """The commands that only print do not break; what `collect` drafts can be read."""
    with opened(case) as file:
        for command, forms in (
            ("check", ("text", "lines", "github")),
            ("sheet", ("text", "csv", "markdown", "html")),
            ("notes", ("text", "json")),
        ):
            for form in forms:
                yield from breaks(file.run(command, "--output", form), command)
        yield from breaks(file.run("bibliography"), "bibliography")
        yield from breaks(run("export", "ris", case.name), "export")
        drafts = file.run("collect")
        yield from breaks(drafts, "collect")
        Path("drafts.yaml").write_bytes(drafts.out)
        if drafts.status == 0 and run("check", "drafts.yaml", "--output", "json").status == 2:
            yield Fault("what collect drafts can be read", repr(drafts.out[:300]))


def rewrites(case: Case) -> Iterator[Fault]:
    """Another style changes nothing but notes, and twice is once."""
    style = Random(len(case.data)).choice(styles.names())
    for command, option in (("render", "--style"), ("restyle", "--to")):
        with opened(case) as file:
            yield from breaks(file.run(command, option, style, "--write"), command)
            new = file.data
            file.run(command, option, style, "--write")
            if file.data != new:
                yield Fault(f"{command} twice is {command} once", f"{style}: {differ(new, file.data)}")
        if new != case.data and outside_notes(case) != outside_notes(Case(case.name, new)):
            yield Fault(f"{command} changes nothing but notes", differ(case.data, new))


LAWS = (reads, fixes, renumbers, remembers, prints, rewrites)


@cache
def schema() -> Any:
    """The schema of what `check` prints."""
    return jsonschema.Draft202012Validator(json.loads(report_schema()))


def misplaced(report: Report, case: Case) -> Iterator[Fault]:
    """Lines and columns that are not in the text, counted again."""
    try:
        text = decode(case.name, case.data).text
    except UnreadableFile:
        return
    lines = [len(line) for line in LINE_END.split(text)]
    for one in report["findings"]:
        for place in (one, *one["related"]):
            ends = [(place[f"{end}line"], place[f"{end}column"]) for end in ("", "end_")]
            inside = all(
                0 < line <= len(lines) and 0 < column <= lines[line - 1] + 3 for line, column in ends
            )
            if place["path"] == case.name and not (inside and ends[0] <= ends[1]):
                yield Fault(f"places are in the text ({one['rule']})", str(ends))
        for edit in (edit for proposal in one["proposals"] for edit in proposal["edits"]):
            if edit["path"] == case.name and not 0 <= edit["start"] <= edit["end"] <= len(text):
                yield Fault(f"edits are in the text ({one['rule']})", str(edit))
