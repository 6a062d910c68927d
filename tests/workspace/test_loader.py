"""What is read, with which settings and records, and how files are replaced."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import briefcite
from briefcite.errors import BadSettings, UnreadableFile
from briefcite.model import Publication
from briefcite.settings import Settings
from briefcite.text import Source
from briefcite.workspace.encodings import decode, encode
from briefcite.workspace.loader import settings_for
from briefcite.workspace.writes import save
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


@pytest.mark.skipif(not shutil.which("git"), reason="git is not there")
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
    folder.write("b.docx", b"PK")
    publication = briefcite.load(["."])
    assert names(publication) == ["a.md"] and not publication.failures
    assert ".docx" in publication.notices[0]


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


# Settings


def test_the_nearest_settings_count_alone(folder: Folder) -> None:
    folder.write("briefcite.toml", 'language = "fr"\nfail-on = "advice"')
    folder.write("inner/briefcite.toml", 'language = "es"')
    assert settings_for("inner/a.md").language == "es"
    assert settings_for("inner/a.md").fail_on == "error"
    assert settings_for("a.md").language == "fr"


def test_settings_are_not_sought_above_the_repository(folder: Folder) -> None:
    folder.write("briefcite.toml", 'language = "fr"')
    folder.write("inner/.git/config", "")
    assert settings_for("inner/a.md").language == "en"


def test_the_own_file_counts_before_the_projects_with_a_notice(folder: Folder) -> None:
    folder.write("a.md", NOTE)
    folder.write("pyproject.toml", '[tool.briefcite]\nlanguage = "fr"\n')
    assert settings_for("a.md").language == "fr"
    folder.write("briefcite.toml", 'language = "es"')
    publication = briefcite.load(["a.md"])
    assert publication.documents[0].settings.language == "es"
    assert publication.notices == (
        "pyproject.toml: [tool.briefcite] is not used, because briefcite.toml is there",
    )


def test_a_project_file_without_our_table_is_passed_over(folder: Folder) -> None:
    folder.write("briefcite.toml", 'language = "fr"')
    folder.write("inner/pyproject.toml", "[tool.other]\n")
    assert settings_for("inner/a.md").language == "fr"


def test_settings_extend_others(folder: Folder) -> None:
    folder.write(
        "house/house.toml", 'language = "fr"\nreferences = "records"\nrules = {note-empty = "off"}\n'
    )
    folder.write("own/briefcite.toml", 'extends = "../house/house.toml"\n[rules]\nlist-gap = "error"\n')
    settings = settings_for("own/a.md")
    assert settings.language == "fr"
    assert settings.levels == {"note-empty": "off", "list-gap": "error"}
    assert [Path(os.path.relpath(place)) for place in settings.references] == [Path("house/records")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('extends = "briefcite.toml"', "leads back"),
        ('extends = "https://example.org/house.toml"', "takes the path"),
        ('extends = "nowhere.toml"', "cannot be read"),
        ('style = "chicgo"', "unknown style"),
        ("a = " + "[" * 5000, "not valid TOML"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_settings_that_cannot_be_used(text: str | bytes, said: str, folder: Folder) -> None:
    folder.write("briefcite.toml", text)
    with pytest.raises(BadSettings, match=said):
        settings_for("a.md")


def test_overrides_and_excludes_are_seen_from_the_settings_folder(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write("briefcite.toml", 'exclude = ["old"]\n[[overrides]]\nfiles = ["2015/**"]\nskip = ["link"]\n')
    for name in ("old/a.md", "2015/b.md", "c.md"):
        folder.write(name, NOTE)
    monkeypatch.chdir(folder.path / "2015")
    publication = briefcite.load([".."])
    levels = {
        document.article.source.name: dict(document.settings.levels) for document in publication.documents
    }
    assert levels == {"b.md": {"link": "off"}, "../c.md": {}}


def test_settings_may_be_a_value_or_none(folder: Folder) -> None:
    folder.write("a.md", NOTE)
    folder.write("briefcite.toml", 'language = "fr"')
    for settings, language in (
        (Settings(language="es"), "es"),
        ("", "en"),
        (None, "fr"),
        ("briefcite.toml", "fr"),
    ):
        assert briefcite.load(["a.md"], settings=settings).documents[0].settings.language == language


# Bytes


@pytest.mark.parametrize(
    ("data", "encoding", "marked", "text"),
    [
        (b"caf\xc3\xa9\r\n", "utf-8", False, "café\r\n"),
        (b"\xef\xbb\xbfa\rb\n", "utf-8", True, "a\rb\n"),
        (b"caf\xe9 \x93x\x94", "windows-1252", False, "café “x”"),
        (b"\xe9\t\x0c\r\n", "windows-1252", False, "é\t\x0c\r\n"),
        (b"", "utf-8", False, ""),
    ],
)
def test_decoding(data: bytes, encoding: str, marked: bool, text: str) -> None:
    source = decode("a.md", data)
    assert (source.encoding, source.marked, source.text) == (encoding, marked, text)
    assert encode(source, source.text) == data


@pytest.mark.parametrize(
    "data", [b"\0", "x".encode("utf-16"), b"\xe9\x01", b"\x81", b"\xe9\x7f", "x".encode("utf-32")]
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        decode("a.md", data)


@given(st.binary())
def test_decoding_gives_the_bytes_back_or_refuses(data: bytes) -> None:
    try:
        source = decode("a.md", data)
    except UnreadableFile:
        return
    assert encode(source, source.text) == data


def test_saving_keeps_permissions_and_links(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(target)
    save(link, b"new")
    assert target.read_bytes() == b"new" and link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.md", "link.md"]


def test_an_interrupted_saving_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.md"
    target.write_bytes(b"old")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(target, b"new")
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]


def test_saving_tries_again_while_another_program_holds_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = iter([PermissionError(), PermissionError()])
    replace: Callable[[Path, Path], Path] = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        for error in refusals:
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr("time.sleep", lambda _: None)
    save(tmp_path / "a.md", b"new")
    assert (tmp_path / "a.md").read_bytes() == b"new"


def test_a_file_that_may_not_be_read(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    folder.write("a.md", NOTE)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    (failure,) = briefcite.load(["a.md"], settings="").failures
    assert failure.message == "this file cannot be read: Permission denied"


def test_a_source_in_memory_takes_its_settings_from_where_it_would_lie(folder: Folder) -> None:
    folder.write("briefs/briefcite.toml", 'language = "fr"')
    publication = briefcite.load([Source("briefs/a.md", NOTE)])
    assert publication.documents[0].settings.language == "fr"
