"""Printed examples of style guides against our styles: `printed_examples.py FILE.tsv [--failures]`.

The file has the columns style, form (full, short, bibliography), kind, record (JSON, looser than our
records), expected, source, italics (marked, not-shown) and tier. The tables below turn its records into ours
and its style names into our names; the passes of each style follow, and on the last line `N of M`.

Folded before comparing, as the file's notes say: quotation glyphs; asterisks beside a comma, and all where
italics are not shown; small capitals shown as capitals; the closing stop, where the source (a package's
manual, tests or a library's page) prints a citation rather than a note.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefcite.model import Record
from briefcite.styles import Cite, Nodes, Place, Style, entry, load_style, read_style, write_note
from made_records import make_record

STYLES = {
    "un-manual": "un",
    "un-manual-author-date": "un-author-date",
    "chicago17-nb": "chicago",
    "chicago17-ad": "chicago-author-date",
    "chicago18-nb": "chicago18",
    "turabian-nb": "turabian",
    "think-tank": "thinktank",
}
"""The file's names of styles that differ from ours; a style that we lack is counted apart."""

KINDS = {
    "supplement": "un-document", "decision": "un-document", "sr": "un-document", "conference-report": "book",
    "un-publication": "book", "government": "book", "ngo-report": "report", "working-paper": "report",
    "legislation": "report", "thesis": "report", "letter": "report", "opinion": "case", "statement": "speech",
    "paper": "speech", "interview": "speech", "video": "web", "keyed": "book", "series": "report",
}  # fmt: skip
"""The file's kinds as our types, where they differ."""

SUBKINDS = {"sr": "summary-record", "legislation": "law", "interview": "interview", "opinion": "opinion"}
"""The file's kinds as our `kind`."""

FIELDS = {
    "sales_no": "sales-number", "in_force": "in-force", "volume_title": "x-volume-title",
    "agency": "x-agency", "parallel": "x-parallel", "chap": "x-chapter", "orig_date": "x-original",
    "doc": "stage", "phase": "stage", "note": "x-note", "corr": "x-corr", "type": "kind", "signed": "date",
}  # fmt: skip
"""The file's fields as ours, where they differ."""

CORPORATE = re.compile(
    r"\b(Commission|Press|Bureau|Librar|Office|Nations|Organi[sz]ation|Agency|Council|Cent(er|re)|Department|"
    r"Association|Committee|Institute|University|Bank|Company|Secretar|Assembly|Ministry|Fund|Court|Report|"
    r"Police|Group|Watch|International|Service|Agreement|Society|Union|Mission|Foundation|Reuters|Unit|Times|"
    r"Programme|Network|News|Authority|Parliament|Forum|Police|Congress|Treasury|Conference|League)|^[A-Z]{2,}$|^Agence"
)
"""Words of authors that are bodies; the file does not tell them from persons."""

OUTLETS = {
    "news": "outlet",
    "article": "journal",
    "web": "site",
    "letter": "outlet",
    "chapter": "in",
    "video": "site",
}


class Row(NamedTuple):
    """An example."""

    number: int
    style: str
    form: str
    kind: str
    record: dict[str, object]
    expected: str
    source: str
    italics: str
    tier: str

    @property
    def ours(self) -> str:
        """Our name of its style."""
        return STYLES.get(self.style, self.style)


class Outcome(NamedTuple):
    """An example with what we print."""

    row: Row
    printed: str
    passed: bool


def read_rows(path: Path) -> list[Row]:
    """The examples of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return [Row(n, *row[:3], json.loads(row[3]), *row[4:8]) for n, row in enumerate(rows, 2)]


def convert(row: Row) -> Record:
    """The example's record as ours."""
    given = {key: value for key, value in row.record.items() if value not in (None, "", [])}
    kind = (
        row.kind
        if not ("symbol" in given or "symbols" in given) or row.kind == "resolution"
        else "un-document"
    )
    made: dict[str, object] = {
        "type": KINDS.get(kind, KINDS.get(row.kind, kind) if kind == row.kind else kind)
    }
    if row.kind in SUBKINDS or row.kind in ("letter", "thesis", "working-paper", "video"):
        made["kind"] = SUBKINDS.get(row.kind, row.kind)
    if row.kind == "decision" and "number" in given:
        made |= {"type": "resolution", "kind": "decision"}
    if row.kind == "article" and "container" not in given:
        made["type"] = "article" if row.form == "short" else "report"
    made |= {FIELDS.get(key, key): value for key, value in given.items() if key not in HANDLED.split()}
    if "type" in given and row.kind in ("letter", "thesis"):
        made |= {"kind": given["type"], "type": "news" if row.kind == "letter" else "report"}
    if "publisher" in given and row.kind == "treaty":
        made["type"] = "book"
    for place, publisher in given.get("copublishers", [])[:1]:  # type: ignore[attr-defined]
        others = "".join(f"; {', '.join(pair)}" for pair in given["copublishers"][1:])  # type: ignore[index]
        made |= {"place": place, "publisher": publisher + others}
    if "sales_no" in given and "corr" in given:
        made["sales-number"] = f"{given['sales_no']} and {given['corr']}"
    if "note" in given and "url" in given:
        made["x-note"] = given["note"]
    made |= people(given) | symbols(given, row) | dates(given, row)
    made |= places(given, made, row)
    return make_record(made)


