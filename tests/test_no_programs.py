"""Nothing runs and nothing is fetched unasked, whatever a stranger's folder holds.

Every command is run on folders that try to make it start a program or open a connection; only `--csl` runs
one, pandoc, and pandoc gets nothing that makes it fetch.
"""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefcite.cli import COMMANDS
from places import PACKAGE, ROOT
from working_folder import Folder

WATCHED = ROOT / "tests" / "watched_commands.py"

ARTICLE = """\
---
lang: en
bibliography: "|touch ran"
---

It opened.[^1] It has staff.[^2] [So](file:///etc/passwd).[^3] ![x](http://127.0.0.1:9/x.png)

<script src="http://127.0.0.1:9/x.js"></script>
{{< include http://127.0.0.1:9/x.md >}} `r system("touch ran")`

[^1]: Human Rights Council, A/HRC/25/63, para.5, http://127.0.0.1:9/one.
[^2]: See https://docs.un.org/en/A/RES/70/1, `touch ran`, $(touch ran), ;touch ran; | touch ran
[^3]: [@coi, para. 12]; [@one]; Ibid.
"""
RECORDS = """\
coi:
  type: un-document
  symbol: A/HRC/25/63
  title: !!python/object/apply:os.system ["touch ran"]
  url: http://127.0.0.1:9/coi
  archived: "|touch ran"
"""
SOUND_RECORDS = """\
one:
  type: web
  title: $(touch ran) `touch ran`
  url: http://127.0.0.1:9/one
  date: 2014-02-07
two:
  type: web
  title: Two
  url: "ext::sh -c touch% ran"
"""
FILES = {
    "a.md": ARTICLE,
    "b.txt": "So it is.[1]\n\n[1] A/RES/70/1, para.5.\n",
    "references/one.yaml": SOUND_RECORDS,
    "broken/coi.yaml": RECORDS,
    "briefcite.toml": 'extends = "base.toml"\nstyle = "house"\n'
    '[[pattern]]\nname = "a"\nregex = "z+"\nmessage = "b"\n',
    "base.toml": 'exclude = ["$(touch ran)"]\n',
    "house.toml": 'base = "un"\n[note]\nany = "{title}"\n',
    "library.bib": '@misc{a, title = {\\input{|"touch ran"} \\write18{touch ran}}, url = {http://127.0.0.1:9/}}\n',
    "library.xml": '<!DOCTYPE a [<!ENTITY b SYSTEM "http://127.0.0.1:9/b"><!ENTITY c SYSTEM "file:///etc/passwd">]>\n'
    '<collection xmlns="http://www.loc.gov/MARC21/slim"><record>&b;&c;</record></collection>\n',
    "library.json": '[{"id": "a", "type": "webpage", "title": "T", "URL": "http://127.0.0.1:9/"}]\n',
    "typing.py": "import os; os.system('touch ran')\n",
    "yaml.py": "import os; os.system('touch ran')\n",
    "pandoc": "#!/bin/sh\ntouch ran\n",
    "git": "#!/bin/sh\ntouch ran\n",
}
NAMES = ("$(touch ran).md", "`touch ran`.md", ";touch ran;.md", "|touch ran", "http:", "ext::touch ran.md")
"""Names that are commands where they are read as such."""

PLAIN = {
    "check": [["."], ["a.md", "--output", "github"], ["a.md", "--style", "house.toml"], ["-"], ["broken"]],
    "fix": [["."], ["--suggested", "a.md"], ["--diff", "."]],
    "renumber": [["a.md"], ["b.txt"]],
    "notes": [["a.md"]],
    "baseline": [["."]],
    "collect": [["."], ["a.md", "--into", "references"]],
    "sheet": [["a.md", "--output", "html"], ["."]],
    "bibliography": [["a.md", "--to", "html"], ["references", "--all"]],
    "cite": [["one"], ["one", "--to", "latex"], ["A/RES/70/1"]],
    "import": [["library.bib"], ["library.xml"], ["library.json", "--into", "references"]],
    "export": [["bibtex"], ["ris", "a.md"], ["csl-json"]],
    "records": [[], ["--core"]],
    "show": [["one"]],
    "add": [["A/RES/70/2", "--into", "references"]],
    "merge": [["one", "two"]],
    "rename": [["two", "three"]],
    "tidy": [["references"]],
    "render": [["a.md"], ["a.md", "--write"]],
    "restyle": [["a.md"], ["a.md", "--write"]],
    "style": [["un"], ["apa7", "--to", "markdown"]],
    "explain": [["note-empty"]],
    "schema": [[]],
    "list": [["files"], ["settings"], ["rules"]],
    "symbol": [["A/RES/70/1"], ["-"]],
}
"""Every command with arguments that make it read a folder."""


