"""Word files: what stands in them, as Word prints it, and nothing lost."""

from __future__ import annotations

import csv
from itertools import pairwise

import pytest

from briefcite.articles.docx import read_file
from briefcite.model import Article
from briefcite.settings import View
from places import CORPUS, needs_shared
from word_files import STRICT, note, paragraph, reference, text, word_file

FILES = CORPUS / "docx"
INDEX = CORPUS / "DOCX.tsv"


def read(data: bytes, view: View = "accepted") -> Article:
    return read_file("brief.docx", data, view)


def words(article: Article) -> str:
    """The transcript on one line, with its paragraphs divided by “|”."""
    return " | ".join(article.source.text.split("\n\n")[:-1])


def listed() -> list[dict[str, str]]:
    if not INDEX.exists():
        return []
    with INDEX.open(encoding="utf-8") as rows:
        return list(csv.DictReader(rows, delimiter="\t"))


@needs_shared("corpus/DOCX.tsv")
@pytest.mark.parametrize("row", listed() or [{"name": "none"}], ids=lambda row: row["name"])
def test_the_notes_of_real_files_are_counted_right(row: dict[str, str]) -> None:
    article = read((FILES / row["name"]).read_bytes())
    assert article.pairing
    assert article.pairing.stored == int(row["footnotes"]) + int(row["endnotes"])
    assert article.pairing.references == len(article.markers) == int(row["refs_after_accepting"])
    assert article.pairing.pairs == len(
        [n for n in article.notes if n.label in {m.label for m in article.markers}]
    )
    assert len({note.label for note in article.notes}) == len(article.notes)


RUNS = [
    ("a word is cut by runs", text("A/RE") + text("S/70/1"), "A/RES/70/1"),
    ("a link", f"<hyperlink r:id='un'>{text('A/77/1')}</hyperlink>", "[A/77/1](https://un.org/a%28b%29)"),
    ("a link that says itself", f"<hyperlink r:id='un'>{text('un.org/a(b)')}</hyperlink>", "un.org/a(b)"),
    ("a link within the document", f"<hyperlink anchor='x'>{text('above')}</hyperlink>", "above"),
    ("italics hug their words", "<r><rPr><i/></rPr><t xml:space='preserve'> A </t></r>" + text("x"), "*A* x"),
    ("italics that are off", "<r><rPr><i val='0'/></rPr><t>Days</t></r>", "Days"),
    ("a comma in italics", text("A") + "<r><rPr><i/></rPr><t>,</t></r>", "A,"),
    ("italics of a style", "<r><rPr><rStyle val='own'/></rPr><t>Days</t></r>", "*Days*"),
    ("italics over two runs", "<r><rPr><i/></rPr><t>Da</t></r><r><rPr><i/></rPr><t>ys</t></r>", "*Days*"),
    ("signs", "<r><t>A</t><noBreakHyphen/><t>1</t><tab/><t>B</t><br/><t>C</t></r>", "A\u20111 B C"),
    ("a stop on the ruler is no tab", f"<pPr><tabs><tab val='left' pos='720'/></tabs></pPr>{text('A')}", "A"),
    ("a symbol", "<r><t>A</t><sym font='Symbol' char='F02D'/><t>1</t></r>", "A-1"),
    ("hidden words", text("A") + "<r><rPr><vanish/></rPr><t>B</t></r>", "A"),
    ("an element that nobody knows", f"<x:new><x:other>{text('A')}</x:other></x:new>", "A"),
    ("a direction", f"<dir val='rtl'><bdo val='rtl'>{text('A')}</bdo></dir>", "A"),
    ("a content control", f"<sdt><sdtPr/><sdtContent>{text('A')}</sdtContent></sdt>", "A"),
    ("two ways to show the same", "<r><mc:AlternateContent><mc:Choice><t>A</t></mc:Choice>"
     "<mc:Fallback><t>B</t></mc:Fallback></mc:AlternateContent></r>", "A"),
    ("one way to show it", "<r><mc:AlternateContent><mc:Fallback><t>B</t></mc:Fallback></mc:AlternateContent>"
     "</r>", "B"),
    ("sounds", "<r><ruby><rt><r><t>kan</t></r></rt><rubyBase><r><t>K</t></r></rubyBase></ruby></r>", "K"),
    ("old properties", "<r><rPr><rPrChange><rPr><i/></rPr></rPrChange></rPr><t>A</t></r>", "A"),
]  # fmt: skip
OTHERS = {
    "un": "https://un.org/a(b)",
    "styles": "<style type='character' styleId='base'><rPr><i/></rPr></style>"
    "<style type='character' styleId='own'><basedOn val='base'/></style>"
    "<style type='paragraph' styleId='berschrift1'><name val='heading 1'/></style>",
}