HANDLED = """author person editor translator prepared_by body country symbol symbols add corr add_corr double
pinpoint container series session records supplement page year part_of see_also first_note this_note note
same_as_previous in_text repeat_author court citing_body previous_note_multiple format online copublishers
reporter doc phase"""
"""The file's fields that are turned one by one below."""


def people(given: dict[str, object]) -> dict[str, object]:
    """Authors and bodies, editors and translators."""
    found: list[object] = []
    bodies = [given[key] for key in ("country", "body", "court") if key in given]
    if "person" in given:
        name, _, capacity = str(given["person"]).partition(", ")
        return {"person": [person(name)], "capacity": capacity}
    authors = given.get("author", [])
    for name in authors if isinstance(authors, list) else [authors]:
        name = str(name)
        if CORPORATE.search(name) and name not in ("and others", "et al."):
            bodies += name.split(", ") if name.startswith("United Nations, ") else [name]
        else:
            found.append(person(name))
    for role, key in (("editor", "editor"), ("translator", "translator"), ("", "prepared_by")):
        names = given.get(key, [])
        found += [person(str(name), role) for name in (names if isinstance(names, list) else [names])]
    made: dict[str, object] = {"person": found} if found else {}
    if "court" in given:
        made["court"] = given["court"]
    return made | ({"body": bodies} if bodies else {})


def person(name: str, role: str = "") -> dict[str, str]:
    """A person from a name in its natural order."""
    if name in ("and others", "et al."):
        return {"family": name, "role": role}
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given, "role": role}


def symbols(given: dict[str, object], row: Row) -> dict[str, object]:
    """The symbol and those that go with it."""
    found = [str(s) for s in given.get("symbols", [])] or [str(given[k]) for k in ("symbol",) if k in given]  # type: ignore[attr-defined]
    if not found:
        return {}
    if given.get("double"):
        found = ["-".join(found)]
    of = {"Corr": given.get("corr"), "Add": given.get("add")}
    nested = given.get("add_corr", {})
    for name, numbers in of.items():
        if isinstance(numbers, str) and numbers[:1].isdecimal():
            numbers = [numbers]
        for number in numbers if isinstance(numbers, list) else []:
            found.append(f"{found[0]}/{name}.{number}")
            inner = nested.get(str(number), []) if isinstance(nested, dict) and name == "Add" else []
            found += [f"{found[0]}/Add.{number}/Corr.{n}" for n in inner]
    return {"symbol": found[0]} | ({"other-symbols": found[1:]} if len(found) > 1 else {})


def dates(given: dict[str, object], row: Row) -> dict[str, object]:
    """Dates, in the fields that a record of the type has."""
    made: dict[str, object] = {}
    if "year" in given and "date" not in given and row.kind != "supplement":
        made["date"] = str(given["year"])[:4]
    if "date" in given:
        made["date"] = re.sub(r"(\d{4}-\d\d)-(\d\d)/(\d\d)$", r"\1-\2/\1-\3", str(given["date"]))
    return made


def places(given: dict[str, object], made: dict[str, object], row: Row) -> dict[str, object]:
    """Where the source stands: outlet, book, series, official records, pages."""
    found: dict[str, object] = {}
    if "container" in given:
        outlet = OUTLETS.get(row.kind, "journal")
        editors = [p for p in made.get("person", []) if p.get("role") == "editor"]  # type: ignore[attr-defined]
        found[outlet] = (
            {"title": given["container"], "person": editors} if outlet == "in" else given["container"]
        )
    records = {
        "series": given.get("records", ""),
        "session": given.get("session", ""),
        "supplement": given.get("supplement", ""),
    }
    if row.kind in ("supplement", "decision") and "series" in given:
        records |= {
            "series": str(given["series"]).removeprefix("Official Records of the "),
            "session": given.get("session", given.get("year", "")),
        }
    elif "series" in given and row.kind in ("treaty", "case", "opinion"):
        series = {
            "name": str(given["series"]),
            **{k: given[k] for k in ("volume", "page", "number", "year") if k in given},
        }
        if row.kind == "treaty" and "year" in series:
            series["volume"] = f"[{series.pop('year')}]"
        found["reporter" if row.kind != "treaty" else "series"] = series
    elif "series" in given:
        found["series"] = given["series"]
    if any(records.values()):
        records["session"] = re.sub(r"^(\d+)(?:st|nd|rd|th) \w+\.?$", r"\1", str(records["session"]))
        found["official-records"] = {key: value for key, value in records.items() if value}
    if "session" in given and "official-records" not in found:
        found["session"] = given["session"]
    if "page" in given:
        found["page"] = given["page"]
    stage = [str(given[key]) for key in ("phase", "doc") if key in given]
    return (
        found
        | ({"stage": ") (".join(stage)} if stage else {})
        | ({"x-online": "online ed"} if given.get("online") else {})
    )


