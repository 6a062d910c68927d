"""Ignore files: what git would leave out is left out, and git is not run; compared with git itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefcite import limits
from briefcite.workspace.file_search import files_in
from briefcite.workspace.log import Log

needs_git = pytest.mark.skipif(not shutil.which("git"), reason="git is not there")

ALONE = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
"""An environment in which nobody's own settings of git count."""


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=ALONE, capture_output=True, check=True, text=True
    ).stdout


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


def read(folder: Path, log: Log | None = None) -> set[str]:
    """The files that a search of a folder gives."""
    return {path.relative_to(folder).as_posix() for path in files_in(folder, log or Log())}


def unignored(folder: Path) -> set[str]:
    """The files, none of them hidden, that git does not ignore in a folder where nothing is tracked."""
    listed = git(folder, "ls-files", "-z", "--others", "--exclude-standard").split("\0")
    return {name for name in listed if name and not any(part[0] == "." for part in name.split("/"))}


TABLE: list[tuple[str, str | dict[str, str], str]] = [
    ("a name", "a.md\n", "a.md|d/a.md|b.md"),
    ("a name at the root", "/a.md\n", "a.md|d/a.md"),
    ("a folder", "build/\n", "build/a.md|d/build/a.md|e/build|b.md"),
    ("a folder without a slash", "build\n", "build/a.md|e/build|b.md"),
    ("a path", "d/a.md\n", "d/a.md|e/d/a.md"),
    ("a path of folders", "d/e/\n", "d/e/a.md|x/d/e/a.md"),
    ("taken back", "*.md\n!keep.md\n", "a.md|keep.md|d/keep.md|d/b.md"),
    ("taken back and ignored again", "*.md\n!a*\nab*\n", "a.md|ab.md|c.md"),
    ("nothing is taken back in an ignored folder", "d/\n!d/a.md\n", "d/a.md|a.md"),
    ("all but one folder", "/*\n!/d\n/d/*\n!/d/e\n", "a|d/b|d/e/c|f/g"),
    ("a folder is taken back, its files are not", "*.md\n!d/\n", "d/a.md|d/b.txt"),
    ("what is in a folder", "d/**\n!d/a.md\n", "d/a.md|d/b.md|d/e/a.md"),
    ("folders in a folder", "d/**/\n", "d/a.md|d/e/a.md|d/e/f/b.md"),
    ("two asterisks within", "a/**/z.md\n", "a/z.md|a/b/z.md|a/b/c/z.md|z.md"),
    ("two asterisks before", "**/d/z.md\n", "d/z.md|x/d/z.md|z.md"),
    ("all folders", "*/\n", "a.md|d/a.md"),
    ("all folders but some", "*/\n!a/\n", "a/x.md|a/b/x.md|a/a/x.md|c/x.md"),
    ("everything", "*\n", "a.md|d/b.md"),
    ("everything but", "*\n!*.md\n!*/\n", "a.md|a.txt|d/b.md|d/b.txt"),
    ("a question mark", "?.md\n", "a.md|ab.md|d/a.md"),
    ("one of some characters", "[a-c].md\n[!x]y\n", "a.md|d.md|xy|zy"),
    ("a caret", "[^x]y\n", "xy|zy"),
    ("a bracket that is not closed", "[a.md\n", "[a.md|a.md"),
    ("comments and blank lines", "# a.md\n\n\\#b.md\n", "a.md|#b.md|b.md"),
    ("exclamation marks", "\\!a.md\n!b.md\n", "!a.md|b.md"),
    ("spaces at the end", "a.md  \nb\\ \nc d.md\n", "a.md|b |b|c d.md"),
    ("spaces before", " a.md\n", " a.md|a.md"),
    ("lines of Windows", "a.md\r\nd/\r\n", "a.md|d/b.md|c.md"),
    ("no end of the last line", "b.md\na.md", "a.md|b.md|c.md"),
    ("a byte-order mark", "\ufeffa.md\n", "a.md|b.md"),
    ("a slash alone", "/\n!/\n", "a.md|d/b.md"),
    ("a backslash at the end", "a.md\\\nb.md\n", "a.md|b.md"),
    ("letters with accents", "é*.md\n", "été.md|e.md"),
    ("case counts", "A.md\n", "a.md|d/A.md"),
    ("a nearer file decides", {".gitignore": "*.md\n", "d/.gitignore": "!a.md\n"}, "d/a.md|d/b.md|a.md"),
    ("a nearer file ignores", {".gitignore": "!a.md\n", "d/.gitignore": "a.md\n/e/\n"}, "d/a.md|a.md|d/e/x"),
    ("a nearer file sees its own folder", {"d/.gitignore": "/a.md\ne/b.md\n"}, "d/a.md|a.md|d/e/b.md|e/b.md"),
    ("three files", {".gitignore": "x\n", "d/.gitignore": "!x\n", "d/e/.gitignore": "x\n"}, "x|d/x|d/e/x"),
    ("the repository's own", {".git/info/exclude": "a.md\nd/\n"}, "a.md|b.md|d/c.md"),
    (
        "the repository's own is the weakest",
        {".git/info/exclude": "*.md\n", ".gitignore": "!a.md\n"},
        "a.md|b.md",
    ),
    ("stars in a name", "a*b*.md\n**foo\nx**y\n", "axbx.md|ab.md|d/afoo|xzy|x/z/y"),
    ("a slash within and at the end", "d/e/\n", "d/e/a.md|f/d/e/a.md|e/a.md"),
    ("signs of regular expressions", "a.m(d\nb+.md\n^c\n{a,b}\n$\n", "axm(d|a.m(d|bb.md|b+.md|^c|{a,b}|$|a"),
]
"""What is shown, the ignore file (or ignore files), and the other files there are."""


