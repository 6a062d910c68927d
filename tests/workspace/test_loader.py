"""What is read: the articles of files and folders, and the records that go with each."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

import briefcite
from briefcite.model import Publication
from briefcite.text import Source
from places import needs_program
from working_folder import Folder

NOTE = "So.[^1]\n\n[^1]: A/RES/70/1.\n"
RECORD = "{key}:\n  type: resolution\n  symbol: A/RES/70/1\n  body: General Assembly\n  adopted: 2015-09-25\n"


def record(key: str) -> str:
    return RECORD.format(key=key)


def names(publication: Publication) -> list[str]:
    return [document.article.source.name for document in publication.documents]


def folders(publication: Publication) -> list[tuple[str, ...]]:
    return [document.library.folders for document in publication.documents]


# What a folder holds


def test_a_folder_gives_articles_but_not_what_is_hidden_or_anothers(folder: Folder) -> None:
    for name in (
        "b.md",
        "a.txt",
        "deep/er/c.md",
        ".hidden/d.md",
        ".e.md",
        "node_modules/f.md",
        "env/g.md",
        "h.csv",
    ):
        folder.write(name, NOTE)
    folder.write("env/pyvenv.cfg", "")
    assert names(briefcite.load(["."])) == ["a.txt", "b.md", "deep/er/c.md"]


@needs_program("git")
def test_what_git_ignores_is_left_out_unless_it_is_named(folder: Folder) -> None:
    (folder.path / ".git").rmdir()
    subprocess.run(["git", "init", "-q", "."], check=True)
    folder.write(".gitignore", "build/\n*.tmp.md\n!keep.tmp.md\n")
    for name in ("a.md", "b.tmp.md", "keep.tmp.md", "build/c.md", "sub/build/d.md"):
        folder.write(name, NOTE)
    assert names(briefcite.load(["."])) == ["a.md", "keep.tmp.md"]
    assert names(briefcite.load(["build"])) == ["build/c.md"]
    assert names(briefcite.load(["b.tmp.md"])) == ["b.tmp.md"]


def test_a_repository_cannot_make_us_run_a_program(folder: Folder) -> None:
    if shutil.which("git"):
        (folder.path / ".git").rmdir()
        subprocess.run(["git", "init", "-q", "."], check=True)
        subprocess.run(["git", "config", "core.fsmonitor", "touch ran; false"], check=True)
    folder.write("a.md", NOTE)
    briefcite.load(["."])
    assert not (folder.path / "ran").exists()


def test_a_file_named_twice_is_read_once(folder: Folder) -> None:
    folder.write("a.md", NOTE)
    assert names(briefcite.load(["a.md", "./a.md", ".", folder.path / "a.md"])) == ["a.md"]


def test_paths_are_shown_from_the_working_folder(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write("x/a.md", NOTE)
    folder.write("y/b.md", NOTE)
    monkeypatch.chdir(folder.path / "y")
    assert names(briefcite.load(["../x", "./b.md"])) == ["../x/a.md", "b.md"]


def test_no_path_means_the_files_of_the_settings(folder: Folder) -> None:
    for name in ("briefs/a.md", "briefs/2015/b.md", "c.md"):
        folder.write(name, NOTE)
    assert names(briefcite.load()) == ["c.md", "briefs/a.md", "briefs/2015/b.md"]
    folder.write("briefcite.toml", 'files = ["briefs/**/*.md"]')
    assert names(briefcite.load()) == ["briefs/a.md", "briefs/2015/b.md"]


def test_files_of_a_kind_not_read_yet_are_mentioned(folder: Folder) -> None:
    folder.write("a.md", NOTE)
    folder.write("b.odt", b"PK")
    publication = briefcite.load(["."])
    assert names(publication) == ["a.md"] and not publication.failures
    assert ".odt" in publication.notices[0]


# Records


@pytest.mark.parametrize(
    ("files", "options", "expected"),
    [
        (["x/references/a.yaml", "references/b.yaml"], {}, ("x/references",)),
        (["references/b.yaml"], {}, ("references",)),
        ([], {}, ()),
        (["references/b.yaml", "mine/c.yaml"], {"references": ["mine"]}, ("mine",)),
        (
            ["references/b.yaml", "mine/c.yaml"],
            {"references": ["mine", "references"]},
            ("mine", "references"),
        ),
        (["references/b.yaml"], {"references": []}, ()),
        (["mine/c.yaml"], {"references": ["mine/c.yaml"]}, ("mine/c.yaml",)),
    ],
)
def test_where_records_are_found(
    files: list[str], options: dict[str, list[str]], expected: tuple[str, ...], folder: Folder
) -> None:
    folder.write("x/article.md", NOTE)
    for name in files:
        folder.write(name, record(Path(name).stem))
    publication = briefcite.load(["x/article.md"], references=options.get("references"))
    assert folders(publication) == [expected]
    keys = {record.key.text for record in publication.documents[0].library.records}
    assert keys == {Path(name).stem for name in files if any(name.startswith(place) for place in expected)}


def test_the_settings_name_references_from_their_own_folder(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("project/briefcite.toml", 'references = ["../house", "own"]')
    folder.write("project/briefs/article.md", NOTE)
    folder.write("house/a.yaml", record("a"))
    folder.write("project/own/b.yaml", record("b"))
    monkeypatch.chdir(folder.path / "house")
    publication = briefcite.load(["../project/briefs/article.md"])
    assert folders(publication) == [(".", "../project/own")]
    assert [record.key.text for record in publication.documents[0].library.records] == ["a", "b"]


def test_records_outside_the_repository_are_not_found_but_by_the_working_folder(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("references/a.yaml", record("a"))
    folder.write("inner/.git/config", "")
    folder.write("inner/article.md", NOTE)
    assert folders(briefcite.load(["inner/article.md"])) == [("references",)]
    monkeypatch.chdir(folder.path / "inner")
    assert folders(briefcite.load(["article.md"])) == [()]


def test_articles_of_a_folder_share_one_library(folder: Folder) -> None:
    folder.write("references/a.yaml", record("a"))
    folder.write("a.md", NOTE)
    folder.write("b.md", NOTE)
    one, other = briefcite.load(["."]).documents
    assert one.library is other.library


def test_a_folder_with_articles_gives_records_only_from_references(folder: Folder) -> None:
    folder.write("a.md", NOTE)
    folder.write("mkdocs.yml", "site_name: x\n")
    folder.write("references/a.yaml", record("a"))
    publication = briefcite.load(["."])
    assert [files.paths for files in publication.record_files] == [("references/a.yaml",)]
    assert publication.record_files[0].library is publication.documents[0].library
    assert not publication.failures


def test_a_file_that_may_not_be_read(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    folder.write("a.md", NOTE)
    monkeypatch.setattr(Path, "open", refuse)
    (failure,) = briefcite.load(["a.md"], settings="").failures
    assert failure.message == "this file cannot be read: Permission denied"


def test_a_source_in_memory_takes_its_settings_from_where_it_would_lie(folder: Folder) -> None:
    folder.write("briefs/briefcite.toml", 'language = "fr"')
    publication = briefcite.load([Source("briefs/a.md", NOTE)])
    assert publication.documents[0].settings.language == "fr"


LEADS_OUT = "a link that leads out of the folder"
OUTSIDE = pytest.mark.skipif(os.name != "posix", reason="only where everybody can make links")


@pytest.fixture
def linked(folder: Folder) -> Folder:
    """A folder with a link to a file beside it, one to a folder beside it, and two that stay inside."""
    folder.write("outside/z.md", NOTE)
    folder.write("outside/r.yaml", record("out"))
    folder.write("in/a.md", NOTE)
    folder.write("in/own.yaml", record("own"))
    folder.write("in/deep/b.md", NOTE)
    for link, target in {
        "in/x.md": "../outside/z.md",
        "in/deep/y.md": "../../outside/z.md",
        "in/r.yaml": "../outside/r.yaml",
        "in/folder": "../outside",
        "in/inside.md": "deep/b.md",
        "in/other.txt": "../outside/nowhere.txt",
        "in/picture.png": "../outside/z.md",
    }.items():
        (folder.path / link).symlink_to(target)
    return folder


@OUTSIDE
@pytest.mark.parametrize("named", ["in", "./in/", "in/../in", "link"])
def test_a_link_that_leads_out_of_a_folder_is_not_followed(named: str, linked: Folder) -> None:
    (linked.path / "link").symlink_to("in")
    publication = briefcite.load([named], settings="")
    assert [Path(name).name for name in names(publication)] == ["a.md", "inside.md"]
    skipped = [Path(path).name for path, reason in publication.left_out if reason == LEADS_OUT]
    assert {"r.yaml", "x.md", "y.md"} <= set(skipped)


@OUTSIDE
def test_a_link_that_leads_out_of_the_working_folder(linked: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(linked.path / "in")
    assert names(briefcite.load()) == ["a.md", "inside.md"]
    linked.write("in/briefcite.toml", 'files = ["*.md"]\n')
    publication = briefcite.load()
    assert names(publication) == ["a.md", "inside.md"]
    assert ("x.md", LEADS_OUT) in publication.left_out
    assert any("a link that leads out of the folder" in notice for notice in publication.notices)


@OUTSIDE
def test_a_link_that_is_named_is_followed(linked: Folder) -> None:
    assert names(briefcite.load(["in/x.md"], settings="")) == ["in/x.md"]
    assert len(briefcite.load(["in/r.yaml"], settings="").record_files) == 1


@OUTSIDE
@pytest.mark.parametrize(
    ("arguments", "text"),
    [(("fix",), "So.[^1]\n\n[^1]: A/HRC/25/63, para.5\n"), (("renumber",), "A.[^2]\n\n[^2]: A/77/1.\n")],
)
def test_what_a_link_leads_to_is_changed_only_by_its_name(
    arguments: tuple[str, ...], text: str, linked: Folder
) -> None:
    outside = linked.write("outside/z.md", text)
    told = linked.run(*arguments, "in")
    assert outside.read_text() == text
    assert told.err.count("a link that leads out of the folder") == 1
    assert linked.run(*arguments, "in/x.md").status == 0
    assert outside.read_text() != text and (linked.path / "in/x.md").is_symlink()


@OUTSIDE
def test_records_beside_the_folder_are_not_tidied(linked: Folder) -> None:
    outside = linked.write("outside/r.yaml", "a:\n  symbol: A/RES/70/1\n  type: resolution\n")
    assert "a link that leads out of the folder" in linked.run("tidy", "in").err
    assert outside.read_text().startswith("a:\n  symbol")
