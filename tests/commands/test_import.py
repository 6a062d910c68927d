"""`briefcite import`: what other programs say becomes records, and ours are never overwritten."""

from __future__ import annotations

import pytest

from briefcite.records.reader import read
from briefcite.text import Source
from working_folder import Folder


def test_half_a_character_and_an_item_that_is_none_are_no_obstacle(folder: Folder) -> None:
    folder.write("a.csl.json", '[{"id": "a", "type": "motion_picture", "title": "T\\ud800"}, 7]')
    done = folder.run("import", "a.csl.json", "--into", "new/folder/x.yaml")
    assert done.status == 1
    assert "a.csl.json:1: 1 of the items say nothing" in done.err
    text = folder.read("new/folder/x.yaml")
    assert text == "a:\n  type: report\n  title: T\ufffd\n  x-csl-type: motion_picture\n"


ENTRY = (
    "@techreport{coi, title = {Report}, number = {A/HRC/25/63}, year = {2014}, annote = {Read}, file = {f}}\n"
)


OURS = (
    "# ours\r\nreport:\r\n  type: un-document # why\r\n  symbol: a/hrc/25/63\r\n  title: 'The Report'\r\n"
    "\r\n# end"
)


def test_without_a_target_records_are_printed(folder: Folder) -> None:
    folder.write("a.bib", ENTRY)
    done = folder.run("import", "a.bib")
    assert done.status == 0
    assert read(Source("a.yaml", done.out))[0][0].text("symbol") == "A/HRC/25/63"
    assert "1 record read" in done.err
    assert "kept under x-: 1 value (x-file 1)" in done.err


def test_a_folder_gets_a_file_and_nothing_twice(folder: Folder) -> None:
    folder.write("lib.bib", ENTRY + "@book{Big, title = {B}, author = {Doe, Jane}, year = {2001}}\n")
    assert folder.run("import", "lib.bib", "--into", "references").status == 0
    file = folder.path / "references" / "lib.yaml"
    first = file.read_bytes()
    assert folder.run("import", "lib.bib", "--into", "references").status == 0
    assert file.read_bytes() == first
    assert [one.key.text for one in read(Source("a", first.decode()))[0]] == ["coi", "Big"]


NAMELESS = {
    "no key": ("a.csv", "key,title\n,So\n,So\n", "so so-2"),
    "no key and no words": ("a.csv", "key,\n,\n", ""),
    "a key and no words": ("a.csv", "key,title\na,\n,So\n", "a so"),
    "keys without letters": ("a.csv", "key,title\n***,So\n資料,Two\n' ,\n", "source source-2 source-3"),
    "a key that is taken": ("a.csv", "key,title\n,So\nso,Other\n", "so-2 so"),
    "no key, in JSON": (
        "a.json",
        '{"version": 1, "records": {"": {"title": "So"}, "?": {"a": "b"}}}',
        "so source",
    ),
    "no key, in BibTeX": ("a.bib", "@misc{,\n title={So}}\n@misc{資料,\n title={Two}}\n", "so source"),
}


@pytest.mark.parametrize("name", NAMELESS)
def test_records_without_a_key_get_one_and_come_once(name: str, folder: Folder) -> None:
    file, text, keys = NAMELESS[name]
    folder.write(file, text)
    assert folder.run("import", file, "--into", "new.yaml").status < 2
    first = folder.read("new.yaml") if keys else ""
    assert [one.key.text for one in read(Source("new.yaml", first))[0]] == keys.split()
    folder.run("import", file, "--into", "new.yaml")
    assert folder.read("new.yaml") == first if keys else not (folder.path / "new.yaml").exists()


def test_a_record_that_is_there_is_shown_and_left(folder: Folder) -> None:
    folder.write("a.bib", ENTRY)
    file = folder.write("references/un.yaml", OURS)
    done = folder.run("import", "a.bib", "--into", "references")
    assert done.status == 1
    assert done.out.splitlines()[:4] == [
        "references/un.yaml:2: report", "  title", "    ours    The Report", "    theirs  Report"
    ]  # fmt: skip
    assert file.read_bytes() == OURS.encode()


def test_merge_in_a_script_takes_what_ours_do_not_say(folder: Folder) -> None:
    folder.write("a.bib", ENTRY)
    file = folder.write("references/un.yaml", b"\xef\xbb\xbf" + OURS.encode())
    done = folder.run("import", "a.bib", "--into", "references", "--merge")
    assert done.status == 1
    assert "1 field differs; yours was kept" in done.err
    added = "  date: 2014\r\n  note: Read\r\n  x-file: f\r\n"
    new = OURS.replace("'The Report'\r\n", f"'The Report'\r\n{added}")
    assert file.read_bytes() == b"\xef\xbb\xbf" + new.encode()


@pytest.mark.usefixtures("attended")
def test_merge_asks_a_person_field_by_field(folder: Folder) -> None:
    folder.write("a.bib", ENTRY)
    file = folder.write("references/un.yaml", OURS)
    done = folder.run("import", "a.bib", "--into", "references", "--merge", stdin=b"y\nn\n\nn\n")
    assert done.status == 0
    new = OURS.replace("'The Report'\r\n", "Report\r\n  note: Read\r\n")
    assert file.read_bytes() == new.encode()


def test_nothing_is_written_with_diff_or_where_one_file_is_broken(folder: Folder) -> None:
    folder.write("a.bib", ENTRY)
    file = folder.write("references/un.yaml", OURS)
    done = folder.run("import", "a.bib", "--into", "references", "--merge", "--diff")
    assert "+  date: 2014" in done.out
    folder.write("references/broken.yaml", "a: [")
    assert folder.run("import", "a.bib", "--into", "references").status == 2
    assert file.read_bytes() == OURS.encode()


def test_problems_are_said_with_their_lines(folder: Folder) -> None:
    folder.write("a.bib", "@misc{a, title = {A}}\n@book{b, title = {B}\n  year = {2015}}\n")
    done = folder.run("import", "a.bib", "missing.bib", "--from", "bibtex")
    assert done.status == 2
    assert "a.bib:2: before year a comma is missing" in done.err
    assert "missing.bib" in done.err
    assert folder.run("import", "a.bib").status == 1
    assert folder.run("import", "a.docx").status == 2
