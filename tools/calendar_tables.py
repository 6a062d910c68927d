"""`make calendar`: the packaged calendar tables, made again from `sources/calendar/`.

Sources are tab-separated: `#` lines (what it is, `# known until DATE`), column names, rows with a short
source each. Packaged tables keep what the program needs: "?" marks rows that rest on general knowledge
alone, without a public source and without dated texts that fall inside.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "sources" / "calendar"
PACKAGED = ROOT / "src" / "briefcite" / "symbols" / "data" / "calendar"

Row = dict[str, str]
Rows = Iterable[Row]
Made = Iterator[tuple[str, ...]]
SESSION = ("body", "session", "start", "end", "mark")


def read_source(name: str) -> tuple[str, list[Row]]:
    """The `# known until` line of a source table, and its rows."""
    lines = (SOURCES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    known = next(line for line in lines if line.startswith("# known until"))
    head, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return known, [dict(zip(head, row, strict=True)) for row in rows]


def mark(source: str, inside: str = "") -> str:
    """ "?" for a row of general knowledge that no dated text confirms.

    >>> mark("unverified"), mark("unverified", "14/15"), mark("annual report")
    ('?', '', '')
    """
    if "unverified" not in source:
        return ""
    seen, _, total = inside.partition("/")
    return "" if inside and int(seen) >= 0.9 * int(total) else "?"


def list_assembly(rows: Rows) -> Made:
    """Sessions of the General Assembly, with the lowest and highest resolution; whether all are known."""
    for row in rows:
        kept = (row["opened"], row["closed"], mark(row["source"]))
        yield (
            "GA",
            row["session"],
            *kept,
            row["lowest_resolution"],
            row["highest_resolution"],
            row["complete"],
        )


def list_human_rights(rows: Rows) -> Made:
    """Sessions of the Human Rights Council and the Commission, with the last numbers adopted."""
    for row in rows:
        if row["start"]:
            kept = (row["start"], row["end"], mark(row["source_of_dates"], row["texts_inside"]))
            yield (
                row["body"],
                row["session"],
                *kept,
                row["last_resolution"],
                row["last_decision"],
                row["last_statement"],
            )


def list_treaty_bodies(rows: Rows) -> Made:
    """Sessions of the treaty bodies."""
    for row in rows:
        yield (
            row["committee"],
            row["session"],
            row["start"],
            row["end"],
            mark(row["source"], row["texts_inside"]),
        )


def list_review(rows: Rows) -> Made:
    """Sessions of the review's working group, with the States; a "?" before them where assumed."""
    for row in rows:
        if row["start"]:
            states = ("?" if "unverified" in row["source_of_states"] else "") + row["states"]
            yield "UPR", row["session"], row["start"], row["end"], mark(row["source_of_dates"]), states


def list_economic_social(rows: Rows) -> Made:
    """Sessions numbered in roman; a row that has only a year becomes the whole year."""
    for row in rows:
        start, end = row["start"] or f"{row['year']}-01-01", row["end"] or f"{row['year']}-12-31"
        yield row["body"], row["session"], start, end, mark(row["source"])


def list_council_months(rows: Rows) -> Made:
    """The first and last resolution of each month that has one."""
    for row in rows:
        if row["first_resolution"]:
            yield row["month"], row["first_resolution"], row["last_resolution"]


def list_running_numbers(rows: Rows) -> Made:
    """Landmarks of each series in order of number."""
    ordered = sorted(rows, key=lambda row: (row["series"], int(row["number"]), row["date"]))
    for row in ordered:
        given = row["date"]
        earliest, latest = (given, given) if len(given) == 10 else (f"{given}-01-01", f"{given}-12-31")
        yield row["series"], row["number"], earliest, latest, row["margin"]


def list_bodies(rows: Rows) -> Made:
    """First and last year of bodies and styles."""
    for row in rows:
        yield row["prefix"].upper(), row["first"], row["last"], mark(row["source"]), row["name"]


def list_communications(rows: Rows) -> Made:
    """Lowest and highest number of each year, freed of misprints: both must rise with the years."""
    by_committee: dict[str, list[Row]] = {}
    for row in rows:
        by_committee.setdefault(row["committee"], []).append(row)
    for committee, years in by_committee.items():
        for place, row in enumerate(years):
            low = max(int(other["lowest"]) for other in years[: place + 1])
            high = min(int(other["highest"]) for other in years[place:])
            yield committee, row["year"], str(min(low, high)), str(max(low, high))


def list_as_is(rows: Rows) -> Made:
    """All columns as they are."""
    for row in rows:
        yield tuple(row.values())


TABLES: dict[str, tuple[str, tuple[str, ...], Callable[[Rows], Made]]] = {
    "security-council-years": (
        "security-council-years",
        (
            "year",
            "first_resolution",
            "last_resolution",
            "last_statement",
            "first_meeting",
            "last_meeting",
            "source",
        ),
        list_as_is,
    ),
    "security-council-months": (
        "security-council-months",
        ("month", "first", "last"),
        list_council_months,
    ),
    "general-assembly": (
        "general-assembly-sessions",
        (*SESSION, "lowest", "highest", "complete"),
        list_assembly,
    ),
    "human-rights": (
        "human-rights-sessions",
        (*SESSION, "resolution", "decision", "statement"),
        list_human_rights,
    ),
    "treaty-bodies": ("treaty-body-sessions", SESSION, list_treaty_bodies),
    "review": ("review-sessions", (*SESSION, "states"), list_review),
    "economic-social": ("economic-social-sessions", SESSION, list_economic_social),
    "running-numbers": (
        "running-numbers",
        ("series", "number", "earliest", "latest", "margin"),
        list_running_numbers,
    ),
    "bodies": ("bodies", ("prefix", "first", "last", "mark", "name"), list_bodies),
    "communications": ("communications", ("committee", "year", "lowest", "highest"), list_communications),
}
"""Packaged table: its source, its columns, and what makes its rows."""


def make_table(name: str) -> str:
    """The text of a packaged table."""
    source, columns, make = TABLES[name]
    known, rows = read_source(source)
    lines = (known, "\t".join(columns), *("\t".join(row) for row in make(rows)))
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write every packaged table that differs; say which."""
    PACKAGED.mkdir(parents=True, exist_ok=True)
    for name in TABLES:
        path, text = PACKAGED / f"{name}.tsv", make_table(name)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
