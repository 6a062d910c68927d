"""Which settings an article has: the nearest file counts, and what it extends."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

import briefcite
from briefcite.errors import BadSettings
from briefcite.settings import Settings
from briefcite.workspace.loader import settings_for
from working_folder import Folder

NOTE = "So.[^1]\n\n[^1]: A/RES/70/1.\n"
RECORD = "a:\n  type: resolution\n  symbol: A/RES/70/1\n  body: General Assembly\n  adopted: 2015-09-25\n"


def test_the_nearest_settings_count_alone(folder: Folder) -> None:
    folder.write("briefcite.toml", 'language = "fr"\nfail-on = "suggestion"')
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


# What settings name stays inside the publication


HOUSE = 'base = "un"\n'
OUTSIDE = {
    'references = "../house"': "references",
    'references = ["own", "../house"]': "references",
    'references = "ABSOLUTE/house"': "references",
    'references = "link"': "references",
    'extends = "../house/briefcite.toml"': "extends",
    'extends = "ABSOLUTE/house/briefcite.toml"': "extends",
    'extends = "link/briefcite.toml"': "extends",
    'extends = "own/extends.toml"': "references",
    'style = "../house/style"': "style",
    'style = "link/style.toml"': "style",
    'style = "ABSOLUTE/house/style.toml"': "style",
    '[[overrides]]\nfiles = ["*.md"]\nstyle = "../house/style"': "style",
}


@pytest.fixture
def publication(folder: Folder) -> Folder:
    """A publication `project`, and beside it a house whose files it may not name."""
    (folder.path / ".git").rmdir()
    folder.write("house/briefcite.toml", 'fail-on = "never"\n')
    folder.write("house/style.toml", HOUSE)
    folder.write("house/a.yaml", RECORD)
    folder.write("project/own/b.yaml", RECORD)
    folder.write("project/own/extends.toml", 'references = "../../house"\n')
    folder.write("project/a.md", NOTE)
    (folder.path / "project" / "link").symlink_to("../house")
    return folder


@pytest.mark.parametrize("place", ["/", "/etc", "..", "own/../..", "~"])
def test_the_rest_of_the_disk_is_not_looked_at(place: str, publication: Folder) -> None:
    publication.write("project/briefcite.toml", f'references = "{place}"')
    told = publication.check("project/a.md")
    assert told.status == 2
    assert (
        "outside of the publication (project)" in told.err or "there is no such folder of records" in told.err
    )


@pytest.mark.parametrize(("text", "key"), OUTSIDE.items(), ids=OUTSIDE)
@pytest.mark.parametrize("repository", [True, False])
def test_what_settings_name_outside_is_refused_unless_it_is_allowed(
    text: str, key: str, repository: bool, publication: Folder
) -> None:
    if repository:
        publication.write("project/.git/HEAD", "")
    text = text.replace("ABSOLUTE", publication.path.as_posix())
    publication.write("project/briefcite.toml", f"require-reason = true\n{text}\n")
    told = publication.check("project/a.md")
    assert told.status == 2
    assert f"“{key}” names “" in told.err and "outside of the publication (project)" in told.err
    assert "--allow-outside" in told.err and ".toml: line " in told.err
    assert "outside of the publication" not in publication.check("project/a.md", "--allow-outside").err


@pytest.mark.parametrize(
    "text", ['references = "../house"', 'extends = "../house/briefcite.toml"', 'style = "../house/style"']
)
def test_a_repository_is_a_publication_with_all_its_folders(text: str, publication: Folder) -> None:
    publication.write(".git", "gitdir: elsewhere\n")
    publication.write("project/briefcite.toml", text)
    assert publication.check("project/a.md").status == 0


def test_settings_that_a_person_names_stay_inside_their_own_publication(publication: Folder) -> None:
    publication.write("project/briefcite.toml", 'language = "fr"\n')
    publication.write("house/inside.toml", 'references = "."\nstyle = "style"\n')
    publication.write("house/outside.toml", 'references = "../project/own"\n')
    assert publication.check("project/a.md", "--settings", "house/inside.toml").status == 0
    told = publication.check("project/a.md", "--settings", "house/outside.toml")
    assert told.status == 2 and "outside of the publication (house)" in told.err
    told = publication.check("project/a.md", "--settings", "house/outside.toml", "--allow-outside")
    assert told.status == 0 and "records in project/own" in told.err


@pytest.mark.parametrize("option", [["--references", "house"], ["--style", "house/style.toml"]])
def test_what_a_person_names_may_lie_anywhere(option: list[str], publication: Folder) -> None:
    assert publication.check("project/a.md", *option).status == 0


@pytest.mark.parametrize(
    "glob", ["../house/*.md", "/etc/**", "a/../../b.md", "..", "C:\\b\\*.md", "..\\b.md", "a\\..\\b"]
)
def test_patterns_of_files_stay_inside(glob: str, publication: Folder) -> None:
    publication.write("project/briefcite.toml", f"files = ['*.md', '{glob}']")
    told = publication.check("project/a.md")
    assert told.status == 2
    assert f"line 1: “files” takes patterns of files in this folder, not “{glob}”" in told.err


@pytest.mark.parametrize("glob", ["a..b/*.md", "*.md", "./a.md", "**/..x.md", "a/b..", "c*:.md"])
def test_patterns_with_stops_in_names_are_patterns(glob: str, publication: Folder) -> None:
    publication.write("project/briefcite.toml", f"files = ['{glob}']")
    assert "takes patterns" not in publication.check("project/a.md").err


def test_settings_extend_each_other_so_often(folder: Folder) -> None:
    folder.write("a.md", NOTE)
    for number in range(12):
        folder.write(f"{number}.toml", f'extends = "{number + 1}.toml"')
    folder.write("12.toml", "")
    folder.write("briefcite.toml", 'extends = "5.toml"')
    assert folder.check("a.md").status == 0
    folder.write("briefcite.toml", 'extends = "0.toml"')
    told = folder.check("a.md")
    assert told.status == 2 and "more than 8 settings files extend each other" in told.err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("briefcite.toml", "Too many levels of symbolic links"),
        ("pyproject.toml", "Too many levels of symbolic links"),
    ],
)
def test_a_settings_file_that_is_there_and_cannot_be_read_is_no_absent_one(
    name: str, said: str, folder: Folder
) -> None:
    folder.write("a.md", NOTE)
    (folder.path / name).symlink_to(name)
    told = folder.check("a.md")
    assert told.status == 2 and f"{name}: this file cannot be read: {said}" in told.err


COMMANDS = """\
check a.md|fix a.md|notes a.md|sheet a.md|collect a.md|baseline a.md|bibliography a.md|render a.md
restyle a.md|export ris a.md|records|show a|cite a|add A/RES/70/2 --into own --diff
rename a c --diff|merge a b|tidy own --diff
list files|list settings|symbol A/RES/70/1"""
"""Commands that read settings, each with something to read."""


@pytest.mark.parametrize("command", re.split(r"[|\n]", COMMANDS))
def test_every_command_that_reads_settings_can_allow_it(
    command: str, publication: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    publication.write("project/briefcite.toml", 'references = "../house"')
    monkeypatch.chdir(publication.path / "project")
    assert "outside of the publication" in publication.run(*command.split()).err
    assert "outside of the publication" not in publication.run(*command.split(), "--allow-outside").err
