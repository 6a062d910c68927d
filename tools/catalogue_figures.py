"""How much the catalogue finds, and that it is silent where a note is right, by notes made from other lists.

Facts are those of lists from which nothing in the catalogue was taken (`APART`): the Human Rights Council's
voting library, two lists of Security Council resolutions. `python tools/catalogue_figures.py` makes sound
notes of them in five forms, and planted ones (the title under a neighbour's number, two figures of the number
exchanged, another year), and prints of how many of each kind `check` says something; `--all` prints each note
that is judged wrongly.
"""

from __future__ import annotations

import csv
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import briefcite
from briefcite.symbols.calendar.windows import write_day
from briefcite.symbols.catalogue.entries import Entry, catalogued
from briefcite.symbols.grammar.parser import read_symbol

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
APART = ("lszoszk/hrc-voting", "AleksiKnuutila/unsc-visualisation", "felixhaass/pvs_securitycouncil")
SERIES = ("A/HRC/RES/", "S/RES/")
TAIL = re.compile(r" : (?:resolution|draft).*|,$")
"""What a list of the library has after a title."""
MOST = 400
"""How many facts of a series are taken."""
FORMS = (
    "{body} resolution {number}, “{title}”, {day}, {symbol}, para. 4.",
    "{body}, “{title},” {symbol}, {american}, para. 4.",
    "U.N. {body}, *{title}*, U.N. Doc. {symbol} ({american}).",
    "{body}, ‘{title}’ ({day}) UN Doc {symbol}, para 4.",
    "*{title}*, {body} Res {number}, UN Doc {symbol} ({day}, adopted {day}) para 4.",
)
UNTITLED = (
    "{body} resolution {number} of {day}, para. 4.",
    "{body}, {symbol}, {american}, para. 4.",
    "U.N. {body}, U.N. Doc. {symbol} ({american}).",
    "{body} Res {number} ({day}) UN Doc {symbol}, para 4.",
    "{body}, Resolution {number}, adopted on {day}, {symbol}.",
)


class Fact(NamedTuple):
    """A document as a list apart from the catalogue has it; the title is "" where it has none of its own."""

    symbol: str
    title: str
    day: date


class Figures(NamedTuple):
    """Of some notes: how many there are, and those of which something was said."""

    notes: int
    told: int


def facts() -> list[Fact]:
    """The resolutions of the lists with day and, of the Human Rights Council, title; each once."""
    found: dict[str, Fact] = {}
    for path in (DATA / "un-symbols.tsv", DATA / "calendar" / "symbol-dates-sample.tsv"):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                symbol = read_symbol(row["symbol"])
                apart = any(name in row["source"] for name in APART)
                if apart and symbol and symbol.key.startswith(SERIES) and len(row["date"]) == 10:
                    title = TAIL.sub("", row.get("title") or "") if symbol.key.startswith("A/") else ""
                    found.setdefault(symbol.key, Fact(row["symbol"], title, date.fromisoformat(row["date"])))
    return list(found.values())


def write(form: str, symbol: str, title: str, day: date) -> str:
    """A note of a document in one of the forms."""
    council = symbol.startswith("S/")
    american = f"{day:%B} {day.day}, {day.year}"
    return form.format(
        body="Security Council" if council else "Human Rights Council",
        number=symbol.removeprefix("S/RES/").removeprefix("A/HRC/RES/"),
        title=title,
        symbol=symbol,
        day=write_day(day),
        american=american,
    )


def told(notes: Sequence[str]) -> list[set[str]]:
    """The rules that speak of the symbol, date or title of each note."""
    text = "".join(f"So it is.[^{n}]\n\n" for n in range(len(notes)))
    text += "".join(f"[^{n}]: {note}\n" for n, note in enumerate(notes))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "brief.md")
        path.write_text(text, encoding="utf-8")
        report = briefcite.check(briefcite.load([str(path)]))
    found: list[set[str]] = [set() for _ in notes]
    for one in report.diagnostics:
        if (
            one.note
            and one.severity != "suggestion"
            and one.rule.startswith(("catalogue", "symbol", "date-con"))
        ):
            found[int(one.note)].add(one.rule)
    return found


def entry_of(symbol: str) -> Entry | None:
    """The entry of a symbol, or None."""
    read = read_symbol(symbol)
    return catalogued(read) if read else None


def sound() -> Iterator[str]:
    """Each fact in each of its forms."""
    known = [fact for fact in facts() if entry_of(fact.symbol)]
    titled = [fact for fact in known if fact.title][:MOST]
    for fact in (*titled, *[fact for fact in known if not fact.title][:MOST]):
        for form in FORMS if fact.title else UNTITLED:
            yield write(form, fact.symbol, fact.title, fact.day)


def moved(change: str) -> Iterator[str]:
    """Titles under another number: a `neighbour`'s, or one with two figures `exchanged`.

    The title of the other is its own, and that of the right one is known and undisputed.
    """
    for place, fact in enumerate(fact for fact in facts() if fact.title):
        right = entry_of(fact.symbol)
        if right is None or not right.title or right.disputed:
            continue
        head, _, last = fact.symbol.rpartition("/")
        number = int(last) if last.isdigit() else 0
        others = [number + step for step in (-3, -2, -1, 1, 2, 3)]
        swapped = {int(last[::-1])} - {number} if number else set()
        for other in swapped if change == "exchanged" else others if number else ():
            entry = entry_of(f"{head}/{other}")
            if entry and entry.has_own_title and not entry.disputed:
                yield write(FORMS[place % len(FORMS)], f"{head}/{other}", fact.title, fact.day)


def years_off() -> Iterator[str]:
    """Documents whose day is firm with the same day of the year before or after."""
    for number, fact in enumerate(facts()[: 2 * MOST]):
        entry = entry_of(fact.symbol)
        if entry and entry.has_firm_day:
            day = fact.day.replace(year=fact.day.year + (1 if number % 2 else -1), day=min(fact.day.day, 28))
            forms = FORMS if fact.title else UNTITLED
            yield write(forms[number % len(forms)], fact.symbol, fact.title, day)


def measure(notes: Sequence[str], *, wanted: bool, show: bool = False) -> Figures:
    """Of how many notes something was said; with `show`, print each that was judged wrongly."""
    found = told(notes)
    for note, rules in zip(notes, found, strict=True):
        if show and bool(rules) != wanted:
            print("   ", note, *rules)
    return Figures(len(notes), sum(map(bool, found)))


KINDS = {
    "sound": (sound, False),
    "a neighbour's number": (lambda: moved("neighbour"), True),
    "two figures exchanged": (lambda: moved("exchanged"), True),
    "another year": (years_off, True),
}
"""What notes are made, and whether something is to be said of them."""


def main() -> None:
    """Print the figures of each kind."""
    for kind, (make, wanted) in KINDS.items():
        figures = measure(list(make()), wanted=wanted, show="--all" in sys.argv)
        print(
            f"{kind:24}{figures.notes:>6} notes, {figures.told:>5} told ({figures.told / figures.notes:.1%})"
        )


if __name__ == "__main__":
    main()