@pytest.mark.parametrize(("name", "xml", "said"), RUNS, ids=[name for name, *_ in RUNS])
def test_what_a_note_says(name: str, xml: str, said: str) -> None:
    article = read(word_file(paragraph("So.", reference(2)), note(2, xml), others=OTHERS))
    assert [str(one.body) for one in article.notes] == [said]


BEGIN, SEPARATE, END = (f"<r><fldChar fldCharType='{kind}'/></r>" for kind in ("begin", "separate", "end"))


def field(code: str, result: str) -> str:
    """A field over several runs."""
    return f"{BEGIN}<r><instrText>{code}</instrText></r>{SEPARATE}{result}{END}"


FIELDS = [
    ("its result alone", field(" REF _Ref1 \\h ", text("A/77/1")), "A/77/1"),
    ("a link", field(' HYPERLINK "https://un.org" \\l "p2" ', text("A/77")), "[A/77](https://un.org#p2)"),
    ("a link within the document", field(' HYPERLINK \\l "p2" ', text("above")), "above"),
    ("one in the code of another", BEGIN + field("REF a", text("x")) + SEPARATE + text("A") + END, "A"),
    ("one in the result of another", field("A", text("a") + field("B", text("b")) + text("c")), "abc"),
    ("a simple one", f"<fldSimple instr=' REF _Ref1 '>{text('A')}</fldSimple>", "A"),
    ("one without a result", "<r><fldChar fldCharType='begin'/><instrText>XE</instrText>"
     "<fldChar fldCharType='end'/><t>A</t></r>", "A"),
    ("one that never ends", BEGIN + text("A"), "A"),
    ("an end without a beginning", END + text("A"), "A"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "xml", "said"), FIELDS, ids=[name for name, *_ in FIELDS])
def test_what_a_field_says(name: str, xml: str, said: str) -> None:
    article = read(word_file(paragraph("So.", reference(2)), note(2, xml)))
    assert [str(one.body) for one in article.notes] == [said]


BOX = f"<txbxContent>{paragraph('box')}</txbxContent>"
PARAGRAPHS = [
    ("in a field's own run", paragraph("A", "<r><fldChar fldCharType='begin'/><instrText>SEQ</instrText>"
     "<fldChar fldCharType='separate'/><t>1</t><fldChar fldCharType='end'/><footnoteReference id='2'/></r>"),
     "A1[^1]"),
    ("in a field that never ends", paragraph("A", BEGIN, reference(2)), "A[^1]"),
    ("in a direction", paragraph("A", f"<dir val='rtl'>{reference(2)}</dir>"), "A[^1]"),
    ("in a link", paragraph("A", f"<hyperlink r:id='un'>{reference(2)}</hyperlink>"), "A[^1]"),
    ("in a smart tag", paragraph("A", f"<smartTag element='x'>{reference(2)}</smartTag>"), "A[^1]"),
    ("in a table", f"<tbl><tr><tc>{paragraph('A')}</tc><tc>{paragraph('B', reference(2))}</tc></tr></tbl>",
     "A | B[^1]"),
    ("in a heading", f"<p><pPr><pStyle val='berschrift1'/></pPr>{text('A')}{reference(2)}</p>", "# A[^1]"),
    ("beside a text box", paragraph("A", f"<r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
     f"<mc:Fallback><pict>{BOX}</pict></mc:Fallback></mc:AlternateContent></r>", reference(2)),
     "A[^1] | box"),
    ("after its own run's words", paragraph("<r><t>A</t><footnoteReference id='2'/><t>B</t></r>"), "A[^1]B"),
    ("inserted", paragraph("A", f"<ins>{reference(2)}</ins>"), "A[^1]"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "body", "said"), PARAGRAPHS, ids=[name for name, *_ in PARAGRAPHS])
