"""`briefcite rename`: a key is renamed everywhere, or nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from sample_library import BRIEF, UN
from working_folder import Folder, changed_lines


def test_a_key_is_renamed_everywhere_and_nothing_else(library: Folder) -> None:
    told = library.run("rename", "coi", "dprk-inquiry")
    assert told.status == 0, told.err
    un = library.read("references/un.yaml")
    assert changed_lines(UN, un) == [
        "-coi:  # the commission",
        "+dprk-inquiry:  # the commission",
        "-  relations: {adopted-as: coi, replaces: [coi, A/RES/68/183]}",
        "+  relations: {adopted-as: dprk-inquiry, replaces: [dprk-inquiry, A/RES/68/183]}",
    ]
    assert library.read("brief.md") == (
        "As was said.[^1] And [@dprk-inquiry] again,[^2] @dprk-inquiry says; write to me@coi.org or `@coi`.\n"
        "\n[^1]: See [@dprk-inquiry, para. 3; @coi-2].\n[^2]: @{dprk-inquiry}, and [-@dprk-inquiry].\n"
    )


def test_a_record_that_is_a_file_takes_its_name_along(library: Folder) -> None:
    library.write("brief.md", "So.[^1]\n\n[^1]: [@crc, art. 3].\n")
    assert library.run("rename", "crc", "child").status == 0
    assert not (library.path / "references/crc.yaml").exists()
    assert library.read("references/child.yaml").startswith("type: treaty")
    assert "[@child, art. 3]" in library.read("brief.md")


def test_a_difference_is_shown_and_nothing_written(library: Folder) -> None:
    told = library.run("rename", "coi", "x", "--diff")
    assert "+x:  # the commission" in told.out and "--- brief.md" in told.out
    assert library.read("references/un.yaml") == UN


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("coi", "ga-69-188", "is taken"),
        ("coi", "A b", "is not a valid key"),
        ("cio", "x", "did you mean “coi”?"),
    ],
)
def test_what_cannot_be_renamed(library: Folder, old: str, new: str, words: str) -> None:
    told = library.run("rename", old, new)
    assert told.status == 2 and words in told.err
    assert library.read("references/un.yaml") == UN


def test_nothing_is_renamed_where_a_file_cannot_be_read(library: Folder) -> None:
    library.write("other.md", b"\xff\xfe\x00")
    told = library.run("rename", "coi", "x")
    assert told.status == 2 and "nothing was changed" in told.err
    assert library.read("references/un.yaml") == UN
    library.write("other.md", "")
    library.write("references/broken.yaml", "a: [")
    assert library.run("rename", "coi", "x").status == 2


def test_an_article_with_a_library_of_its_own_keeps_its_keys(library: Folder) -> None:
    library.write("other/references/a.yaml", UN)
    library.write("other/brief.md", BRIEF)
    assert library.run("rename", "coi", "x").status == 0
    assert library.read("other/brief.md") == BRIEF


def contents(folder: Folder) -> dict[Path, tuple[bytes, int]]:
    """The bytes and the mode of every file."""
    files = (file for file in folder.path.rglob("*.*") if file.is_file())
    return {file: (file.read_bytes(), file.stat().st_mode) for file in files}


@pytest.mark.parametrize(("key", "new"), [("coi", "inquiry"), ("ga-69-188", "x"), ("crc", "convention")])
def test_there_and_back_gives_the_same_files(key: str, new: str, library: Folder) -> None:
    library.write("bom.md", b"\xef\xbb\xbf" + BRIEF.replace("\n", "\r\n").encode())
    library.write("western.md", ("Caf\u00e9. " + BRIEF).encode("cp1252"))
    (library.path / "references/crc.yaml").chmod(0o640)
    before = contents(library)
    assert library.run("rename", key, new).status == 0
    assert contents(library) != before
    assert library.run("rename", new, key).status == 0
    assert contents(library) == before
