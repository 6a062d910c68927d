"""CSL styles through pandoc, which gets no key and no dependent style, and is run from no working folder."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from briefcite.errors import BriefciteError, UnreadableFile
from briefcite.workspace import pandoc
from briefcite.workspace.pandoc import find_program, write_with_csl
from places import CASES
from working_folder import Folder

CSL = str(CASES / "plain.csl")

needs_pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not there")

MARKUPS = ("plain", "markdown", "html", "latex")

KEYS = [
    "coi", "a b", " a ", "a}b", "a{b", "a]b", "@a", "a;b", "a`b", "",
    "a}] `<script>alert(2)</script>`{=html} [@{b",
    "\\input{x}", "<b>", "a\nb", "-a", "*", "a, p. 7", "[@x]", "---", "ключ", "a" * 3000, "1", "nocite",
]  # fmt: skip
"""Keys that mean something else in Markdown, YAML, HTML or LaTeX."""


def items(*keys: str) -> list[dict[str, object]]:
    return [{"id": key, "type": "report", "title": f"Title {n}"} for n, key in enumerate(keys, 1)]


@needs_pandoc
@pytest.mark.parametrize("to", MARKUPS)
def test_every_record_is_listed_whatever_its_key(to: str) -> None:
    text = write_with_csl(items(*KEYS), CSL, to=to)
    assert [n for n in range(1, len(KEYS) + 1) if f"Title {n}" not in text] == []
    assert not any(sign in text for sign in ("<script", "alert", "@", "nocite", ":::", "aaa"))


@needs_pandoc
@pytest.mark.parametrize("key", KEYS)
def test_a_citation_says_nothing_of_its_key(key: str) -> None:
    for to in MARKUPS:
        assert write_with_csl(items(key), CSL, to=to, pinpoint="para. 7") == write_with_csl(
            items("plain"), CSL, to=to, pinpoint="para. 7"
        )


@needs_pandoc
@pytest.mark.parametrize(
    ("pinpoint", "printed"),
    [
        ("", "“Title 1.”\n"),
        ("para. 12", "“Title 1,” 12.\n"),
        ("paras. 12–14", "“Title 1,” 12–14.\n"),
        ("12", "“Title 1,” 12.\n"),
    ],
)
def test_markdown_has_the_citation_in_words(pinpoint: str, printed: str) -> None:
    assert write_with_csl(items("coi"), CSL, to="markdown", pinpoint=pinpoint) == printed


@needs_pandoc
@pytest.mark.parametrize(
    "pinpoint",
    [
        "`<script>`{=html}",
        "p. 1]] <script>x</script>",
        "p. 1; @other",
        "p. {=html}",
        "![x](http://127.0.0.1:9/x)",
    ],
)
def test_a_pinpoint_is_no_markup(pinpoint: str) -> None:
    text = write_with_csl(items("coi"), CSL, to="html", pinpoint=pinpoint)
    assert "<script" not in text and "<img" not in text and "<a " not in text


@needs_pandoc
def test_what_records_say_is_no_markup() -> None:
    title = "<script>alert(1)</script> `x`{=html} [a](javascript:alert) ![b](http://127.0.0.1:9/x.png)"
    item = {"id": "a", "type": "report", "title": title, "URL": "javascript:alert(1)"}
    text = write_with_csl([item], CSL, to="html")
    assert "<script" not in text and "<img" not in text and 'href="javascript' not in text


class Listener(HTTPServer):
    """A server that remembers what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), Handler)


class Handler(BaseHTTPRequestHandler):
    server: Listener

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_error(404)


@pytest.fixture
def listener() -> Iterator[Listener]:
    with Listener() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
OPEN = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="en-US">'
INFO = "<title>D</title><id>d</id><updated>2012-01-01T00:00:00+00:00</updated>"
LINK = '<link href="PARENT" rel="independent-parent"/>'
CITATION = '<citation><layout><text variable="title"/></layout></citation>'

DEPENDENT = {
    "as they are": f"{HEAD}{OPEN}<info>{INFO}{LINK}</info></style>",
    "with a citation too": f"{HEAD}{OPEN}<info>{INFO}{LINK}</info>{CITATION}</style>",
    "the attributes turned about": f"{OPEN}<info>{INFO}<link rel='independent-parent' href='PARENT'/></info>"
    "</style>",
    "with references": f"{OPEN}<info>{INFO}<link href='PARENT' rel='independent&#45;parent'/></info></style>",
    "by an entity": f'<!DOCTYPE style [<!ENTITY a "independent-parent">]>{OPEN}<info>{INFO}'
    "<link href='PARENT' rel='&a;'/></info></style>",
    "by a default": f'<!DOCTYPE style [<!ATTLIST link rel CDATA "independent-parent">]>{OPEN}<info>{INFO}'
    "<link href='PARENT'/></info></style>",
    "with a prefix": f"{OPEN.replace('<style xmlns', '<c:style xmlns:c')}<c:info>{INFO}"
    "<c:link href='PARENT' rel='independent-parent'/></c:info></c:style>",
    "two of them": f"{OPEN}<info>{INFO}{LINK}{LINK.replace('PARENT', 'http://other.example/')}</info></style>",
    "outside its place": f"{OPEN}<info>{INFO}</info>{LINK}{CITATION}</style>",
}
"""Styles that name a parent, which pandoc would fetch even in its sandbox."""


