"""Where words go: findings on standard output or in files, everything else on standard error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import click

from ..errors import BriefciteError
from ..findings import Failure, Report
from ..reports import Options, Write, coverage_lines, load, tally, visible
from ..workspace.writes import append, save

NARROWEST, WIDEST = 60, 140
"""The widths, in cells, between which text is laid out."""


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


def open_outputs(said: Sequence[str]) -> list[Output]:
    """The outputs asked for; by default text on a terminal and lines in a pipe."""
    outputs = []
    for one in said or ["text" if sys.stdout.isatty() else "lines"]:
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
    for output in outputs:
        color = not output.file and colored(screen.color)
        text = output.write(report, Options(width(), color, screen.all, screen.quiet))
        if output.file:
            save_text(output.file, text)
        else:
            emit(text)
        if output.format == "github" and os.environ.get("GITHUB_STEP_SUMMARY"):
            summarise(report)
    covered = any(not output.file and output.format != "lines" for output in outputs)
    if not covered and not screen.quiet:
        for line in (*coverage_lines(report), tally(report)):
            click.echo(line, err=True)


def complain(words: str) -> None:
    """Say something on standard error."""
    click.echo(f"briefcite: {visible(words)}", err=True)


def said_of(failure: Failure) -> str:
    """A failure as a sentence."""
    place = f"{failure.path}: " if failure.path else ""
    return place + failure.message + (f" ({failure.help})" if failure.help else "")


def emit(text: str) -> None:
    """Write to standard output; a reader who has seen enough ends it quietly."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def save_text(file: str, text: str) -> None:
    """Write a report to a file, whole."""
    try:
        save(file, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise BriefciteError(f"{file}: the report cannot be written: {error.strerror or error}") from error


def summarise(report: Report) -> None:
    """Write the summary of a job on GitHub."""
    from ..reports.github import summary

    append(os.environ["GITHUB_STEP_SUMMARY"], summary(report))


def colored(when: str) -> bool:
    """Whether text is coloured."""
    if when == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return when == "always"


def width() -> int:
    """The width of the terminal within bounds; 100 cells where there is none."""
    return max(NARROWEST, min(shutil.get_terminal_size((100, 24)).columns, WIDEST))
