"""`make catalogue`: the packaged catalogue of UN documents, made from `sources/catalogue/`, and its counts.

The build of a wheel and `make environment` call `write_table`; the repository does not hold the table. It has
one line a document, sorted by the bytes of its key (`Symbol.key`), with the columns of
`symbols.catalogue.entries.Entry`.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "sources" / "catalogue"
TABLE = ROOT / "src" / "briefcite" / "symbols" / "data" / "catalogue.tsv"
CONFLICTS = "conflicts"
COUNTED = ("rows", "titles", "own", "days", "firm")
INSTRUMENTS = "instruments"
"""Facts on treaties, which the records of the core library have."""
SHOWN = 20
"""How many lines that changed are printed."""

AMENDED = re.compile(r",? \(?as (?:orally )?(?:revised|amended).*")
"""What lists say after the symbol of a draft that was changed in the meeting."""

Row = dict[str, str]


def source_rows(name: str) -> list[Row]:
    """The rows of a source table, by their columns."""
    head, *lines = (SOURCES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns = head.split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines]


def series() -> list[str]:
    """The names of the tables that have documents."""
    return sorted(path.stem for path in SOURCES.glob("*.tsv") if path.stem not in (CONFLICTS, INSTRUMENTS))


def make_table() -> str:
    """The text of the packaged table.

    Raises SystemExit for a symbol that cannot be read, or that two rows have.
    """
    sys.path.insert(0, str(ROOT / "src"))
    from briefcite.symbols.catalogue.entries import COLUMNS
    from briefcite.symbols.grammar.parser import read_symbol

    lines: dict[str, Row] = {}
    for row in (*documents(), *drafts()):
        symbol = read_symbol(row["symbol"])
        if symbol is None:
            sys.exit(f"sources/catalogue: {row['symbol']!r} cannot be read as a symbol")
        kept = lines.setdefault(symbol.key, row)
        if kept is not row and any(kept.get(name) and kept[name] != row[name] for name in row):
            sys.exit(f"sources/catalogue: {row['symbol']!r} is there twice")
        lines[symbol.key] = {**row, **{name: value for name, value in kept.items() if value}}
    for key, row in lines.items():
        row["key"], row["symbol"] = key, row["symbol"] if row["symbol"] != key else ""
    ordered = sorted(lines.values(), key=lambda row: row["key"].encode())
    rows = ("\t".join(row.get(name, "") for name in COLUMNS) for row in ordered)
    return "\n".join(("#" + "\t".join(COLUMNS), *rows)) + "\n"


def documents() -> Iterator[Row]:
    """The rows of all tables, with the fields in which sources differ."""
    disputed: dict[str, set[str]] = {}
    for row in source_rows(CONFLICTS):
        disputed.setdefault(row["symbol"], set()).update(row["field"].split(" before "))
    for name in series():
        for row in source_rows(name):
            yield {**row, "disputed": " ".join(sorted(disputed.get(row["symbol"], ())))}


def drafts() -> Iterator[Row]:
    """Each draft with what was adopted from it."""
    became: dict[str, list[str]] = {}
    for row in documents():
        if row.get("draft"):
            became.setdefault(AMENDED.sub("", row["draft"]).replace(". ", "."), []).append(row["symbol"])
    for draft, adopted in became.items():
        yield {"symbol": draft, "adopted_as": "; ".join(adopted)}


def write_table() -> bool:
    """Write the table where it differs, whole or not at all; whether it did."""
    text = make_table().encode()
    if TABLE.exists() and TABLE.read_bytes() == text:
        return False
    unfinished = TABLE.with_suffix(".unfinished")
    unfinished.write_bytes(text)
    unfinished.replace(TABLE)
    return True


def is_stale() -> bool:
    """Whether a source, or this program, is newer than the table."""
    made_from = (*SOURCES.glob("*.tsv"), Path(__file__))
    return not TABLE.exists() or any(path.stat().st_mtime > TABLE.stat().st_mtime for path in made_from)


def by_key(text: str) -> dict[str, str]:
    """The lines of a table by their keys."""
    return {line.partition("\t")[0]: line for line in text.splitlines()[1:]}


def counts() -> Iterator[tuple[str, Counter[str], str]]:
    """What each source has (`COUNTED`) with its last day, and what all have."""
    from briefcite.symbols.catalogue.entries import catalogued
    from briefcite.symbols.grammar.parser import parse_symbol

    totals: Counter[str] = Counter()
    for name in series():
        found = [catalogued(parse_symbol(row["symbol"])) for row in source_rows(name)]
        entries = [entry for entry in found if entry]
        counted = Counter(
            rows=len(entries),
            titles=sum(bool(entry.title) for entry in entries),
            own=sum(entry.has_own_title for entry in entries),
            days=sum(len(entry.adopted) == 10 for entry in entries),
            firm=sum(entry.has_firm_day for entry in entries),
        )
        totals += counted
        yield name, counted, max(max(entry.adopted, entry.published) for entry in entries)
    yield "all", totals, ""


def print_counts() -> None:
    """Print what each source has."""
    print(f"{'table':44}{''.join(f'{key:>8}' for key in COUNTED)}  until")
    for name, counted, until in counts():
        print(f"{name:44}{''.join(f'{counted[key]:>8}' for key in COUNTED)}  {until}".rstrip())


def print_changes(old: dict[str, str], new: dict[str, str]) -> None:
    """Print which lines came, went and changed."""
    came, went = sorted(new.keys() - old.keys()), sorted(old.keys() - new.keys())
    changed = sorted(key for key in old.keys() & new.keys() if old[key] != new[key])
    print(f"{len(came)} came, {len(went)} went, {len(changed)} changed")
    for sign, keys in (("+", came), ("-", went), ("~", changed)):
        for key in keys[:SHOWN]:
            print(f"  {sign} {(new.get(key) or old[key]).replace(chr(9), ' | ')[:100]}")


def main() -> None:
    """Make the table, and print what is in it and what changed."""
    old = by_key(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else {}
    write_table()
    print_counts()
    print_changes(old, by_key(TABLE.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
