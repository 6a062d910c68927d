"""Ways to print a report: one file each, with `write(report, options) -> str`.

A document's words and the names of files are data: `visible` and `visible_name` show control characters and
those that turn the direction of writing instead of sending them, `inert` keeps lines from being commands of
a log, and nothing that comes from a document is ever read as markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import TypeAlias, cast

from ..errors import UnknownName
from ..findings import SEVERITIES, Coverage, Diagnostic, Report, typed_paths
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..text import Span


class Options(NamedTuple):
    """How a report is to look; machine formats ignore it."""

    width: int = 100
    color: bool = False
    all: bool = False
    """Show every place of a cause."""
    quiet: bool = False
    """Leave out the coverage line and the summary."""


Write: TypeAlias = Callable[[Report, Options], str]

SIGNS = {
    **{code: 0x2400 + code for code in range(32)},
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys((0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
    **dict.fromkeys((0x85, 0x2028, 0x2029), 0x2424),
    0x7F: 0x2421,
}
"""Control characters, line and paragraph separators, and what Unicode calls Bidi_Control, which turns the
direction of writing: each as a sign that shows it."""

SHOWN = SIGNS | dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), 0x20)
"""The same for the words of a document, whose line ends and tabs are spaces."""

COLOR = r"\x1b\[[0-9;]*m"
COMMAND = pattern(rf"^((?:[^\S\n]|{COLOR})*):(?=:)|#(?=#\w*\[)", re.MULTILINE)
"""What a log takes for a command: "::" at the beginning of a line, white space apart, and "##[" (GitHub),
"##vso[", "##teamcity[" anywhere. Source: ActionCommand.cs of GitHub's runner."""


def names() -> tuple[str, ...]:
    """The formats there are, from the folder's listing."""
    import pkgutil  # only for lists and error messages

    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def load(name: str) -> Write:
    """The writer of a format; raises `UnknownName`."""
    try:
        module = import_module(f".{name}", __name__) if name.isidentifier() else None
    except ModuleNotFoundError as error:
        if error.name != f"{__name__}.{name}":
            raise
        module = None
    if module is None:
        raise UnknownName("output format", name, names())
    return cast(Write, module.write)


def visible(text: str) -> str:
    """The words of a document as one line in which control characters can be seen; as long as before.

    >>> visible("a\\x1b[31m\\tb")
    'a␛[31m b'
    """
    return text.translate(SHOWN)


def visible_name(name: str) -> str:
    """The name of a file as one line in which line ends and tabs can be seen too.

    >>> visible_name("a\\n::error::b.md")
    'a␊::error::b.md'
    """
    return name.translate(SIGNS)


def excerpted(span: Span, most: int = 60) -> str:
    """The words of a place in quotation marks, by which a person finds it in a file that has no lines."""
    words = span.shown or "space"
    return f"“{words[:most].rstrip()}…”" if len(words) > most else f"“{words}”"


def inert(text: str) -> str:
    """Lines of which no log of continuous integration takes one for a command: a backslash parts its signs.

    >>> inert("  ::error::x\\na::b ##[error]")
    '  \\\\::error::x\\na::b #\\\\#[error]'
    """
    return COMMAND.sub(lambda found: f"{found[1]}\\:" if found[1] is not None else "#\\", text)