LABELS = {
    "para": "para. ",
    "paras": "paras. ",
    "art": "art. ",
    "p": "p. ",
    "chap": "chap. ",
    "sect": "sect. ",
    "sects": "sects. ",
    "ch": "ch. ",
}


def pinpoint(row: Row) -> str:
    """The pinpoint as somebody would type it."""
    match row.record.get("pinpoint", ""):
        case dict() as parts:
            return ", ".join(
                LABELS.get(k, f"{k} ") + (" and ".join(map(str, v)) if isinstance(v, list) else str(v))
                for k, v in parts.items()
            )
        case other:
            return str(other)


@cache
def style_of(name: str, own: str) -> Style:
    """A style, for the publications of one body."""
    return read_style(f'base = "{name}"\n[join]\nown = "{own}"\n', "own.toml") if own else load_style(name)


def render(row: Row) -> Nodes:
    """What our style prints."""
    record, style = convert(row), style_of(row.ours, str(row.record.get("citing_body", "")))
    if row.form == "bibliography" and row.kind != "keyed":
        return entry(style, record, repeated=bool(row.record.get("repeat_author"))).nodes
    after = f"; see also {row.record['see_also']}" if "see_also" in row.record else ""
    cited = Cite(record, pinpoint(row), "See" if row.record.get("part_of") else "", after)
    place = Place("note", "", cited.pinpoint)
    if row.form == "short":
        ibid = row.record.get("same_as_previous")
        place = Place("ibid" if ibid else "short", str(row.record.get("first_note", "")), cited.pinpoint)
    if style.options["repeats.later"] != "short":
        letter = re.fullmatch(r"\d{4}([a-z])", str(row.record.get("year", "")))
        place = Place("note", "", cited.pinpoint, letter[1] if letter else "")
    return write_note(style, [cited], [place]).nodes


def starred(nodes: Nodes) -> str:
    """The nodes with asterisks round emphasis and small capitals as capitals."""
    marks = {"emph": "*{}*", "caps": "{}"}
    return "".join(
        marks.get(n.face, "{}").format(n.text.upper() if n.face == "caps" else n.text) for n in nodes
    )


def fold(text: str, row: Row) -> str:
    """What is compared."""
    text = re.sub('[‘’“”"]', "'", text)
    text = re.sub(r"([,.]?)\*([,.]?)", lambda m: m[1] + m[2] + "*", text)
    if row.italics == "not-shown":
        text = text.replace("*", "")
    text = re.sub(r"\s+", " ", text).strip()
    return text.removesuffix(".") if row.tier not in ("guide", "guide-via-notes") else text


def try_rows(rows: list[Row]) -> Iterator[Outcome]:
    """The outcome of every example whose style is ours."""
    for row in rows:
        printed = starred(render(row))
        if row.kind == "keyed":
            printed = f"{row.record.get('number')}. {printed}"
        yield Outcome(row, printed, fold(printed, row) == fold(row.expected, row))


def main(arguments: list[str]) -> None:
    """Print the failures if asked, the passes of each style, and `N of M`."""
    from briefcite.styles import names

    rows = read_rows(Path(arguments[0]))
    outcomes = list(try_rows([row for row in rows if row.ours in names()]))
    for outcome in outcomes:
        if "--failures" in arguments and not outcome.passed:
            print(f"{outcome.row.number} {outcome.row.style} {outcome.row.form} {outcome.row.kind}")
            print(f"  wanted  {outcome.row.expected}\n  printed {outcome.printed}")
    passes = Counter(o.row.style for o in outcomes if o.passed)
    for style, count in sorted(Counter(o.row.style for o in outcomes).items()):
        print(f"{style:24} {passes[style]:3} of {count}")
    others = Counter(row.style for row in rows if row.ours not in names())
    print(f"not our styles: {', '.join(f'{name} {n}' for name, n in sorted(others.items())) or 'none'}")
    print(f"{sum(passes.values())} of {len(outcomes)}")


if __name__ == "__main__":
    main(sys.argv[1:])
