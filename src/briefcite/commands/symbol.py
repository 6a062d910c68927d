"""`briefcite symbol`: what a UN document symbol says."""

from __future__ import annotations

import click

from .. import parse_symbol
from ..symbols import Symbol, SymbolError
from .printing import complain, emit
from .tables import output_option, print_fields, print_rows


@click.command("symbol")
@click.argument("symbols", nargs=-1, required=True, metavar="SYMBOL…")
@output_option
def command(symbols: tuple[str, ...], output: str) -> int:
    """Say what each SYMBOL means: body, session, kind of document, number, link."""
    rows = []
    for text in symbols:
        try:
            rows.append(describe(parse_symbol(text)))
        except SymbolError as error:
            complain(f"“{text}” is not a symbol: {error}")
    if output == "text":
        for number, row in enumerate(rows):
            emit("\n" * (number > 0))
            print_fields(row)
    else:
        print_rows(rows, output)
    return 0 if len(rows) == len(symbols) else 2


def describe(symbol: Symbol) -> dict[str, object]:
    """The parts of a symbol by name."""
    return {
        "symbol": str(symbol),
        "body": symbol.body,
        "organ": symbol.organ,
        "session": symbol.session,
        "year": symbol.year,
        "kind": symbol.kind_words,
        "number": symbol.number,
        "country": symbol.country,
        "suffixes": list(symbol.suffixes),
        "joint": [str(other) for other in symbol.joint],
        "known": symbol.known,
        "url": symbol.url,
    }
