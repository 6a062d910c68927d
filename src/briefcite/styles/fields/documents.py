"""Fields of United Nations documents and treaties: symbols, numbers, Official Records, series."""

from __future__ import annotations

from ...model import texts
from ...patterns import pattern
from ...symbols.grammar.state import ADOPTED
from ..templates.nodes import Node, Nodes
from .view import View
from .words import clean

OLD_NUMBER = pattern(r"(\d+)\s*\(([IVXL]+|\w*-?[IVXL]+)\)\s*\[?([A-Z](?:-[A-Z])?)?\]?")
COUNCIL_YEAR = pattern(r"\s*\((\d{4})\)")
SERIES = {"unitednationstreatyseries": "UNTS", "leagueofnationstreatyseries": "LNTS"}
SERIES_OF = {"UNTS": "United Nations", "LNTS": "League of Nations"}
RECORDS = {"gaor": "General Assembly", "scor": "Security Council", "escor": "Economic and Social Council"}


def symbols(view: View) -> Nodes:
    """All symbols of the record as a sentence lists them; each is whole."""
    return listed([view.raw("symbol"), *map(clean, texts(view.record.fields.get("other-symbols")))])


def each_symbol(view: View) -> Nodes:
    """The symbols with those of a joint document apart; nothing where there is only one."""
    found = dict.fromkeys("/".join(symbol.components) for symbol in view.record.symbols)
    return listed(list(found)) if len(found) > 1 else ()


def listed(found: list[str]) -> Nodes:
    """Symbols with commas between, "and" before the last."""
    nodes: list[Node] = []
    found = [text for text in found if text]
    for place, text in enumerate(found):
        if place:
            nodes.append(Node(" and " if place == len(found) - 1 else ", "))
        nodes.append(Node(text, "symbol", given=True))
    return tuple(nodes)


def outside(view: View) -> bool:
    """Whether the record has a symbol of no series of the United Nations."""
    return bool(view.raw("symbol")) and not (view.record.symbol and view.record.symbol.series)


def resolution_number(view: View) -> str:
    """The number of a resolution as it is named: `70/1`, `1373`, `217 A (III)`."""
    written = COUNCIL_YEAR.sub("", view.raw("number"))
    symbol = view.record.symbol
    if written or not symbol:
        return written
    marks = [at for at, part in enumerate(symbol.components) if part in ("RES", "DEC", "PRST")]
    number = COUNCIL_YEAR.sub("", "/".join(symbol.components[marks[0] + 1 :])) if marks else ""
    if old := OLD_NUMBER.fullmatch(number):
        return " ".join(filter(None, (old[1], old[3], f"({old[2]})")))
    return number


def adopted_as(view: View) -> str:
    """What an organ adopted: a resolution, a decision, a statement by its President."""
    return next((kind for kind in view.kinds if kind in ADOPTED), "resolution")


def council_year(view: View) -> str:
    """The year that belongs to a Security Council resolution's number."""
    found = COUNCIL_YEAR.search(f"{view.raw('number')} {view.raw('symbol')}")
    return found[1] if found else ""


def records_name(view: View) -> str:
    """The series of Official Records, as the style names it by its organ."""
    written = view.raw("official-records.series")
    folded = written.replace(".", "").casefold().removeprefix("un").strip()
    folded = folded.removeprefix("official records of the ")
    organ = RECORDS.get(folded) or view.option(f"acronyms.{folded}")
    return view.option(f"records.{organ}") or written


def supplement(view: View) -> str:
    """The supplement of the Official Records by its number, or as it is named."""
    text = view.raw("official-records.supplement")
    return f"{view.option('words.supplement')} {text}" if text[:1].isdecimal() else text


def series_name(view: View) -> str:
    """The treaty series by its acronym, which the style may write with stops."""
    name = view.raw("series.name")
    folded = "".join(c for c in name.casefold() if "a" <= c <= "z")
    short = SERIES.get(folded, folded.upper())
    return short if short in SERIES_OF else name


def corrections(view: View) -> str:
    """What else the record's symbols name: corrigendum, corrigenda, addendum, addenda."""
    last = [str(symbol).rpartition("/")[2][:4] for symbol in view.record.symbols[1:]]
    if "Corr" in last:
        return "corrigenda" if len(last) > 1 else "corrigendum"
    return ("addenda" if len(last) > 1 else "addendum") if "Add." in last else ""