@needs_git
@pytest.mark.parametrize(("ignore", "names"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_git_leaves_out_the_same(ignore: str | dict[str, str], names: str, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    write(tmp_path, ignore if isinstance(ignore, dict) else {".gitignore": ignore})
    write(tmp_path, dict.fromkeys(names.split("|"), ""))
    assert read(tmp_path) == unignored(tmp_path)


NAMES = st.sampled_from(["a", "b", "ab", "a.md", "b.md", "x y"])
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)
PIECES = st.sampled_from(
    ["a", "b", "ab", "*", "**", "?", "*.md", "a*", "[ab]", "[!a]*", "a.md", "x y", "*b*"]
)


@st.composite
def patterns(draw: st.DrawFn) -> str:
    inner = "/".join(draw(st.lists(PIECES, min_size=1, max_size=3)))
    signs = [draw(st.booleans()) for _ in range(3)]
    return "!" * signs[0] + "/" * signs[1] + inner + "/" * signs[2]


IGNORE_FILES = st.lists(patterns(), max_size=5).map("\n".join)


@needs_git
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(
    st.lists(PATHS, min_size=1, max_size=12),
    IGNORE_FILES,
    IGNORE_FILES,
    st.dictionaries(PATHS, IGNORE_FILES, max_size=2),
)
def test_git_leaves_out_the_same_of_any_folder(
    paths: list[str], own: str, exclude: str, nested: dict[str, str]
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        git(folder, "init", "-q")
        write(folder, {".gitignore": own, ".git/info/exclude": exclude})
        for path in paths:
            try:
                write(folder, {path: ""})
            except OSError:  # a file is where a folder would be
                continue
        for path, text in nested.items():
            if (folder / path).is_dir():
                write(folder, {f"{path}/.gitignore": text})
        assert read(folder) == unignored(folder)


# Where the files are


@needs_git
def test_a_worktree_has_the_ignore_files_of_its_repository(tmp_path: Path) -> None:
    main, other = tmp_path / "main", tmp_path / "other"
    main.mkdir()
    git(main, "init", "-q")
    git(main, "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "--allow-empty", "-m", "a")
    git(main, "worktree", "add", "-q", str(other))
    write(main, {".git/info/exclude": "b.md\n"})
    write(other, {"a.md": "", "b.md": "", "d/b.md": ""})
    assert (other / ".git").is_file()
    assert read(other) == unignored(other) == {"a.md"}


@needs_git
def test_a_repository_in_another_begins_anew(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    git(tmp_path, "init", "-q")
    (tmp_path / ".git" / "modules").mkdir()
    git(inner, "init", "-q", "--separate-git-dir", str(tmp_path / ".git" / "modules" / "inner"))
    write(tmp_path, {".gitignore": "a.md\n", ".git/modules/inner/info/exclude": "b.md\n"})
    write(inner, {"a.md": "", "b.md": "", "c.md": "", ".gitignore": "c.md\n"})
    assert unignored(inner) == {"a.md"}
    assert read(tmp_path) == {"inner/a.md"} and read(inner) == {"a.md"}


@needs_git
def test_a_file_that_is_tracked_although_it_is_ignored_is_left_out(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    write(tmp_path, {".gitignore": "*.md\n", "a.md": "", "b.txt": ""})
    git(tmp_path, "add", "-f", "a.md")
    assert read(tmp_path) == {"b.txt"}


@pytest.mark.parametrize(
    ("files", "named", "found"),
    [
        ({".gitignore": "d/\n", "d/a.md": "", "d/.gitignore": "a.md\n"}, "d", {"a.md"}),
        ({".gitignore": "d/\n", "d/e/a.md": ""}, "d/e", {"a.md"}),
        ({".gitignore": "a.md\n", "d/a.md": "", "d/b.md": ""}, "d", {"b.md"}),
        ({".gitignore": "/d/a.md\n", "d/a.md": "", "d/b.md": ""}, "d", {"b.md"}),
        ({".gitignore": "d/\n!d/\n", "d/a.md": ""}, "d", {"a.md"}),
    ],
)
def test_a_folder_that_is_named(files: dict[str, str], named: str, found: set[str], tmp_path: Path) -> None:
    write(tmp_path, {".git/HEAD": "", **files})
    assert read(tmp_path / named) == found


def test_outside_a_repository_nothing_is_ignored(tmp_path: Path) -> None:
    write(tmp_path, {".gitignore": "a.md\n", "a.md": "", "r/.git/HEAD": "", "r/.gitignore": "b.md\n"})
    write(tmp_path, {"r/a.md": "", "r/b.md": ""})
    assert read(tmp_path) == {"a.md", "r/a.md"}


def test_the_settings_of_git_name_no_further_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    write(home, {".config/git/ignore": "a.md\n", "ignore": "b.md\n"})
    write(home, {".gitconfig": "[core]\nexcludesFile = ~/ignore\n"})
    monkeypatch.setenv("HOME", str(home))
    write(tmp_path / "r", {".git/config": "[core]\nexcludesFile = ../ignore\n", "ignore": "c.md\n"})
    write(tmp_path / "r", {"a.md": "", "b.md": "", "c.md": ""})
    assert read(tmp_path / "r") == {"a.md", "b.md", "c.md", "ignore"}


# What cannot be used


@pytest.mark.parametrize(
    "git_file",
    [
        "gitdir: nowhere\n",
        "gitdir: .\n",
        "",
        "gitdir: \n",
        "hello",
        "\0",
        "gitdir: a\0b\n",
        "gitdir: " + "x" * 5000,
    ],
)
def test_a_git_file_that_leads_nowhere(git_file: str, tmp_path: Path) -> None:
    write(tmp_path, {".git": git_file, ".gitignore": "b.md\n", "a.md": "", "b.md": ""})
    log = Log()
    assert read(tmp_path, log) == {"a.md"}
    assert not log.failures


def test_an_ignore_file_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {".git/HEAD": "", "list": "a.md\n", "a.md": ""})
    (tmp_path / ".gitignore").symlink_to("list")
    assert read(tmp_path) == {"a.md", "list"}


@pytest.mark.parametrize("link", ["/dev/zero", "/dev", "exclude"])
def test_a_list_of_the_repository_that_cannot_be_read_is_said(link: str, tmp_path: Path) -> None:
    write(tmp_path, {".git/info/x": "", "a.md": ""})
    (tmp_path / ".git" / "info" / "exclude").symlink_to(link)
    log = Log()
    assert read(tmp_path, log) == {"a.md"}
    assert [failure.path.rpartition("/")[2] for failure in log.failures] == ["exclude"]


@pytest.mark.parametrize("line", ["[z-a].md", "a[[:digit:]].md", "!", "b.md\\"])
def test_a_pattern_that_is_not_understood_is_said_with_its_line(line: str, tmp_path: Path) -> None:
    write(tmp_path, {".git/HEAD": "", ".gitignore": f"\na.md\n{line}\n", "a.md": "", "b.md": ""})
    log = Log()
    assert read(tmp_path, log) == {"b.md"}
    (notice,) = log.notices
    assert f".gitignore:3: the pattern “{line}” is not understood" in notice


def test_patterns_that_take_too_long_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "IGNORE_SECONDS", 0.05)
    write(
        tmp_path, {".git/HEAD": "", ".gitignore": "*a" * 40 + "*b\n", "b.md": "", "b" + "a" * 200 + ".md": ""}
    )
    log = Log()
    assert len(read(tmp_path, log)) == 2
    (failure,) = log.failures
    assert "the ignore files take more than 0.05 seconds" in failure.message and failure.help
