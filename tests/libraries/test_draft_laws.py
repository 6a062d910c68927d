"""What holds of the drafts of every article: they are no authority, and they hide no fault."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as example_settings
from hypothesis import strategies as st

import briefcite
from briefcite import rules
from briefcite.checking.run import check
from briefcite.findings import Finding
from briefcite.libraries.drafts import collect
from briefcite.libraries.written_drafts import write_drafts
from briefcite.model import Library, Publication
from briefcite.notes import read_article
from briefcite.records.reader import read
from briefcite.settings import Settings
from briefcite.text import Source
from briefcite.workspace.core_library import read_core
from places import CORPUS, ROOT, needs_shared
from working_folder import Folder

NOTES = (
    "Human Rights Committee, “General comment No. 34,” September 12, 2001, CCPR/C/GC/34, para. 43.",
    "Human Rights Committee, “General comment No. 34,” September 12, 2011, CCPR/C/GC/34, para. 4.",
    "General Assembly, “The right to privacy in the digital age,” December 18, 2013, A/RES/68/167, para. 3.",
    "General Assembly, “The right to privacy in the digital time,” December 18, 2014, A/RES/68/167.",
    "“The right to privacy in the digital age,” December 18, 2013, A/RES/69/188.",
    "Human Rights Council, “The promotion of human rights,” A/HRC/RES/32/13/, para. 10.",
    "Human Right Council, “On rivers,” June 30, 2014, A/HRC/27/37, paras. 22-17.",
    "Committee against Torture, “Concluding observations on China,” CRC/C/CHN/CO/3-4, October 2013.",
    "International Covenant on Civil and Political Rights, December 16, 1966, 993 UNTS 171, art. 19.",
    "“International Covenant on Civil and Political Rights,” December 16, 1976, 999 UNTS 171, art. 2.",
    "Universal Declaration of Human Rights, A/RES/217(III)A, art. 19.",
    "Open Lines Initiative, *Dark Days: Eleven Shutdowns in Velmar* (Kessen, 2023), pp. 4–9.",
    "Open Lines Initiative, *Dark Days*, p. 17.",
    "Open Lines, *Dark Days: Eleven Shutdown in Velmar* (Kessen, 2024), p. 3.",
    "Lena Marwick, “Remand in Four States,” *Quay Review* 6, no. 2 (2018), pp. 14–20.",
    "Lina Marwick, “Remand in Four States,” *Quay Review* 7, no. 2 (2019), p. 15.",
    "Lena Marwick, “Remand in Four States,” *The Quay*, May 3, 2018, https://quay.example/remand.",
    "“Shops Close,” *The Ardon Courier*, January 14, 2022, https://courier.example/p.",
    "“Shops Close,” *Courier of Ardon*, January 41, 2022, https://courier.example/q.",
    "Marwick, supra note 3, p. 5.",
    "Ibid., para. 7.",
    "[@a-res-68-167, para. 4].",
    "[@ccpr-c-gc-34].",
    "A remark without a source.",
    "Commission of Inquiry, “Report of the commission,” 12/07/2014, A/HRC/25/63, para. 2 [hereinafter COI].",
    "COI, para. 30.",
)
"""Sound notes, and notes with one fault each; many are of one source in other words."""

NOTE_LISTS = st.lists(st.sampled_from(NOTES), min_size=1, max_size=7)
EXAMPLES = [
    (name, number, example.files)
    for name in rules.names()
    for number, example in enumerate(rules.load(name).page().examples)
    if example.files[0][0].endswith((".md", ".txt"))
]


def article(notes: list[str]) -> Source:
    """An article with these notes."""
    text = " ".join(f"Sentence {n}.[^{n}]" for n in range(1, len(notes) + 1))
    return Source("a.md", f"{text}\n\n" + "".join(f"[^{n}]: {note}\n" for n, note in enumerate(notes, 1)))


def publish(source: Source, drafts: str = "") -> Publication:
    """An article with a library of these drafts; with none where they are “”."""
    publication = briefcite.load([source], references=[], settings="")
    document = publication.documents[0]
    records, comments = read(Source("references/collected.yaml", drafts))
    folders = ("references",) if drafts else ()
    library = Library.of(records, folders, comments)
    library = Library(library.records, folders, comments, shipped=read_core)
    return Publication((document._replace(library=library, settings=Settings()),))


def found(publication: Publication) -> list[tuple[str, str, Finding]]:
    """All that check finds."""
    return [(one.rule, one.severity, one.finding) for one in check(publication).diagnostics]


def drafted(publication: Publication) -> str:
    """The drafts of an article as a record file, with the marks of what check finds."""
    reading = read_article(*publication.documents[0])
    taken = {citation.key.value for citation in reading.citations if citation.key}
    return write_drafts(collect(reading, check(publication).diagnostics), taken)


@given(NOTE_LISTS)
@example_settings(max_examples=150)
def test_check_finds_the_same_after_drafting(notes: list[str]) -> None:
    source = article(notes)
    before = publish(source)
    assert found(publish(source, drafted(before))) == found(before)


@given(NOTE_LISTS)
@example_settings(max_examples=150)
def test_what_is_drafted_is_new_and_a_draft_and_drafted_once(notes: list[str]) -> None:
    source = article(notes)
    text = drafted(publish(source))
    records, _ = read(Source("r.yaml", text))
    core = read_core()
    for record in records:
        assert record.draft
        assert not core.with_symbol(record.symbol)
        assert record.title not in {other.title for other in core.records}
        assert record.title != "Dark Days"
    assert drafted(publish(source, text)) == ""


@given(NOTE_LISTS)
@example_settings(max_examples=150)
def test_what_check_says_of_copied_words_is_above_the_field(notes: list[str]) -> None:
    publication = publish(article(notes))
    diagnostics = check(publication).diagnostics
    for draft in collect(read_article(*publication.documents[0]), diagnostics):
        lines = write_drafts([draft]).splitlines()
        for name, value in draft.values.items():
            for span in (one.finding.span for one in diagnostics if value.words):
                words = value.words
                if words and span.start < words.end and words.start < span.end:
                    place = next(n for n, line in enumerate(lines) if line.startswith(f"  {name}:"))
                    assert any("# check: " in line for line in lines[:place])


def told(folder: Folder) -> list[dict[str, Any]]:
    """What check finds in a folder."""
    report: dict[str, list[dict[str, Any]]] = json.loads(folder.check(".", "--output", "json").out)
    return report["findings"]


@pytest.mark.parametrize(("name", "number", "files"), EXAMPLES, ids=[f"{n}-{i}" for n, i, _ in EXAMPLES])
def test_examples_are_found_the_same(
    folder: Folder, name: str, number: int, files: tuple[tuple[str, str], ...]
) -> None:
    for path, text in files:
        folder.write(path, text)
    before = told(folder)
    assert folder.run("collect", files[0][0], "--into", "references").status == 0
    assert told(folder) == before


def documents() -> list[Path]:
    """The example briefs and every fifth short document of the corpus."""
    corpus = (path for path in CORPUS.rglob("*") if path.suffix in (".md", ".txt"))
    short = sorted(path for path in corpus if path.stat().st_size < 60_000)
    return [*sorted((ROOT / "examples").rglob("*.md")), *short[::5]]


@needs_shared("corpus")
def test_documents_are_found_the_same(folder: Folder) -> None:
    for number, path in enumerate(documents()):
        folder.write(f"{number}{path.suffix}", path.read_bytes())
    before = told(folder)
    names = [f"{number}{path.suffix}" for number, path in enumerate(documents())]
    assert folder.run("collect", *names, "--into", "references").status == 0
    assert told(folder) == before
