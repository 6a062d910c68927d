"""The door to CSL styles: pandoc, the one program that briefcite ever runs, and only for `--csl`.

Nothing that a style, a record or a folder says decides what pandoc does: it gets items with ids of our own, a
copy of a style that was read here and asks for no other, and runs in its sandbox, where it reads no file but
those two. (The sandbox does not keep pandoc from fetching the parent of a dependent style over the network,
so such a style never reaches it.)
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from .. import limits
from ..errors import BriefciteError, UnreadableFile
from .paths import is_there
from .reads import read_file

ABSENT = "--csl needs pandoc, and there is no such program on the path"
TOO_OLD = "--csl needs pandoc 2.15 or later, which can be run without access to files and network"
UNKNOWN = "Unknown option --sandbox"
"""What an older pandoc says."""

MARKDOWN = "markdown-smart-citations"
"""Markdown with quotation marks as the style has them, and citations in words instead of as keys."""


def write_with_csl(
    items: Sequence[Mapping[str, object]], style: str, *, to: str = "plain", pinpoint: str | None = None
) -> str:
    """CSL-JSON items as a CSL style prints them: a bibliography, or with a pinpoint ("" for none) a citation.

    Raises UnreadableFile where there is no such style, BriefciteError for what is no style of its own, and
    where pandoc is absent, older than 2.15, or fails.
    """
    import tempfile  # only where a CSL style is asked for

    if not is_there(Path(style)):
        raise UnreadableFile(style, f"there is no CSL style “{style}”")
    program = find_program("pandoc")
    if not program:
        raise BriefciteError(ABSENT, "install pandoc, or choose a style of “briefcite list styles”")
    with tempfile.TemporaryDirectory(prefix="briefcite-") as name:
        folder = Path(name)
        (folder / "style.csl").write_bytes(independent(style))
        numbered = [{**item, "id": str(number)} for number, item in enumerate(items, 1)]
        (folder / "items.json").write_text(json.dumps(numbered, ensure_ascii=False), encoding="utf-8")
        files = ["--csl=style.csl", "--bibliography=items.json"]
        command = [program, "--sandbox", "--from=markdown", "--to=json", "--citeproc", *files]
        document = json.loads(run(command, ask(pinpoint), style, folder))
        if pinpoint is not None:
            document["blocks"] = notes_in(document["blocks"]) or document["blocks"]
        if to == "markdown":
            document["blocks"] = list(undivided(document["blocks"]))
        form = MARKDOWN if to == "markdown" else to
        command = [program, "--sandbox", "--from=json", f"--to={form}", "--wrap=none"]
        return run(command, json.dumps(document), style, folder)


def find_program(name: str) -> str | None:
    """The path of a program, sought in absolute folders: Windows would begin with the working folder."""
    endings = os.environ.get("PATHEXT", ".EXE").split(os.pathsep) if sys.platform == "win32" else [""]
    for folder in filter(os.path.isabs, os.get_exec_path()):
        for ending in endings:
            program = os.path.join(folder, name + ending)  # noqa: PTH118 - the path may hold anything
            if os.path.isfile(program) and os.access(program, os.X_OK):  # noqa: PTH113
                return program
    return None


def independent(style: str) -> bytes:
    """A CSL style, rewritten from what was read; raises BriefciteError for none and a dependent one."""
    from xml.etree import ElementTree

    try:
        root = ElementTree.fromstring(read_file(Path(style), limits.SMALL_FILE))
    except ElementTree.ParseError as error:
        raise BriefciteError(f"“{style}” is not a CSL style: {error}") from error
    if root.tag.rpartition("}")[2] != "style":
        raise BriefciteError(f"“{style}” is not a CSL style: it contains <{root.tag.rpartition('}')[2]}>")
    for element in root.iter():
        if "independent-parent" in element.get("rel", ""):
            parent = element.get("href", "") or "another"
            said = f"“{style}” is a dependent style: all that it says is to write as {parent}"
            raise BriefciteError(said, "give the file of that style; nothing is fetched")
    written: bytes = ElementTree.tostring(root, encoding="utf-8")
    return written


def run(command: Sequence[str], text: str, style: str, folder: Path) -> str:
    """What pandoc makes of a text; raises BriefciteError, which names the style, where it fails."""
    import subprocess

    try:
        done = subprocess.run(
            command, input=text.encode(), capture_output=True, cwd=folder, timeout=limits.PANDOC_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BriefciteError(f"pandoc could not be run: {error}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        if said.startswith(UNKNOWN):
            raise BriefciteError(TOO_OLD, "install a newer one")
        raise BriefciteError(f"pandoc failed with the CSL style “{style}”: {said}")
    return done.stdout.decode("utf-8", "replace")


def notes_in(part: object) -> list[object]:
    """The blocks of the footnotes in a part of pandoc's tree: there a note style puts a citation."""
    match part:
        case {"t": "Note", "c": list(blocks)}:
            return blocks
        case dict():
            return [block for inner in part.values() for block in notes_in(inner)]
        case list():
            return [block for inner in part for block in notes_in(inner)]
    return []


def undivided(blocks: Sequence[object]) -> Iterator[object]:
    """Blocks without the divisions round them, which Markdown shows as rows of colons."""
    for block in blocks:
        match block:
            case {"t": "Div", "c": [_, list(inner)]}:
                yield from undivided(inner)
            case _:
                yield block


def ask(pinpoint: str | None) -> str:
    """A document for pandoc that asks for a list of all items, or for the citation of the first.

    >>> ask("para. [12]")
    '---\\nsuppress-bibliography: true\\n---\\n\\n[@1, para\\\\. \\\\[12\\\\]]\\n'
    """
    if pinpoint is None:
        return "---\nnocite: '@*'\n---\n"
    words = re.sub(r"([^\w\s])", r"\\\1", " ".join(pinpoint.split()))  # nothing in it is Markdown
    return f"---\nsuppress-bibliography: true\n---\n\n[@1{f', {words}' * bool(words)}]\n"
