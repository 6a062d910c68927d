"""Styles: those that are there, files of styles with their errors, and the page about them."""

from __future__ import annotations

import pytest

from briefcite.errors import BadSettings, UnknownName
from briefcite.model.record_types import read_table
from briefcite.styles import (
    Cite,
    load_style,
    names,
    read_style,
    text_of,
    write_note,
)
from briefcite.styles.fields.derived import FIELDS as FIELDS_DERIVED
from briefcite.styles.reader import SECTIONS
from briefcite.styles.templates.filters import FILTERS
from briefcite.symbols import parse_symbol
from made_records import make_record
from places import ROOT

PROMISED = """un un-author-date chicago chicago18 chicago-author-date bluebook oscola4 oscola5 aglc4 mcgill
nzlsg3 apa7 mla9 turabian thinktank bluebook-law-review"""


def test_the_promised_styles_are_there_and_name_their_edition() -> None:
    assert set(names()) == set(PROMISED.split())
    assert all(load_style(name).title and load_style(name).options["edition"] for name in names())


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
    book = make_record({"type": "book", "person": "Cohen, Roberta", "date": "2015"})
    rendered = write_note(load_style("oscola4"), [Cite(book)])
    assert text_of(rendered.nodes) == "Roberta Cohen, [title?] (2015)."
    assert rendered.missing == ("title",)


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("un", "General Assembly resolution 70/1, para. 5."),
        ("oscola4", "UNGA Res 70/1 UN Doc A/RES/70/1, para 5."),
        ("bluebook", "G.A. Res. 70/1, ¶ 5, U.N. Doc. A/RES/70/1."),
        ("aglc4", "GA Res 70/1, UN Doc A/RES/70/1 para 5."),
    ],
)
def test_a_bare_symbol_renders(style: str, printed: str) -> None:
    note = write_note(load_style(style), [Cite(parse_symbol("A/RES/70/1"), "para. 5")])
    assert text_of(note.nodes) == printed


def test_the_example_of_the_guide_prints_what_it_says() -> None:
    page = (ROOT / "docs" / "styles.md").read_text("utf-8")
    style, wanted = (page.split(f"```{mark}\n")[1].split("\n```")[0] for mark in ("toml", "text"))
    source = make_record(
        {
            "type": "un-document",
            "symbol": "A/HRC/25/CRP.1",
            "body": "Human Rights Council",
            "title": "Report of the commission of inquiry",
            "date": "2014-02-07",
        }
    )
    note = write_note(read_style(style, "house.toml"), [Cite(source, "para. 1225")])
    assert text_of(note.nodes) == wanted


def test_the_guide_names_every_derived_field_filter_and_table() -> None:
    page = (ROOT / "docs" / "styles.md").read_text("utf-8")
    own = read_table().fields
    missing = [
        name for name in (*FIELDS_DERIVED, *FILTERS, *SECTIONS) if name not in page and name not in own
    ]
    assert missing == []