@pytest.mark.parametrize("space", [None, STRICT])
def test_a_reference_is_found_wherever_it_is(name: str, body: str, said: str, space: str | None) -> None:
    spaces = {"space": space} if space else {}
    article = read(word_file(body, note(2, "See."), others=OTHERS, **spaces))
    assert words(article) == f"{said} | [^1]: See."
    assert [(marker.label, str(marker.span)) for marker in article.markers] == [("1", "[^1]")]


def changed(kind: str, *runs: str) -> str:
    return f"<{kind} author='x'>{''.join(runs)}</{kind}>"


def test_tracked_changes_are_read_as_they_will_be_or_as_they_were() -> None:
    deleted = changed("del", "<r><delText>old</delText></r>", reference(2))
    joined = f"<p><pPr><rPr><del author='x'/></rPr></pPr>{text('Three ')}</p>" + paragraph("four.")
    body = (
        paragraph("One ", deleted, changed("ins", text("new"), reference(3)), " two.", reference(4)) + joined
    )
    data = word_file(body, note(2, "A.") + note(3, "B.") + note(4, "C."))
    now, before = read(data), read(data, "original")
    assert words(now) == "One new[^1] two.[^2] | Three four. | [^1]: B. | [^2]: C."
    assert words(before) == "One old[^1] two.[^2] | Three  | four. | [^1]: A. | [^2]: C."
    assert now.pairing == before.pairing == (3, 2, 2)


MARKS = [
    ("a space", "<r><footnoteRef/></r>" + text(" A"), "A"),
    ("a tab on both sides", "<r><tab/><footnoteRef/><tab/><t>A</t></r>", "A"),
    ("brackets", text("(") + "<r><footnoteRef/></r>" + text(") A"), "A"),
    ("none", text("A"), "A"),
    ("words before it", text("See ") + "<r><footnoteRef/></r>" + text(") A"), "See ) A"),
    ("an empty note", "<r><footnoteRef/></r>", ""),
]


@pytest.mark.parametrize(("name", "runs", "said"), MARKS, ids=[name for name, *_ in MARKS])
def test_the_number_of_a_note_is_none_of_its_words(name: str, runs: str, said: str) -> None:
    article = read(word_file(paragraph("So.", reference(2)), f"<footnote id='2'><p>{runs}</p></footnote>"))
    assert [str(one.body) for one in article.notes] == [said]


def test_a_note_of_several_paragraphs_and_a_table() -> None:
    inner = (
        paragraph("<r><footnoteRef/></r>", " A.")
        + paragraph()
        + f"<tbl><tr><tc>{paragraph('B.')}</tc></tr></tbl>"
    )
    article = read(word_file(paragraph("So.", reference(2)), f"<footnote id='2'>{inner}</footnote>"))
    assert [str(one.body) for one in article.notes] == ["A.\n\n    B."]


def section(kind: str, **rules: str) -> str:
    said = "".join(f"<{name} val={value!r}/>" for name, value in rules.items())
    return f"<sectPr><{kind}Pr>{said}</{kind}Pr></sectPr>"


def ends(section: str) -> str:
    """An empty paragraph that ends a section."""
    return f"<p><pPr>{section}</pPr></p>"


