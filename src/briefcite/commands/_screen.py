"""The door through which words leave: all commands, reports and errors speak through it, nothing else does.

The words of documents and records and the names of files are data, on every stream: none of them moves a
cursor, names a window, turns the direction of writing, or is a command of a continuous-integration log.

*Words for people* (`say`, `complain`, `emit`: messages, questions, tables, the forms text and lines, sheets
and citations in plain text and Markdown) are the same on a terminal, in a pipe and in a file: control
characters, bidirectional ones and line ends within a name are shown as signs, no line begins with "::", and
none holds "##[" (`reports.inert`). Colours are ours alone.

*Data* (`emit_data`: JSON, CSV, HTML, LaTeX, record files, exported bibliographies, articles, diffs) are exact
in a pipe, to the byte and in the encoding of their file; on a terminal control characters are shown in them
too. JSON escapes them everywhere, which is the same data. Of the GitHub form only its own lines begin with
"::". What a log may not be given (a diff, a table) is to be sent into a file. `--output FORMAT=FILE` and
`--write` write what a pipe would get.

A reader who has seen enough (`| head`) ends the output without a word and without another exit status. That
standard output cannot be written (a full disk) is said on standard error, with exit status 2.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from ..errors import BriefciteError, cure_of
from ..findings import Failure, Report
from ..named_tuples import NamedTuple
from ..reports import COLOR, SIGNS, Options, Write, inert, load, summary_lines, unread, visible_name

if TYPE_CHECKING:
    from ..workspace.replacement import Change

NARROWEST, WIDEST = 60, 140
"""The widths, in cells, between which text is laid out."""

WORDS = ("text", "lines")
"""The forms of a report that are words for people; the others are data."""

KEPT = {code: sign for code, sign in SIGNS.items() if chr(code) not in "\n\t"}
"""What a terminal is shown of data instead of control characters."""


class Screen(NamedTuple):
    """What a person asked for about the look of the output."""

    color: str = "auto"
    quiet: bool = False
    all: bool = False


class Output(NamedTuple):
    """One form of the report and where it goes: a file, or "" for standard output."""

    format: str
    file: str
    write: Write


class Outgoing(NamedTuple):
    """A text that leaves: for a file, or ("") for standard output, where `show` prints it."""

    file: str
    text: str
    show: Callable[[str], None]


def open_outputs(said: Sequence[str]) -> list[Output]:
    """The outputs asked for; by default text on a terminal and lines in a pipe."""
    outputs = []
    for one in said or ["text" if on_terminal() else "lines"]:
        format, _, file = one.partition("=")
        outputs.append(Output(format, file, load(format)))
    if sum(not output.file for output in outputs) > 1:
        raise BriefciteError(
            "only one output can go to standard output", "name a file: --output json=report.json"
        )
    return outputs


def print_report(report: Report, notices: Iterable[str], outputs: Sequence[Output], screen: Screen) -> None:
    """Write every form of a report to its place, and what went wrong to standard error."""
    if not screen.quiet:
        for notice in notices:
            complain(notice)
    for failure in report.failures:
        complain(said_of(failure))
    texts: list[Outgoing] = []
    for output in outputs:
        color = not output.file and colored(screen.color)
        text = output.write(report, Options(width(), color, screen.all, screen.quiet))
        show = partial(emit_text, colored=color) if output.format in WORDS else emit_data
        texts.append(Outgoing(output.file, text, show))
    deliver(texts, [item.path for item in report.coverage])
    if os.environ.get("GITHUB_STEP_SUMMARY") and "github" in [output.format for output in outputs]:
        summarise(report)
    covered = any(not output.file and output.format != "lines" for output in outputs)
    if screen.quiet:
        for path, words in unread(report):
            if path:
                complain(words)
    elif not covered:
        say(*summary_lines(report))


def complain(words: str) -> None:
    """Say what a person should know or do."""
    say(f"briefcite: {words}")


def say(*lines: str) -> None:
    """Print lines for people on standard error; where nobody can read them the job goes on."""
    try:
        sys.stderr.write(shown(lines))
        sys.stderr.flush()
    except OSError:
        silence(sys.stderr)


def emit(*lines: str, colored: bool = False) -> None:
    """Print lines for people on standard output; `colored` ones may hold our colours.

    Raises BriefciteError where it cannot be written.
    """
    send(shown(lines, colored=colored))


def emit_text(text: str, *, colored: bool = False) -> None:
    """Print a text for people, of whole lines, on standard output; raises as `emit` does."""
    emit(*(text.removesuffix("\n").split("\n") if text else ()), colored=colored)


def emit_markup(text: str, markup: str) -> None:
    """Print a citation or bibliography: words for people in plain text and Markdown, else data."""
    if markup in ("plain", "markdown"):
        emit_text(text)
    else:
        emit_data(text)


def emit_data(text: str, data: bytes | None = None) -> None:
    """Send data to standard output: `data`, or the text in UTF-8; show them where it is a terminal.

    Raises BriefciteError where it cannot be written.
    """
    if on_terminal():
        send(text.replace("\r\n", "\n").translate(KEPT))
    else:
        send(text.encode("utf-8", "backslashreplace") if data is None else data)


def send(what: str | bytes) -> None:
    """Write to standard output; a reader who has seen enough ends it quietly."""
    try:
        if isinstance(what, str):
            sys.stdout.write(what)
        else:
            sys.stdout.buffer.write(what)
        sys.stdout.flush()
    except BrokenPipeError:
        silence(sys.stdout)
    except OSError as error:
        raise BriefciteError(lost(error), cure_of(error)) from error


def lost(error: OSError) -> str:
    """That standard output cannot be written; what it still holds is let go."""
    silence(sys.stdout)
    return f"standard output cannot be written: {error.strerror or error}"


def silence(stream: TextIO) -> None:
    """Let a stream that cannot be written swallow what it still holds and what comes."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def shown(lines: Iterable[str], *, colored: bool = False) -> str:
    """Lines for people as they leave."""
    if colored:
        parts = (re.split(f"({COLOR})", line) for line in lines)
        lines = ("".join(p if n % 2 else visible_name(p) for n, p in enumerate(line)) for line in parts)
    else:
        lines = map(visible_name, lines)
    return inert("".join(f"{line}\n" for line in lines))


