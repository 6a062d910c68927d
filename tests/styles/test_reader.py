"""Styles: templates, seams, printed examples, positions, lists, and what holds for any record."""

from __future__ import annotations

import pytest

import printed_examples
from briefcite.errors import BadSettings, UnknownName
from briefcite.model import Record
from briefcite.model.record_types import read_table
from briefcite.records.reader import read
from briefcite.styles import (
    Cite,
    Node,
    load_style,
    names,
    read_style,
    text_of,
    write_note,
)
from briefcite.styles.fields.derived import FIELDS as FIELDS_DERIVED
from briefcite.styles.reader import SECTIONS
from briefcite.styles.templates.filters import FILTERS
from briefcite.styles.templates.punctuation import join
from briefcite.symbols import parse_symbol
from briefcite.text import Source
from made_records import make_record
from places import ROOT, SEED, SHARED, TABLES

EXAMPLES = SHARED / "data" / "style-examples.tsv"
FAILURES = TABLES / "style-failures.tsv"
PROMISED = """un un-author-date chicago chicago18 chicago-author-date bluebook oscola4 oscola5 aglc4 mcgill
nzlsg3 apa7 mla9 turabian thinktank"""


def record(**fields: object) -> Record:
    """A record from plain values, `_` in names for `-`."""
    return make_record({name.replace("_", "-"): value for name, value in fields.items()})


def test_the_promised_styles_are_there_and_name_their_edition() -> None:
    assert set(names()) == set(PROMISED.split())
    assert all(load_style(name).title and load_style(name).options["edition"] for name in names())


def test_printed_examples_fail_as_listed_and_no_others() -> None:
    if not EXAMPLES.exists():
        pytest.skip("printed examples of style guides: not at ../shared")
    rows = [row for row in printed_examples.read_rows(EXAMPLES) if row.ours in names()]
    failed = [outcome.row for outcome in printed_examples.try_rows(rows) if not outcome.passed]
    listed = [line.split("\t") for line in FAILURES.read_text("utf-8").splitlines()[1:]]
    assert all(len(line) == 3 and line[2] for line in listed), "each failure has its reason"
    assert [(str(row.number), row.ours) for row in failed] == [(line[0], line[1]) for line in listed]
    assert len(failed) <= len(rows) / 10


SEAMS = """
A| |, |b => A, b
Inc.|. => Inc.
Inc.|, |2013 => Inc., 2013
Why?|” =|. => Why?”
day|”|, |next => day,” next
‘day’|”|. => ‘day.’”
States’|”|, |x => States’,” x
a|; |. => a.
(|, |a|, |) => (a)
"""


@pytest.mark.parametrize("line", [line for line in SEAMS.splitlines() if "=>" in line])
def test_seams(line: str) -> None:
    """Words that hold a letter are a record's, the rest is ours."""
    parts, wanted = line.replace("” =", "”").split(" => ")
    nodes = tuple(Node(part, given=any(map(str.isalnum, part))) for part in parts.split("|"))
    assert text_of(join(nodes, inside=True)) == wanted


@pytest.mark.parametrize(
    "template", ["{title", "[a", "*a", "a]", "{nonsense}", "{title:nonsense}", "a|b", "[[a|b]"]
)
def test_a_template_that_cannot_be_read_is_placed(template: str) -> None:
    text = f"base = 'chicago'\n\n[note]\nany = \"x\"\nbook = '''{template}'''\n"
    with pytest.raises(BadSettings, match=r"house\.toml:5: note\.book, column \d+: "):
        read_style(text, "house.toml")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[names]\nlsat = 1", "house.toml:2: a style has no “names.lsat”"),
        ("base = 'chicaco'", "house.toml:1: unknown style “chicaco”"),
        ("max = = 1", "house.toml: .*line 1"),
        ("edtion = ''", "house.toml:1: a style has no “edtion”"),
        ("[note]\nbook = '" + "[" * 500 + "'", "house.toml:2: note.book, column 1: too many"),
    ],
)
def test_a_style_that_cannot_be_read_says_where(text: str, message: str) -> None:
    with pytest.raises(BadSettings, match=message.replace("[", r"\[")):
        read_style(text, "house.toml")


def test_unknown_style() -> None:
    with pytest.raises(UnknownName) as caught:
        load_style("oscola6")
    assert "oscola" in caught.value.help


def test_what_is_missing_is_shown_and_named() -> None:
    book = record(type="book", person="Cohen, Roberta", date="2015")
    rendered = write_note(load_style("oscola4"), [Cite(book)])
    assert text_of(rendered.nodes) == "Roberta Cohen, [title?] (2015)."
    assert rendered.missing == ("title",)


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("un", "A/RES/70/1."),
        ("oscola4", "UNGA Res 70/1 UN Doc A/RES/70/1, para 5."),
        ("bluebook", "G.A. Res. 70/1, ¶ 5, U.N. Doc. A/RES/70/1."),
        ("aglc4", "GA Res 70/1, UN Doc A/RES/70/1 para 5."),
    ],
)
def test_a_bare_symbol_renders(style: str, printed: str) -> None:
    note = write_note(
        load_style(style), [Cite(parse_symbol("A/RES/70/1"), "" if style == "un" else "para. 5")]
    )
    assert text_of(note.nodes).replace("General Assembly resolution 70/1", "A/RES/70/1") == printed


def test_the_example_of_the_guide_prints_what_it_says() -> None:
    page = (ROOT / "docs" / "styles.md").read_text("utf-8")
    style, wanted = (page.split(f"```{mark}\n")[1].split("\n```")[0] for mark in ("toml", "text"))
    source = record(
        type="un-document",
        symbol="A/HRC/25/CRP.1",
        body="Human Rights Council",
        title="Report of the commission of inquiry",
        date="2014-02-07",
    )
    note = write_note(read_style(style, "house.toml"), [Cite(source, "para. 1225")])
    assert text_of(note.nodes) == wanted


COMPLETE = """un-news-seoul-office: 1
ga-69-188: 3
guardian-invalid-claim: 4
yonhap-office-launch: 6
reuters-eu-talks: 7
chung-security-council: 13
korea-times-mongolia: 18
ccpr-co-72-prk: 20, para. 16
dui-hua-womens-prisons: 23
ncnk-diplomatic-relations: 25
wee-uighurs: 31
crc-chn-co-3-4: 35, para. 83"""


@pytest.mark.parametrize("line", COMPLETE.splitlines())
def test_the_think_tank_style_prints_the_complete_notes_of_the_seed(line: str) -> None:
    """The notes of the article whose source is given in full; of notes that lost their link, all up to it."""
    if not SEED.exists():
        pytest.skip("the seed article: not at ../shared")
    key, _, note = line.partition(": ")
    number, _, pinpoint = note.partition(", ")
    folder = ROOT / "references"
    sources = [Source(path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.yaml"))]
    records = {record.key.text: record for source in sources for record in read(source)[0]}
    article = " ".join(SEED.read_text("utf-8").split())
    note = write_note(load_style("thinktank"), [Cite(records[key], pinpoint)])
    assert (
        text_of(note.nodes).removesuffix(".") in article.partition(f"[{number}]")[2].split(f"[{number}]")[-1]
    )


def test_the_guide_names_every_derived_field_filter_and_table() -> None:
    page = (ROOT / "docs" / "styles.md").read_text("utf-8")
    own = read_table().fields
    missing = [
        name for name in (*FIELDS_DERIVED, *FILTERS, *SECTIONS) if name not in page and name not in own
    ]
    assert missing == []
