"""The cite-check sheet: every note has its row, and no form of it lets a document's words do anything."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcite import check, load, sheet
from briefcite.model import Publication
from briefcite.notes import read_article
from briefcite.sheets import FORMATS, Page
from briefcite.sheets import load as writer
from briefcite.text import Source, Span
from working_folder import Folder

BRIEF = """One.[^1] Two.[^2] Three.[^3] Four.[^4]

[^1]: General Assembly, “A title,” A/RES/70/1, para. 4, <https://undocs.org/A/RES/70/1>.
[^2]: Ibid., para. 5.
[^3]: This is a remark.
[^4]: Convention on the Rights of the Child, 1577 UNTS 3, art. 37; CRC/C/GC/10, para. 2.
"""


def page(text: str) -> Page:
    document = load([Source("brief.md", text)], references=[], settings="").documents[0]
    return sheet(read_article(*document))


def test_each_source_of_each_note_has_a_row() -> None:
    rows = page(BRIEF).rows
    assert [row.note for row in rows] == ["1", "2", "3", "4", "4"]
    assert [row.pinpoint for row in rows] == ["para. 4", "para. 5", "", "art. 37", "para. 2"]
    assert rows[1].source == "Ibid. = General Assembly, “A title”, A/RES/70/1"
    assert rows[2].left == ("no citation recognised: read the note",)
    assert "find a link" in rows[1].left and "find a link" not in rows[0].left


def test_authorities_count_repeats() -> None:
    assert [(one.kind, one.notes) for one in page(BRIEF).authorities] == [
        ("Treaties", ("4",)),
        ("United Nations documents", ("4",)),
        ("United Nations documents", ("1", "2")),
    ]


def test_what_check_found_stands_in_the_row(folder: Folder) -> None:
    folder.write("a.md", "So.[^1] And.[^2]\n\n[^1]: CRC/C/GC/10, para.4.\n[^2]: CRC/C/GC/10, para. 4,\n")
    told = folder.run("sheet", "a.md", "--output", "csv")
    rows = list(csv.DictReader(io.StringIO(told.out)))
    assert told.status == 0
    assert "[note-ends-in-comma]" in rows[1]["found"]


def test_a_record_is_named_with_its_evidence(folder: Folder) -> None:
    folder.write("a.md", "So.[^1]\n\n[^1]: CRC/C/GC/10, para. 4.\n")
    folder.write(
        "references/un.yaml",
        "gc-10:\n  type: un-document\n  symbol: CRC/C/GC/10\n  title: T\n  body: CRC\n  date: 2007-04-25\n"
        "  checked: {by: Kim, on: 2024-01-02, verdict: verified}\n",
    )
    told = folder.run("sheet", "a.md")
    assert "symbol, against the record gc-10" in told.out
    assert "verified (by Kim, on 2024-01-02)" in told.out


def test_authorities_alone_and_several_outputs(folder: Folder) -> None:
    folder.write("a.md", BRIEF)
    told = folder.run("sheet", "a.md", "--authorities", "--output", "csv", "--output", "html=a.html")
    assert told.out.splitlines()[0] == "file,kind,source,notes"
    assert "Table of authorities" in folder.read("a.html")


def test_unknown_forms_and_missing_articles(folder: Folder) -> None:
    folder.write("a.md", BRIEF)
    assert folder.run("sheet", "a.md", "--output", "cvs").status == 2
    assert folder.run("sheet", "b.md").status == 2


HOSTILE = 'So.[^1]\n\n[^1]: =HYPERLINK(1), “<script>|*x*</script>”, 2015, <https://a.example/?"onclick=>.\n'


def test_a_documents_words_are_only_words() -> None:
    pages = [page(HOSTILE)]
    assert "<script>" not in writer("html")(pages, 80)
    assert all(
        line.count(" | ") == 6 for line in writer("markdown")(pages, 80).splitlines() if "script" in line
    )
    cells = [cell for row in csv.reader(io.StringIO(writer("csv")(pages, 80))) for cell in row]
    assert not any(cell.startswith("=") for cell in cells)


def tags(html: str) -> set[str]:
    """The names of the elements of a page."""
    found: set[str] = set()
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.add(tag)  # type: ignore[method-assign]
    parser.feed(html)
    return found


@given(st.text(alphabet="A/RES70 1.,;“”[]^:=<>|*\n\x1b", max_size=60))
def test_any_note_is_only_words_in_every_form(text: str) -> None:
    one = page(f"So.[^1]\n\n[^1]: {text}\n")
    said = {form: writer(form)([one], 60) for form in FORMATS}
    assert not any("\x1b" in words for words in said.values())
    assert len(list(csv.reader(io.StringIO(said["csv"], newline="")))) == 1 + len(one.rows)
    assert tags(said["html"]) <= tags(writer("html")([page(BRIEF)], 60))


@pytest.mark.parametrize("count", [50, 100, 200])
def test_a_note_is_asked_for_its_own_findings_alone(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """So the sheet grows as the article does."""
    asked = 0
    within = Span.__contains__

    def counting(span: Span, other: Span) -> bool:
        nonlocal asked
        asked += 1
        return within(span, other)

    numbers = range(1, count + 1)
    notes = "".join(
        f"[^{n}]: “One,” A/HRC//25/{n}, para. 5; “Two,” A/HRC//26/{n}, para. 6.\n" for n in numbers
    )
    text = " ".join(f"So.[^{n}]" for n in numbers) + f"\n\n{notes}"
    document = load([Source("brief.md", text)], references=[], settings="").documents[0]
    found = check(Publication(documents=(document,)), only=["symbol-malformed"]).diagnostics
    reading = read_article(*document)
    monkeypatch.setattr(Span, "__contains__", counting)
    rows = sheet(reading, found).rows
    assert [len(row.found) for row in rows] == [1, 1] * count and len(found) == 2 * count
    assert asked <= 6 * count


EVIL = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'onmouseover='alert(1)",
    "&lt;b&gt; &amp; <!-- -->",
    "]]></style></title><b>",
    "`<script>`{=html} [@{b}]",
    "\u202e\x1b[31m<i>",
]
TAGS = {"a", "em", "h2", "p", "span"}
PAGE_TAGS = {
    *"html head meta title style body h1 h2 table thead tbody tr th td ul li label input code a".split()
}


@pytest.mark.parametrize("words", EVIL)
def test_no_word_of_a_record_is_markup(words: str, folder: Folder) -> None:
    """The key, every field and the name of the article."""
    quoted, link = json.dumps(words), json.dumps(f"https://x.org/{words}")
    fields = "".join(f"  {name}: {quoted}\n" for name in ("title", "body", "publisher", "number"))
    folder.write("references/r.yaml", f"{quoted}:\n  type: report\n  date: 2014\n  url: {link}\n{fields}")
    notes = f"[^1]: [@{{{words}}}], {words}\n[^x]: “{words},” 2014, A/HRC//25/1.\n"
    name = f"{words.replace('/', '')}.md"
    folder.write_odd(name, f"So.[^1] And.[^x]\n\n{notes}")
    for call in (("bibliography", name, "--all", "--to", "html"), ("cite", words, "--to", "html")):
        told = folder.run(*call)
        assert told.status == 0 and tags(told.out) <= TAGS, told
    told = folder.run("sheet", name, "--output", "html")
    assert told.status == 0 and tags(told.out) == PAGE_TAGS & tags(told.out) and "\x1b" not in told.out
    assert not re.search(r"<\w[^<>]*\son\w+", re.sub('="[^"]*"', "", told.out))
    assert not re.search(r"<\w[^<>]*\shref=.(?!https?:)", told.out)


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    " =1",
    "\t=1",
    "\r=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "'=1",
    "\n=1",
    "\xa0=1",
]


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_of_the_sheet_is_a_formula(words: str, folder: Folder) -> None:
    folder.write("references/r.yaml", f"key:\n  type: web\n  title: T\n  body: {json.dumps(words)}\n")
    folder.write("=1.md", f"So.[^1] And.[^=1] So.[^2]\n\n[^1]: [@key]\n[^=1]: {words}\n[^2]: {words}\n")
    for more in ((), ("--authorities",)):
        told = folder.run("sheet", "=1.md", "--output", "csv", *more)
        cells = [cell for row in csv.reader(io.StringIO(told.out, newline="")) for cell in row]
        assert "'=1.md" in cells
        assert not [cell for cell in cells if cell.strip()[:1] in tuple("=+-@＝＋－＠") and cell.strip()]
