"""What a folder gives, what is left out of it and why, and that a bad entry does not stop the rest."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import briefcite
from briefcite import limits
from briefcite.model import Publication
from briefcite.workspace import file_search
from working_folder import Folder

NOTE = "So.[^1]\n\n[^1]: A/RES/70/1.\n"
RECORD = "a:\n  type: resolution\n  symbol: A/RES/70/1\n  body: General Assembly\n  adopted: 2015-09-25\n"

posix = pytest.mark.skipif(os.name == "nt", reason="this system has no pipes, devices or free links")


def read(publication: Publication) -> list[str]:
    return [document.article.source.name for document in publication.documents]


def left_out(publication: Publication) -> dict[str, str]:
    return dict(publication.left_out)


# Links


@posix
@pytest.mark.parametrize(
    "links",
    [
        {"c1.md": "c2.md", "c2.md": "c1.md"},
        {"c.md": "c.md"},
        {"c.md": "../" * 40 + "nowhere.md"},
        {"c.md": "d/c.md", "d/c.md": "../c.md"},
        {"c1.md": "c2.md", "c2.md": "c3.md", "c3.md": "c1.md"},
        {"c.md": "nowhere"},
        {"c.md": "/proc/self/fd/99999"},
    ],
)
def test_links_that_lead_nowhere_are_told_and_the_rest_is_read(links: dict[str, str], folder: Folder) -> None:
    folder.write("a.md", NOTE)
    for name, target in links.items():
        (folder.path / name).parent.mkdir(exist_ok=True)
        (folder.path / name).symlink_to(target)
    told = folder.check(".", "--output", "lines")
    assert told.status == 2 and "internal error" not in told.err
    assert read(briefcite.load(["."])) == ["a.md"]
    failed = {failure.path for failure in briefcite.load(["."]).failures}
    assert failed == set(links)
    for name in links:
        assert folder.check(name).status == 2
        assert f"{name}: this file cannot be read" in folder.check(name).err


@posix
def test_links_to_folders_are_left_out_and_told(folder: Folder) -> None:
    folder.write("real/a.md", NOTE)
    (folder.path / "link").symlink_to("real")
    (folder.path / "real" / "up").symlink_to("..")
    (folder.path / "loop").symlink_to("loop")
    publication = briefcite.load(["."])
    assert read(publication) == ["real/a.md"]
    assert left_out(publication) == {
        "link/": "behind a link",
        "real/up/": "behind a link",
        "loop": "of a kind that is not read",
    }
    assert read(briefcite.load(["link"])) == ["link/a.md"]


# What cannot be looked into


@pytest.fixture
def locked(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Make a folder one that may not be looked into, for everybody: root may look into any."""
    shut: list[Path] = []
    scandir = os.scandir

    def refuse(path: Path) -> Iterator[os.DirEntry[str]]:
        if Path(path) in shut:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(file_search.os, "scandir", refuse)
    return lambda name: shut.append(folder.path / name)


@pytest.mark.parametrize("name", ["f/locked", "locked", "f/open/in/it", "references", "references/more"])
def test_a_folder_that_cannot_be_read_is_told_and_the_rest_is_read(
    name: str, folder: Folder, locked: Callable[[str], None]
) -> None:
    folder.write("f/open/a.md", NOTE)
    folder.write("references/a.yaml", RECORD)
    (folder.path / name).mkdir(parents=True, exist_ok=True)
    locked(name)
    told = folder.check(".", "--output", "lines")
    assert told.status == 2
    assert f"{name}: this folder cannot be read: Permission denied (allow yourself to read it)" in told.err
    assert read(briefcite.load(["."])) == ["f/open/a.md"]


# Pipes, sockets and devices


@posix
@pytest.mark.parametrize("name", ["p.md", "deep/p.txt", "references/p.yaml"])
def test_a_pipe_in_a_folder_is_told_and_left_out(name: str, folder: Folder) -> None:
    folder.write("a.md", NOTE)
    folder.write("references/a.yaml", RECORD)
    (folder.path / name).parent.mkdir(exist_ok=True)
    os.mkfifo(folder.path / name)
    told = folder.check(".", "--output", "lines")
    assert told.status == 0
    assert "left out: 1 file (a pipe or socket)" in told.err
    assert left_out(briefcite.load(["."])) == {name: "a pipe or socket"}


@posix
@pytest.mark.parametrize("target", ["/dev/zero", "/dev/null", "../pipe"])
def test_a_link_to_no_regular_file(target: str, folder: Folder) -> None:
    folder.write("d/a.md", NOTE)
    os.mkfifo(folder.path / "pipe")
    (folder.path / "d" / "x.md").symlink_to(target)
    told = folder.check("d", "--output", "lines")
    assert told.status == (0 if target == "../pipe" else 2)
    assert (
        "a pipe or socket" in told.err
        or "d/x.md: this is a device, and only regular files are read" in told.err
    )
    assert "Checked 1 document" in told.err


