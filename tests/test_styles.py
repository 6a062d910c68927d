"""Styles: templates, seams, printed examples, positions, lists, and what holds for any record."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import style_examples
from briefcite.errors import BadSettings, UnknownName
from briefcite.formats.yaml import read
from briefcite.markup import NAMES, markup
from briefcite.model import Record
from briefcite.styles import (
    Cite,
    Node,
    cite,
    entry,
    load_style,
    names,
    read_style,
    text_of,
    write_bibliography,
    write_note,
    write_notes,
    year_letters,
)
from briefcite.styles.fields import FIELDS as FIELDS_DERIVED
from briefcite.styles.filters import FILTERS
from briefcite.styles.loading import SECTIONS
from briefcite.styles.seams import join
from briefcite.symbols import parse_symbol
from briefcite.tables import read_table
from briefcite.text import Source
from style_examples import make_record

EXAMPLES = Path(__file__).parent.parent.parent / "shared" / "data" / "style-examples.tsv"
FAILURES = Path(__file__).parent / "tables" / "style-failures.tsv"
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
    rows = [row for row in style_examples.read_rows(EXAMPLES) if row.ours in names()]
    failed = [outcome.row for outcome in style_examples.try_rows(rows) if not outcome.passed]
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


COI = record(
    type="un-document",
    symbol="A/HRC/25/CRP.1",
    body="Human Rights Council",
    title="Report",
    date="2014-02-07",
)
BOOK = make_record({"type": "book", "person": "Gaer, Felice", "title": "Conscience", "date": "2013"}, "book")


def positions(style: str) -> list[str]:
    """Seven notes: a document, a book, the document thrice, both, the book."""
    notes = [
        [Cite(COI)],
        [Cite(BOOK)],
        [Cite(COI, "para. 3")],
        [Cite(COI, "para. 3")],
        [Cite(COI, "para. 4")],
    ]
    notes += [[Cite(COI, "para. 4"), Cite(BOOK)], [Cite(BOOK)]]
    return [text_of(note.nodes) for note in write_notes(load_style(style), notes)]


POSITIONS = """
oscola4 | UNHRC (n 1) para 3. | ibid. | ibid para 4. | Gaer (n 2).
oscola5 | UNHRC (n 1) para 3. | UNHRC (n 1) para 3. | UNHRC (n 1) para 4. | Gaer (n 2).
bluebook | Report, supra note 1, ¶ 3. | Id. | Id. ¶ 4. | Gaer, supra note 2.
mcgill | Report, supra note 1 at para 3. | Ibid. | Ibid at para 4. | Gaer, supra note 2.
aglc4 | Report, UN Doc A/HRC/25/CRP.1 (n 1) [3]. | Ibid. | Ibid [4]. | Gaer, Conscience (n 2).
nzlsg3 | R, n 1, at [3]. | R, n 1, at [3]. | R, n 1, at [4]. | Gaer, above n 2.
un | …/CRP.1, para. 3. | …/CRP.1, para. 3. | …/CRP.1, para. 4. | Felice Gaer, Conscience (n.p., 2013).
turabian | Council, Report, A/HRC/25/CRP.1, para. 3. | Ibid. | Ibid., para. 4. | Gaer, Conscience.
thinktank | Council, A/HRC/25/CRP.1, para. 3. | Ibid. | Ibid., para. 4. | Gaer, Conscience.
chicago | Council, Report, A/HRC/25/CRP.1, para. 3. | Council. | Council, para. 4. | Gaer, Conscience.
chicago18 | Council, Report, A/HRC/25/CRP.1, para. 3. | Council. | Council, para. 4. | Gaer, Conscience.
"""


@pytest.mark.parametrize("line", POSITIONS.strip().splitlines())
def test_positions_in_order(line: str) -> None:
    """After a note of two sources there is no ibid.; after an unchanged pinpoint it is not repeated."""
    style, *wanted = line.split(" | ")
    shorter = {"Human Rights Council": "Council", "Report, above n": "R, n"} | (
        {"A/HRC/25/": "…/"} if style == "un" else {}
    )
    printed = positions(style)
    for long, short in shorter.items():
        printed = [note.replace(long, short) for note in printed]
    assert [*printed[2:5], printed[6]] == wanted


def test_a_note_not_understood_breaks_the_chain() -> None:
    notes = write_notes(load_style("oscola4"), [[Cite(COI)], None, [Cite(COI)]])
    assert [text_of(note.nodes) for note in notes[1:]] == ["", "UNHRC (n 1)."]


def test_ibid_within_a_note_as_the_united_nations_print_it() -> None:
    cites = [Cite(COI, "annex II, para. 6", "See"), Cite(COI, "annex III, para. 8")]
    [note] = write_notes(load_style("un"), [cites])
    assert text_of(note.nodes) == "See A/HRC/25/CRP.1, annex II, para. 6; ibid., annex III, para. 8."


def test_symbols_in_one_note_are_listed_with_and() -> None:
    cites = [Cite(parse_symbol(text)) for text in ("A/51/218", "A/52/300", "E/1996/7")]
    assert text_of(write_note(load_style("un"), cites).nodes) == "A/51/218, A/52/300 and E/1996/7."


def works() -> list[Record]:
    """Works whose order and years are hard."""
    rows = [
        ("Ørsted, Åse", "B", "2005"),
        ("Orstad, Al", "A", "2005"),
        ("", "The Zebra", "2001"),
        ("", "An Apple", "1999"),
    ]
    rows += [("Smith, Jo", "Second", "2005"), ("Smith, Jo", "First", "2005"), ("Smith, Jo", "Old", "1990")]
    return [
        make_record({"type": "book", "title": t, "date": d} | ({"person": p} if p else {}), f"k{n}")
        for n, (p, t, d) in enumerate(rows)
    ]


def test_a_list_is_ordered_without_a_locale_and_years_are_told_apart() -> None:
    [section] = write_bibliography(load_style("un-author-date"), works())
    assert [text_of(entry.nodes) for entry in section.entries] == [
        "An Apple (1999).",
        "Orstad, Al (2005). A.",
        "Ørsted, Åse (2005). B.",
        "Smith, Jo (1990). Old.",
        "Smith, Jo (2005a). First.",
        "Smith, Jo (2005b). Second.",
        "The Zebra (2001).",
    ]


def test_letters_of_the_list_stand_in_the_text_too() -> None:
    style, records = load_style("un-author-date"), works()
    notes = write_notes(style, [[Cite(records[4], "p. 3")]], letters=year_letters(style, records))
    assert text_of(notes[0].nodes) == "(Smith, 2005b, p. 3)"


def test_editors_stand_for_authors() -> None:
    person = [{"family": "Gaer", "given": "Felice D.", "role": "editor"}]
    book = record(type="book", title="Conscience", person=person, date="2013")
    printed = {name: text_of(entry(load_style(name), book).nodes) for name in ("chicago", "oscola4", "apa7")}
    assert printed["chicago"] == "Gaer, Felice D., ed. Conscience. 2013."
    assert printed["oscola4"] == "Gaer FD (ed), Conscience (2013)"
    assert printed["apa7"] == "Gaer, F. D. (Ed.). (2013). Conscience."


def test_repeated_authors_groups_and_what_is_left_out() -> None:
    [section] = write_bibliography(load_style("chicago"), works())
    assert sum("———." in text_of(entry.nodes) for entry in section.entries) == 2
    treaty = make_record({"type": "treaty", "title": "Convention", "adopted": "1989"}, "t")
    grouped = write_bibliography(load_style("chicago"), [COI, BOOK, treaty], "kind")
    assert [s.heading for s in grouped] == [
        "Treaties",
        "United Nations documents: Human Rights Council",
        "Other sources",
    ]
    assert write_bibliography(load_style("un"), [COI]) == ()
    assert len(write_bibliography(load_style("oscola4"), [COI, COI, treaty])[0].entries) == 1


TEXT = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    [
        "*a* _b_",
        "<b>x</b>",
        "[x](javascript:a)",
        r"\input{x}",
        "$x$ % & #",
        "``` ~~ ![i](u)",
        "a|b]{c}",
        "--- “‘’",
    ]
)
FIELDS = """title short body person date adopted in-force opened url number
series journal outlet kind volume issue pages
place publisher edition session meeting official-records reporter in court stage
parties other-symbols accessed"""
PARTS = "family given name series title role"
TYPES = "un-document resolution treaty case report press-release speech news web book chapter article odd"
PLAIN = TEXT | st.sampled_from(["2014-02-07", "2014", "https://un.org/a_b?c=d&e=%20", "12", "Gaer, Felice"])
VALUES = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(PARTS.split()), inner, max_size=3)
    ),
    max_leaves=6,
)
SYMBOLS = [
    "A/RES/217(III)[A]",
    "CRC/C/CHN/CO/3-4",
    "A/HRC/25/CRP.1",
    "S/RES/2397 (2017)",
    "A/52/871-S/1998/318",
]


@given(
    st.sampled_from(names()),
    st.sampled_from(TYPES.split()),
    st.sampled_from(SYMBOLS),
    st.dictionaries(st.sampled_from(FIELDS.split()), VALUES, max_size=6),
    TEXT,
)
def test_any_record_renders_with_its_symbol_whole(
    name: str, kind: str, symbol: str, fields: dict[str, object], pinpoint: str
) -> None:
    style = load_style(name)
    source = make_record(fields | {"type": kind, "symbol": symbol})
    listed = entry(style, source).nodes
    noted = write_note(style, [Cite(source, pinpoint)]).nodes
    document = kind == "un-document" and "records" not in str(fields) and fields.get("kind", "") == ""
    for nodes in (
        (listed, noted) if document and style.options["join.open"] == "" else (listed,) if document else ()
    ):
        wanted = {"A/52/871", "S/1998/318"} if name == "aglc4" and symbol == SYMBOLS[-1] else {symbol}
        assert wanted <= {node.text for node in nodes if node.face == "symbol"}, (
            "AGLC cites joint symbols apart"
        )
    for form in NAMES:
        for nodes in (listed, noted):
            check_markup(form, nodes, markup(form)(nodes))


def check_markup(form: str, nodes: tuple[Node, ...], written: str) -> None:
    """Only our own tags and commands stand in what was written, and symbols as they are."""
    match form:
        case "html":
            bare = written
            for tag in ("em", "span", "a"):
                bare = bare.replace(f"</{tag}>", "")
            bare = bare.replace("<em>", "").replace('<span style="font-variant: small-caps">', "")
            assert bare.count("<") == bare.count('<a href="http') == bare.count(">")
        case "latex":
            assert not written.replace("\\\\", "").count("\\input")
            assert written.count("{") - written.count("\\{") == written.count("}") - written.count("\\}")
        case "markdown":
            tokens = MarkdownIt("commonmark").parseInline(written)[0].children or []
            kinds = {token.type for token in tokens}
            assert kinds <= {
                "text",
                "text_special",
                "em_open",
                "em_close",
                "link_open",
                "link_close",
                "html_inline",
            }
            assert all(
                t.content in ('<span style="font-variant: small-caps">', "</span>")
                for t in tokens
                if t.type == "html_inline"
            )
            links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
            assert len(links) <= sum(node.face == "link" for node in nodes)
    if form != "latex":
        assert all(node.text in written for node in nodes if node.face == "symbol" and node.text in SYMBOLS)


def test_a_citation_alone_has_no_closing_stop() -> None:
    assert text_of(cite(load_style("un"), Cite(COI)).nodes) == "A/HRC/25/CRP.1"


def test_the_example_of_the_guide_prints_what_it_says() -> None:
    page = (Path(__file__).parent.parent / "docs" / "styles.md").read_text("utf-8")
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


SEED = EXAMPLES.parent.parent / "corpus" / "seed" / "moving-forward.txt"
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
    folder = Path(__file__).parent.parent / "references"
    sources = [Source(path.name, path.read_text("utf-8")) for path in sorted(folder.glob("*.yaml"))]
    records = {record.key.text: record for source in sources for record in read(source)[0]}
    article = " ".join(SEED.read_text("utf-8").split())
    note = write_note(load_style("thinktank"), [Cite(records[key], pinpoint)])
    assert (
        text_of(note.nodes).removesuffix(".") in article.partition(f"[{number}]")[2].split(f"[{number}]")[-1]
    )


def test_the_guide_names_every_derived_field_filter_and_table() -> None:
    page = (Path(__file__).parent.parent / "docs" / "styles.md").read_text("utf-8")
    own = read_table().fields
    missing = [
        name for name in (*FIELDS_DERIVED, *FILTERS, *SECTIONS) if name not in page and name not in own
    ]
    assert missing == []