def confirm(question: str, *, default: bool = False) -> bool:
    """Whether a person says yes."""
    return click.confirm(inert(visible_name(question)), default=default, err=True)


def prompt(question: str, choices: Sequence[str] = (), default: str | None = None) -> str:
    """What a person types, or chooses."""
    type = click.Choice(choices) if choices else None
    said: str = click.prompt(
        inert(visible_name(question)), default=default, show_default=bool(default), type=type, err=True
    )
    return said


def on_terminal() -> bool:
    """Whether a person reads standard output as it comes."""
    return sys.stdout.isatty()


def said_of(failure: Failure) -> str:
    """A failure as a sentence."""
    place = f"{failure.path}: " if failure.path else ""
    return place + failure.message + (f" ({failure.help})" if failure.help else "")


def save(changes: Sequence[Change], read: Iterable[str] = ()) -> None:
    """Write files, all or none, and say what a person should know of them; `read` are not outputs.

    Raises UnwritableFile.
    """
    from ..workspace.writes import write  # only where something is written

    for words in write(changes, read=[*map(Path, read)]):
        complain(words)


def deliver(texts: Iterable[Outgoing], read: Iterable[str]) -> None:
    """Put texts out: those without a file's name to standard output, then the others to files, all or none.

    None may replace a file that was read. Raises UnwritableFile.
    """
    files = []
    for one in texts:
        if one.file:
            files.append(one)
        else:
            one.show(one.text)
    if files:
        from ..workspace.replacement import Change

        encoded = [(Path(one.file), one.text.encode("utf-8", "backslashreplace")) for one in files]
        save([Change(path, data) for path, data in encoded], read)


def summarise(report: Report) -> None:
    """Write the summary of a job on GitHub."""
    from ..reports.github import summary
    from ..workspace.writes import append

    append(Path(os.environ["GITHUB_STEP_SUMMARY"]), summary(report).encode("utf-8", "backslashreplace"))


def colored(when: str) -> bool:
    """Whether text is coloured."""
    if when == "auto":
        return on_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return when == "always"


def width() -> int:
    """The width of the terminal within bounds; 100 cells where there is none."""
    said = os.environ.get("COLUMNS", "")
    columns = int(said) if said.isdecimal() else 0
    if not columns:
        try:
            columns = os.get_terminal_size(1).columns
        except OSError:
            columns = 100
    return max(NARROWEST, min(columns, WIDEST))