@needs_pandoc
@pytest.mark.parametrize("style", DEPENDENT.values(), ids=DEPENDENT)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_dependent_style_is_refused_and_nothing_is_fetched(
    style: str, encoding: str, listener: Listener, tmp_path: Path
) -> None:
    parent = f"http://127.0.0.1:{listener.server_port}/parent"
    file = tmp_path / "d.csl"
    file.write_bytes(style.replace(HEAD, "").replace("PARENT", parent).encode(encoding))
    with pytest.raises(BriefciteError) as caught:
        write_with_csl(items("a"), str(file))
    assert "is a dependent style" in caught.value.message and parent in caught.value.message
    assert listener.asked == []


@needs_pandoc
@pytest.mark.parametrize("rel", ["self", "template", "documentation"])
def test_no_other_link_of_a_style_is_followed(rel: str, listener: Listener, tmp_path: Path) -> None:
    address = f"http://127.0.0.1:{listener.server_port}/"
    style = f"{OPEN}<info>{INFO}<link href='{address}' rel='{rel}'/></info>{CITATION}</style>"
    (tmp_path / "s.csl").write_text(style)
    assert "Title 1" in write_with_csl(items("a"), str(tmp_path / "s.csl"), pinpoint="")
    assert listener.asked == []


@pytest.mark.parametrize(
    ("style", "said"),
    [
        (b"", "is not a CSL style"),
        (b"<html/>", "is not a CSL style: it contains <html>"),
        (b"\xff\xff\xff", "is not a CSL style"),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "/etc/passwd">]><style>&b;</style>', "is not a CSL style"),
        (b"<style>" * 50_000, "is not a CSL style"),
        (b"<style>" + b" " * 1024**2, "has more than 1 MB"),
    ],
)
@needs_pandoc
def test_what_is_no_style_is_refused(style: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "s.csl").write_bytes(style)
    with pytest.raises(BriefciteError, match=said):
        write_with_csl(items("a"), str(tmp_path / "s.csl"))


@pytest.mark.parametrize("name", ["nowhere.csl", "http://127.0.0.1:9/s.csl", "--lua-filter=x.lua", "-"])
def test_a_style_that_is_not_there(name: str, folder: Folder) -> None:
    with pytest.raises(UnreadableFile, match="there is no CSL style"):
        write_with_csl(items("a"), name)


def program(folder: Path, name: str, script: str) -> Path:
    """A program of a test."""
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)
    return file


posix = pytest.mark.skipif(os.name == "nt", reason="the programs of this test are scripts of a shell")


@posix
def test_an_older_pandoc_is_refused(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    script = "echo 'Unknown option --sandbox.\nTry pandoc --help for more information.' >&2; exit 6"
    program(folder.path / "bin", "pandoc", script)
    monkeypatch.setenv("PATH", str(folder.path / "bin"))
    with pytest.raises(BriefciteError, match=r"needs pandoc 2\.15 or later"):
        write_with_csl(items("a"), CSL)


@posix
@pytest.mark.parametrize("path", ["", ".", "bin", "./bin", f".{os.pathsep}bin{os.pathsep}"])
def test_a_program_of_the_working_folder_is_not_run(
    path: str, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in (folder.path, folder.path / "bin"):
        program(place, "pandoc", f"touch {folder.path / 'ran'}")
    monkeypatch.setenv("PATH", path)
    with pytest.raises(BriefciteError, match="there is no such program"):
        write_with_csl(items("a"), CSL)
    assert not (folder.path / "ran").exists()


def test_a_program_has_one_of_the_endings_of_windows(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc.sys, "platform", "win32")
    monkeypatch.setenv("PATHEXT", os.pathsep.join([".COM", ".EXE"]))
    monkeypatch.setenv("PATH", os.pathsep.join([".", str(folder.path / "bin")]))
    program(folder.path, "pandoc.EXE", "")
    assert find_program("pandoc") is None
    there = program(folder.path / "bin", "pandoc.EXE", "")
    assert find_program("pandoc") == str(there)


@needs_pandoc
def test_pandoc_runs_in_its_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    run = pandoc.run

    def watch(command: list[str], text: str, style: str, folder: Path) -> str:
        commands.append(command)
        return run(command, text, style, folder)

    monkeypatch.setattr(pandoc, "run", watch)
    write_with_csl(items("a"), CSL, pinpoint="")
    assert len(commands) == 2 and all(command[1] == "--sandbox" for command in commands)


@needs_pandoc
def test_the_commands_print_what_pandoc_makes(folder: Folder) -> None:
    quoted = '"a}] `<script>alert(2)</script>`{=html} [@{b"'
    folder.write(
        "references/a.yaml", f"coi:\n  type: web\n  title: One\n{quoted}:\n  type: web\n  title: Two\n"
    )
    for to in MARKUPS:
        listed = folder.run("bibliography", "references/a.yaml", "--all", "--csl", CSL, "--to", to)
        assert listed.status == 0 and "One" in listed.out and "Two" in listed.out
        told = folder.run("cite", quoted.strip('"'), "--csl", CSL, "--to", to)
        assert told.status == 0 and "Two" in told.out and "script" not in told.out