def watched(folder: Path, *commands: list[str]) -> list[dict[str, list[str]]]:
    """What each command asked of the system, run in a folder whose programs are on the path."""
    env = {
        **os.environ,
        "PATH": f".{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": "",
        "PYTHONSAFEPATH": "1",
    }
    done = subprocess.run(
        [sys.executable, WATCHED],
        input=json.dumps(commands),
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    seen: list[dict[str, list[str]]] = json.loads(done.stdout)
    return seen


def every_command() -> Iterator[list[str]]:
    for name in COMMANDS:
        for arguments in PLAIN[name]:
            yield [name, *arguments]


def crafted_repository(folder: Path) -> None:
    """A repository that makes `git ls-files` run a program: a missing file is fetched from a command."""
    (folder / ".git").rmdir()
    for arguments in (
        ["init", "-q"], ["config", "core.fsmonitor", "touch ran; false"], ["add", ".gitignore"],
        ["update-index", "--skip-worktree", ".gitignore"], ["config", "core.repositoryformatversion", "1"],
        ["config", "extensions.partialClone", "origin"], ["config", "remote.origin.promisor", "true"],
        ["config", "remote.origin.url", "ext::sh -c touch% ran"], ["config", "protocol.ext.allow", "always"],
    ):  # fmt: skip
        (folder / ".gitignore").write_text("*.tmp\n")
        subprocess.run(["git", *arguments], cwd=folder, check=False, capture_output=True)
    (folder / ".gitignore").unlink()
    for blob in (folder / ".git" / "objects").glob("??/*"):
        blob.unlink()
    (folder / "ran").unlink(missing_ok=True)


@pytest.fixture
def hostile(folder: Folder) -> Path:
    """A folder full of tricks."""
    for name, text in FILES.items():
        folder.write(name, text)
    for name in NAMES:
        folder.write(name, ARTICLE)
    for name in ("pandoc", "git"):
        (folder.path / name).chmod(0o755)
    folder.write(
        ".git/config",
        '[core]\n\tfsmonitor = "touch ran"\n\tpager = touch ran\n[alias]\n\tls-files = !touch ran\n',
    )
    folder.write(".git/hooks/post-index-change", "#!/bin/sh\ntouch ran\n").chmod(0o755)
    return folder.path


def test_every_command_is_tried() -> None:
    assert PLAIN.keys() == set(COMMANDS)


def test_no_command_runs_a_program_or_opens_a_connection(hostile: Path) -> None:
    commands = list(every_command())
    for command, seen in zip(commands, watched(hostile, *commands), strict=True):
        assert seen["reached"] == [], command
    assert not list(hostile.rglob("ran"))


@pytest.mark.skipif(not shutil.which("git"), reason="git is not there")
def test_a_crafted_repository_runs_nothing(folder: Folder) -> None:
    folder.write("a.md", ARTICLE)
    crafted_repository(folder.path)
    (seen,) = watched(folder.path, ["check", "."])
    assert seen["reached"] == [] and not (folder.path / "ran").exists()


TRAPS = {
    "a watcher of files": (["core.fsmonitor", "touch ran; false"], "status"),
    "settings in another file": (["include.path", "../more.gitconfig"], "status"),
    "a filter of files": (["filter.trap.clean", "touch ran; cat"], "add a.md"),
    "a program that compares": (["diff.external", "touch ran; true"], "diff"),
    "a program that shows": (["diff.trap.textconv", "touch ran; cat"], "diff"),
    "an address that is a command": (["remote.origin.url", "ext::sh -c touch% ran"], "fetch -q origin"),
    "a program that sends": (["remote.origin.uploadpack", "touch ran; false"], "fetch -q origin"),
    "a folder of hooks": (["core.hooksPath", "hooks"], "update-index --refresh"),
}
"""A setting of a repository, and the command of git that runs a program for it."""


@pytest.mark.skipif(not shutil.which("git"), reason="git is not there")
@pytest.mark.parametrize("name", TRAPS)
def test_no_setting_of_a_repository_runs_a_program(name: str, folder: Folder) -> None:
    setting, sprung_by = TRAPS[name]
    (folder.path / ".git").rmdir()
    folder.write("a.md", ARTICLE)
    folder.write(".gitattributes", "*.md filter=trap diff=trap\n")
    folder.write("more.gitconfig", "[core]\n\tfsmonitor = touch ran; false\n")
    folder.write("hooks/post-index-change", "#!/bin/sh\ntouch ran\n").chmod(0o755)

    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=folder.path, check=False, capture_output=True)

    git("init", "-q")
    git("add", "a.md")
    for one in (["protocol.ext.allow", "always"], ["remote.origin.url", "."], setting):
        git("config", *one)
    folder.write("a.md", ARTICLE + "\nMore.\n")
    commands = [["check", "."], ["fix", "."], ["list", "files", "."]]
    assert [seen["reached"] for seen in watched(folder.path, *commands)] == [[], [], []]
    assert not (folder.path / "ran").exists()
    git(*sprung_by.split())
    assert (folder.path / "ran").exists(), "the trap works"


def names_of(node: ast.AST) -> Iterator[str]:
    """The modules that a statement imports, and the functions of `os` that it calls."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        yield node.module or ""
    elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os":
        yield f"os.{node.attr}"


def test_only_pandoc_is_run_and_no_module_can_connect() -> None:
    runs = ("subprocess", "pty", "webbrowser", "multiprocessing", "ctypes")
    calls = ("os.system", "os.popen", "os.exec", "os.spawn", "os.posix_spawn", "os.fork", "os.startfile")
    connects = ("socket", "ssl", "http", "ftplib", "smtplib", "asyncio", "urllib.request", "xmlrpc")
    for module in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            for name in names_of(node):
                assert not name.startswith((*calls, *connects)), f"{module}: {name}"
                assert name not in runs or module.name == "pandoc.py", f"{module}: {name}"
