"""Which settings an article has: the nearest file counts, and what it extends."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import briefcite
from briefcite.errors import BadSettings
from briefcite.settings import Settings
from briefcite.workspace.loader import settings_for
from working_folder import Folder

NOTE = "So.[^1]\n\n[^1]: A/RES/70/1.\n"


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