def counted(number: int, singular: str, plural: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "note"), counted(2, "note"), counted(2, "entry", "entries")
    ('1 note', '2 notes', '2 entries')
    """
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def coverage_lines(report: Report) -> Iterator[str]:
    """What was looked at, in words; loudly so where a document has no notes."""
    documents = [item for item in report.coverage if item.format != "yaml"]
    if documents:
        yield coverage_line(documents)
    files = [item for item in report.coverage if item.format == "yaml"]
    if files:
        records = counted(sum(item.records for item in files), "record")
        symbols = counted(sum(item.symbols for item in files), "symbol")
        yield f"Checked {counted(len(files), 'record file')}: {records}, {symbols}{unchecked(files)}."
    yield from (words for _, words in unread(report))


def unread(report: Report) -> Iterator[tuple[str, str]]:
    """What was not looked at although it was asked for, so that no silence passes for a clean article.

    The path of each document without notes with a sentence; one without a path where there was nothing.
    """
    for item in report.coverage:
        if item.format != "yaml" and not item.notes:
            path = visible_name(item.path)
            looked = f"No notes found in {path} (read as {item.format})."
            hint = " If the file is only a list of notes (“1. …”), use --from notes."
            yield item.path, visible(looked + hint)
    if not report.coverage:
        yield "", "Nothing was checked."


def coverage_line(documents: Sequence[Coverage]) -> str:
    """What was looked at in some documents."""
    counts = [
        counted(sum(getattr(item, field) for item in documents), field[:-1])
        for field in ("markers", "notes", "symbols", "dates")
    ]
    stored = [item for item in documents if item.stored is not None]
    if stored:
        counts[1] += f" ({sum(one.stored or 0 for one in stored)} stored, {pairs_of(stored)})"
    catalogued = [item.catalogued for item in documents if item.catalogued is not None]
    if catalogued and any(item.symbols for item in documents):
        counts[2] += f" ({sum(catalogued)} in the catalogue)"
    understood = sum(item.understood for item in documents)
    parts = [f"{counted(understood, 'note')} understood"]
    for words, field in (("in part", "in_part"), ("without a source", "commentary")):
        labels = [label for item in documents for label in getattr(item, field)]
        if labels:
            which = f" ({ranges(labels, 12)})" if len(documents) == 1 else ""
            parts.append(f"{len(labels)} {words}{which}")
    parts += map(style_line, (item for item in documents if item.style))
    looked_at = f"Checked {counted(len(documents), 'document')}: {', '.join(counts)}"
    return visible(" ".join(f"{said}." for said in (looked_at, ", ".join(parts), shelves(documents))))


def style_line(item: Coverage) -> str:
    """How many notes of a document were compared with the style, and how many have no record."""
    if item.compared is None:
        return f"none compared with {item.style}, which cites in the text"
    missing = f" ({item.recordless} with a source that has no record)" if item.recordless else ""
    return f"{item.compared} of {item.notes} compared with {item.style}{missing}"


def pairs_of(documents: Sequence[Coverage]) -> str:
    """How many notes of some documents have something in the text that points to them."""
    return counted(sum(one.pairs or 0 for one in documents), "pair")


def shelves(documents: Sequence[Coverage]) -> str:
    """Which records the documents were compared with."""
    folders = {item.references: item for item in documents}
    named = [visible_name(folder) for folder in folders if folder]
    if not named:
        draft = typed_paths([one.path for one in documents[:1]], "FILE")
        said = "No records found, so titles and dates were not compared with any"
        return f"{said} (to draft some: briefcite collect {draft} --into references)"
    said = f"Compared with the records in {', '.join(named)}"
    return said + " (not for all documents)" * bool("" in folders) + unchecked(folders.values())


def unchecked(items: Iterable[Coverage]) -> str:
    """How many drafts some folders of records have, in words; "" where there is none."""
    drafts = sum(item.drafts for item in items)
    return f"; {counted(drafts, 'unchecked draft')} not used" if drafts else ""


def ranges(labels: Sequence[str], most: int) -> str:
    """Labels in words, whole numbers in a row joined; of more than `most` items the rest is counted.

    >>> ranges(["1", "2", "3", "4", "6", "7", "x"], 9)
    '1-4, 6, 7, x'
    >>> ranges(["1", "3", "5", "7"], 2)
    '1, 3 and 2 more'
    """
    runs: list[list[str]] = []
    for label in labels:
        if runs and follows(label, runs[-1][-1]):
            runs[-1].append(label)
        else:
            runs.append([label])
    items = [
        (f"{run[0]}-{run[-1]}", len(run)) if len(run) > 2 else (", ".join(run), len(run)) for run in runs
    ]
    rest = sum(count for _, count in items[most:])
    return ", ".join(words for words, _ in items[:most]) + (f" and {rest} more" if rest else "")


def follows(label: str, other: str) -> bool:
    """Whether a label is the number after another."""
    small = len(label) < 9 and len(other) < 9  # labels are a document's words: never a huge number
    return (
        small
        and label.isascii()
        and other.isascii()
        and label.isdigit()
        and other.isdigit()
        and int(label) == int(other) + 1
    )


def tally(report: Report) -> str:
    """The number of findings by severity, in words, and of those that are allowed."""
    counts = {level: sum(one.severity == level for one in report.diagnostics) for level in SEVERITIES}
    said = [counted(number, level) for level, number in counts.items() if number]
    allowed = f"; {counted(report.allowed, 'finding')} allowed" if report.allowed else ""
    return (", ".join(said) or "No findings") + allowed + "."


def summary_lines(report: Report) -> Iterator[str]:
    """What was looked at, and how much was found in it."""
    yield from coverage_lines(report)
    if report.coverage or report.diagnostics:
        yield tally(report)


def headline(diagnostic: Diagnostic, count: int) -> str:
    """The sentence for a finding, or for `count` of one cause."""
    finding = diagnostic.finding
    return finding.cause.replace("{count}", str(count)) if count > 1 and finding.cause else finding.message