# Everything that is left out is told


@pytest.mark.parametrize(
    ("files", "settings", "expected"),
    [
        ({"f/b.md": NOTE, "f/b2.md": NOTE}, 'exclude = ["b*"]', "2 files (excluded by the settings)"),
        ({"f/old/b.md": NOTE, "f/old/c.png": ""}, 'exclude = ["old"]', "left out: 1 file (excluded by the"),
        ({"f/.gitignore": "drafts/\nx.md\n", "f/drafts/b.md": NOTE, "f/x.md": NOTE}, "",
         "1 folder and 1 file (ignore files)"),
        ({"f/.hidden/b.md": NOTE, "f/.b.md": NOTE, "f/.c.png": ""}, "", "1 folder and 1 file (hidden)"),
        ({"f/node_modules/b.md": NOTE, "f/env/pyvenv.cfg": ""}, "", "2 folders (of another program)"),
        ({"f/.gitignore": "*.pyc\n", "f/b.pyc": ""}, "", "Checked 1 document"),
        ({"f/b.odt": "PK", "f/~$c.docx": "lock"}, "", "not read, by ending: 1 .odt"),
        (dict.fromkeys(["f/b.rst", "f/b.adoc", "f/b.org", "f/b.typ", "f/b.ipynb"], NOTE), "",
         "not read, by ending: 1 .adoc, 1 .ipynb, 1 .org, 1 .rst, 1 .typ"),
        ({"f/g": NOTE, "f/h": NOTE}, "", "not read, by ending: 2 without ending"),
        ({"f/g.RST": NOTE, "f/h.rst": NOTE, "f/i.wiki": NOTE}, "", "not read, by ending: 2 .rst, 1 .wiki"),
        ({"f/data.yaml": "a: 1\n", "f/b.md.bak": NOTE}, "", "not read, by ending: 1 .bak, 1 .yaml"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_counted(
    files: dict[str, str], settings: str, expected: str, folder: Folder
) -> None:
    folder.write("f/ok.md", NOTE)
    folder.write("briefcite.toml", settings)
    for name, text in files.items():
        folder.write(name, text)
    told = folder.check("f", "--output", "lines")
    assert told.status == 0 and expected in told.err
    assert folder.check("f", "--quiet").err == ""
    for name in left_out(briefcite.load(["f"])):
        assert name not in told.err
        assert f"left out: {name} (" in folder.check("f", "--verbose").err
        assert name in folder.run("list", "files", "f").out


def test_a_folder_of_which_everything_is_read_has_nothing_to_tell(folder: Folder) -> None:
    for name in (
        "briefcite.toml",
        "briefcite.baseline.json",
        ".gitignore",
        ".editorconfig",
        ".git/hooks/a.md",
    ):
        folder.write(name, "")
    folder.write("a.md", NOTE)
    folder.write("references/a.yaml", RECORD)
    publication = briefcite.load(["."])
    assert (publication.notices, publication.left_out) == ((), ())


@pytest.mark.parametrize("command", [["fix"], ["renumber"], ["notes"], ["sheet"], ["collect"], ["baseline"]])
def test_other_commands_tell_it_too(command: list[str], folder: Folder) -> None:
    folder.write("f/a.md", NOTE)
    folder.write("f/b.rst", NOTE)
    assert "not read, by ending: 1 .rst" in folder.run(*command, "f").err


# Records


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"a.bib": ""}, "has no records (1 .bib: briefcite import references/a.bib --into references)"),
        ({"a.bib": "", "b.bib": "", "c.json": "[]"}, "has no records (2 .bib, 1 .json: briefcite import"),
        ({"a.ris": "", "README.md": ""}, "has no records (1 .ris: briefcite import references/a.ris"),
        ({"notes.txt": ""}, "has no records"),
        ({"a.yaml": "# none yet\n"}, "has no records"),
        ({"a.yaml": RECORD, "b.bib": ""}, "has bibliographies that are not read (1 .bib: briefcite import"),
        ({".a.yaml": RECORD}, "has no records"),
    ],
)  # fmt: skip
def test_a_folder_of_records_without_any_is_told(
    files: dict[str, str], expected: str, folder: Folder
) -> None:
    folder.write("a.md", NOTE)
    for name, text in files.items():
        folder.write(f"references/{name}", text)
    told = folder.check("a.md", "--output", "lines")
    assert told.status == 0 and f"references {expected}" in told.err
    assert ("No records found" in told.err) == ("has no records" in expected)
    assert expected in folder.check("a.md", "--references", "references").err


def test_a_schema_beside_records_is_no_bibliography(folder: Folder) -> None:
    folder.write("a.md", NOTE)
    folder.write("references/records.schema.json", "{}")
    folder.write("references/a.yaml", RECORD)
    assert "bibliographies" not in folder.check("a.md").err


