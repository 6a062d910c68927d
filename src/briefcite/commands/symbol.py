"""`briefcite symbol`: what a UN document symbol says, what is wrong with it, and what may be meant."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click

from .. import limits
from ..errors import BriefciteError, UnknownName
from ..reports.json import to_json
from ..workspace.loader import settings_for
from ._inputs import chosen, outside_option
from ._screen import emit, emit_data
from ._symbol_report import describe, draw, judge
from ._tables import FORMATS, output_option


@click.command("symbol", short_help="Explain a UN document symbol.")
@click.argument("symbols", nargs=-1, required=True, metavar="SYMBOL…")
@output_option
@outside_option
def command(symbols: tuple[str, ...], output: str) -> int:
    """Explain UN document symbols: body, session, kind of document, when it was issued, where to read it.

    `-` reads symbols from standard input, one per line; with `--output json` each gets one line. Exit
    status: 0 all are good, 1 one has an error, 2 one is not a symbol.
    """
    if output not in FORMATS:
        raise UnknownName("output format", output, FORMATS)
    lines = "-" in symbols
    today = settings_for(".", chosen()).today
    rows = []
    status = 0
    for number, text in enumerate(read(symbols)):
        judged = judge(text, today)
        status = max(status, judged.status)
        if output == "text":
            emit(*[""] * (number > 0), *"\n".join(draw(judged)).lstrip("\n").split("\n"))
        elif lines:
            emit_data(to_json(describe(judged), indent=0))
        else:
            rows.append(describe(judged))
    if output == "json" and not lines:
        emit_data(to_json(rows))
    return status


def read(symbols: Sequence[str]) -> Iterator[str]:
    """The symbols asked for, those of standard input in the place of `-`; empty lines are left out."""
    for text in symbols:
        if text != "-":
            yield text
            continue
        while line := sys.stdin.buffer.readline(limits.SYMBOL + 1):
            if len(line) > limits.SYMBOL:
                raise BriefciteError(f"a line of standard input has more than {limits.SYMBOL:,} characters")
            try:
                words = line.decode("utf-8-sig").strip()
            except UnicodeDecodeError as error:
                raise BriefciteError("standard input is not UTF-8") from error
            if words:
                yield words