LABELS = [
    ("both kinds", [("footnote", 2), ("endnote", 2), ("footnote", 3)], "", {}, ["1", "endnote i", "2"]),
    ("endnotes alone", [("endnote", 2), ("endnote", 3)], "", {}, ["i", "ii"]),
    ("as the settings say", [("footnote", 2), ("footnote", 3)], "",
     {"settings": "<footnotePr><numFmt val='lowerLetter'/><numStart val='14'/></footnotePr>"}, ["n", "o"]),
    ("as the section says", [("footnote", 2)], section("footnote", numFmt="upperRoman", numStart="4"),
     {"settings": "<footnotePr><numFmt val='lowerLetter'/></footnotePr>"}, ["IV"]),
    ("no numbers", [("footnote", 2), ("footnote", 3)], section("footnote", numFmt="none"), {}, ["1", "2"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "refs", "sect", "others", "labels"), LABELS, ids=[row[0] for row in LABELS])
def test_labels_are_what_word_prints(
    name: str, refs: list[tuple[str, int]], sect: str, others: dict[str, str], labels: list[str]
) -> None:
    body = paragraph(*(reference(id, kind) for kind, id in refs)) + sect
    stored = {
        kind: "".join(note(id, "A.", kind=kind) for one, id in refs if one == kind)
        for kind in ("footnote", "endnote")
    }
    article = read(word_file(body, stored["footnote"], stored["endnote"], others))
    assert [marker.label for marker in article.markers] == labels
    assert sorted(note.label for note in article.notes) == sorted(labels)


def test_numbers_begin_again_in_each_section_or_go_on() -> None:
    again = section("footnote", numRestart="eachSect")
    body = paragraph("A", reference(2), reference(3)) + ends(again) + paragraph("B", reference(4)) + again
    stored = "".join(note(id, "A.") for id in (2, 3, 4))
    assert [one.label for one in read(word_file(body, stored)).notes] == ["1", "2", "1 (2nd)"]
    assert [
        one.label for one in read(word_file(body.replace("eachSect", "continuous"), stored)).notes
    ] == list("123")


def test_numbers_of_each_page_are_counted_through_and_that_is_said() -> None:
    settings = {"settings": "<footnotePr><numRestart val='eachPage'/></footnotePr>"}
    article = read(
        word_file(paragraph("A", reference(2), reference(3)), note(2, "A.") + note(3, "B."), others=settings)
    )
    assert [one.label for one in article.notes] == ["1", "2"]
    assert "footnotes from 1 on each page" in article.remarks[0]


def test_the_writers_own_mark_is_the_label_and_is_not_counted() -> None:
    star = "<r><footnoteReference customMarkFollows='1' id='2'/><t>*</t></r>"
    google = "<r><footnoteReference customMarkFollows='0' id='3'/></r>"
    body = paragraph("A", star, google) + paragraph("B", star.replace("'2'", "'4'"))
    own = "".join(f"<footnote id='{id}'>{paragraph('* A.')}</footnote>" for id in (2, 4))
    article = read(word_file(body, own + note(3, "B.")))
    assert words(article) == "A[^*][^1] | B[^* (2nd)] | [^*]: A. | [^1]: B. | [^* (2nd)]: A."


def test_notes_are_in_the_order_of_the_text_and_none_is_lost() -> None:
    body = paragraph("A", reference(5), reference(2), reference(2), reference(9))
    article = read(word_file(body, note(2, "B.") + note(5, "A.") + note(7, "C.") + note(8, "")))
    assert [(one.label, str(one.body)) for one in article.notes] == [
        ("1", "A."), ("2", "B."), ("that nothing points to", "C."),
    ]  # fmt: skip
    assert [marker.label for marker in article.markers] == ["1", "2", "2", "4"]
    assert article.pairing == (4, 4, 2)


def test_typed_notes_are_read_where_word_has_none() -> None:
    body = "".join(
        paragraph(line) for line in ("So it is.[1] And so.[2]", "Notes", "[1] A/77/1.", "[2] A/77/2.")
    )
    article = read(word_file(body))
    assert [(one.label, str(one.body)) for one in article.notes] == [("1", "A/77/1."), ("2", "A/77/2.")]
    assert [marker.label for marker in article.markers] == ["1", "2"]


def test_places_count_the_characters_of_the_text_of_a_note() -> None:
    body = paragraph("So it is.", reference(2)) + paragraph("And so.", reference(3))
    italic = "<r><rPr><i/></rPr><t>Days</t></r>"
    article = read(word_file(body, note(2, "A.") + note(3, "See ", italic, ", A/77/1.")))
    second = article.notes[1].body
    source, start = second.source, second.start + str(second).index("A/77/1")
    place = source.span(start, start + 6)
    assert (place.where, place.in_home) == ("brief.docx, note 3".replace("3", "2"), (11, 17))
    home = source.home(start)
    assert home and home.part == "footnotes"
    assert " See Days, A/77/1."[slice(*place.in_home or ())] == "A/77/1"
    assert article.paragraphs[1].where == "brief.docx, the text" and article.paragraphs[1].in_home == (9, 16)


def test_places_below_headings_name_them() -> None:
    heading = "<p><pPr><outlineLvl val='0'/></pPr>" + text("1. Why it is") + "</p>"
    article = read(word_file(paragraph("A") + heading + paragraph("B")))
    assert [span.where for span in article.paragraphs] == [
        "brief.docx, the text", *["brief.docx, below “1. Why it is”"] * 2
    ]  # fmt: skip


def test_a_field_knows_the_note_to_which_it_points() -> None:
    mark = f"<bookmarkStart id='1' name='_Ref7'/>{reference(3)}<bookmarkEnd id='1'/>"
    body = paragraph("A", reference(2), mark, " see note ", field(" NOTEREF _Ref7 \\h ", text("2")))
    lost = field(" NOTEREF _Ref8 \\h ", text("5"))
    article = read(word_file(body, note(2, "See note ", lost) + note(3, "B.")))
    assert [(str(one.span), one.label) for one in article.pointers] == [("2", "2"), ("5", None)]


def test_pieces_leave_nothing_out() -> None:
    article = read(word_file(paragraph("A ", "<r><rPr><i/></rPr><t>b</t></r>", reference(2)), note(2, "C.")))
    transcript = article.source.transcript
    assert transcript and transcript.pieces[0].start == 0
    assert all(one.start < other.start for one, other in pairwise(transcript.pieces))
    assert transcript.length == len(article.source.text)


def commented(id: int, *runs: str) -> str:
    """Some runs with a comment on them."""
    return f"<commentRangeStart id='{id}'/>{''.join(runs)}<commentRangeEnd id='{id}'/>"


def test_a_comment_that_allows_is_bound_to_its_note_or_paragraph() -> None:
    body = paragraph("So", commented(1, text(" it is."), reference(2)), commented(3, text("A")), reference(3))
    said = {
        1: "briefcite: allow note-empty — so",
        2: "not on it",
        3: "Briefcite: allow x",
        4: "briefcite: no",
    }
    comments = "".join(f"<comment id='{id}'>{paragraph(words)}</comment>" for id, words in said.items())
    article = read(word_file(body, note(2, "A.") + note(3, "B."), others={"comments": comments}))
    allowed = "<!-- briefcite: allow note-empty — so -->"
    assert words(article) == f"So it is.[^1]A[^2] <!-- Briefcite: allow x --> | [^1]: A. {allowed} | [^2]: B."
    assert [str(one.body) for one in article.notes] == ["A.", "B."]
    assert [str(one) for one in article.comments] == ["<!-- Briefcite: allow x -->", allowed]


def test_a_comment_divides_no_words() -> None:
    italic = "<r><rPr><i/></rPr><t>{}</t></r>"
    article = read(word_file(paragraph(italic.format("Da"), commented(1, italic.format("ys")))))
    assert str(article.paragraphs[0]) == "*Days*"


def test_the_writers_own_mark_goes_up_to_a_space() -> None:
    star = "<r><footnoteReference customMarkFollows='on' id='2'/><sym char='2020'/><t>* and so</t></r>"
    article = read(word_file(paragraph("A", star), f"<footnote id='2'>{paragraph('†* A.')}</footnote>"))
    assert words(article) == "A[^†*] and so | [^†*]: A."
    word = "<r><footnoteReference customMarkFollows='1' id='2'/><t>Not known</t></r>"
    article = read(word_file(paragraph("A ", word), note(2, "A.")))
    assert words(article) == "A [^Not known]Not known | [^Not known]: A."


def test_a_long_paragraph_in_the_style_of_headings_is_none() -> None:
    level = "<pPr><outlineLvl val='0'/></pPr>"
    article = read(word_file(f"<p>{level}{text('Why')}</p><p>{level}{text('So it is. ' * 30)}</p>"))
    assert [str(one) for one in article.headings] == ["Why"]


CITATIONS = {
    'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": []}': "Zotero",
    'ADDIN CSL_CITATION {"citationItems": []}': "Mendeley",
    "ADDIN EN.CITE &lt;EndNote&gt;&lt;/EndNote&gt;": "EndNote",
    "ADDIN CitaviPlaceholder{eyIkaWQi}": "Citavi",
    "CITATION Roe14 \\l 1033": "Word’s Source Manager",
}


@pytest.mark.parametrize(("code", "program"), CITATIONS.items())
def test_citations_that_a_program_keeps_are_read_and_told(code: str, program: str) -> None:
    kept = field(code, text("Roe, ") + text("Days")) + field(code, text(" and again"))
    article = read(word_file(paragraph("So.", reference(2)), note(2, kept)))
    assert [str(one.body) for one in article.notes] == ["Roe, Days and again"]
    said = f"has 2 citations written by {program}: change such words there, or it will overwrite them"
    assert article.remarks == (said,)