@pytest.mark.parametrize("name", ["library.bib", "a.json", "a.ris"])
def test_a_bibliography_named_as_records_is_refused(name: str, folder: Folder) -> None:
    folder.write("a.md", NOTE)
    folder.write(name, "")
    told = folder.check("a.md", "--references", name)
    assert told.status == 2
    assert f"{name}: this is a bibliography of another program (briefcite import {name} --into .)" in told.err


def test_settings_without_references_want_none(folder: Folder) -> None:
    folder.write("references/a.yaml", RECORD)
    folder.write("a.md", NOTE)
    folder.write("briefcite.toml", "references = []\n")
    assert "No records found" in folder.check("a.md").err
    assert "references" in folder.run("list", "settings", "--output", "json").out
    assert "records in references" in folder.check("a.md", "--references", "references").err


def test_own_settings_take_back_the_references_of_those_they_extend(folder: Folder) -> None:
    folder.write("a.md", NOTE)
    folder.write("records/a.yaml", RECORD)
    folder.write("house.toml", 'references = "records"\n')
    folder.write("briefcite.toml", 'extends = "house.toml"\n')
    assert "records in records" in folder.check("a.md").err
    folder.write("briefcite.toml", 'extends = "house.toml"\nreferences = []\n')
    assert "No records found" in folder.check("a.md").err


# Bounds


def test_folders_in_each_other_have_a_depth(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FOLDERS_DEEP", 2)
    folder.write("a/b/one.md", NOTE)
    folder.write("a/b/c/two.md", NOTE)
    told = folder.check(".", "--output", "lines")
    assert told.status == 2 and "Checked 1 document" in told.err
    assert "a/b/c: this folder is more than 2 folders deep and was not looked into (name it)" in told.err
    assert folder.check("a").status == 0


def test_a_folder_has_so_many_files(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        folder.write(f"{number}/a.md", NOTE)
    monkeypatch.setattr(limits, "FILES", 8)
    told = folder.check(".", "--output", "lines")
    assert told.status == 2
    assert told.err.count("there are more than 8 files and folders; the rest was not read") == 1
    assert folder.check("0").status == 0


# Links to files


@posix
def test_a_link_to_a_file_outside_the_folder_is_left_out_unless_it_is_named(folder: Folder) -> None:
    folder.write("outside/z.md", NOTE)
    folder.write("d/a.md", NOTE)
    for name, target in (("out.md", "../outside/z.md"), ("in.md", "a.md")):
        (folder.path / "d" / name).symlink_to(target)
    publication = briefcite.load(["d"])
    assert read(publication) == ["d/a.md"]  # the link is another name of it
    assert left_out(publication) == {"d/out.md": "a link that leads out of the folder"}
    assert read(briefcite.load(["d/out.md"])) == ["d/out.md"]


@posix
@pytest.mark.parametrize(
    ("target", "known"), [("../shelf/a.yaml", True), ("b.yaml", True), ("../../elsewhere/a.yaml", False)]
)
def test_a_link_among_records_stays_in_the_repository(target: str, known: bool, folder: Folder) -> None:
    (folder.path / ".git").rmdir()
    for name in ("elsewhere/a.yaml", "r/shelf/a.yaml"):
        folder.write(name, RECORD)
    folder.write("r/references/b.yaml", RECORD.replace("a:", "b:", 1))
    folder.write("r/.git/HEAD", "")
    folder.write("r/a.md", NOTE)
    (folder.path / "r" / "references" / "link.yaml").symlink_to(target)
    publication = briefcite.load(["r/a.md"])
    files = {record.key.span.source.name for record in publication.documents[0].library.records}
    assert ("r/references/link.yaml" in files) is known
    assert bool(publication.left_out) is not known


@posix
@pytest.mark.parametrize(("target", "known"), [("shelf", True), ("../elsewhere", False)])
def test_records_behind_a_link_stay_in_the_repository_unless_they_are_named(
    target: str, known: bool, folder: Folder
) -> None:
    (folder.path / ".git").rmdir()
    for name in ("elsewhere/a.yaml", "r/shelf/a.yaml"):
        folder.write(name, RECORD)
    folder.write("r/.git/HEAD", "")
    folder.write("r/a.md", NOTE)
    (folder.path / "r" / "references").symlink_to(target)
    publication = briefcite.load(["r/a.md"])
    assert bool(publication.documents[0].library.records) is known
    reason = "a link that leads out of the folder"
    assert left_out(publication) == ({} if known else {"r/references/": reason})
    named = briefcite.load(["r/a.md"], references=["r/references"])
    assert named.documents[0].library.records and not named.left_out


@posix
def test_without_a_repository_records_behind_a_link_are_read(folder: Folder) -> None:
    (folder.path / ".git").rmdir()
    folder.write("elsewhere/a.yaml", RECORD)
    folder.write("r/a.md", NOTE)
    (folder.path / "r" / "references").symlink_to("../elsewhere")
    publication = briefcite.load(["r/a.md"])
    assert publication.documents[0].library.records and not publication.left_out
