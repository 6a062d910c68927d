"""The door to CSL styles: pandoc, run as a program where it is installed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..errors import BriefciteError, UnreadableFile

ABSENT = "--csl needs pandoc, and there is no such program on the path"
SECONDS = 120
"""How long pandoc may take."""


def write_with_csl(
    items: Sequence[Mapping[str, object]], style: str, *, to: str = "plain", pinpoint: str | None = None
) -> str:
    """CSL-JSON items as a CSL style prints them: a bibliography, or with a pinpoint ("" for none) a citation.

    Raises UnreadableFile where there is no such style, BriefciteError where pandoc is absent or fails.
    """
    import shutil  # only where a CSL style is asked for
    import tempfile

    if not Path(style).is_file():
        raise UnreadableFile(style, f"there is no CSL style “{style}”")
    program = shutil.which("pandoc")
    if not program:
        raise BriefciteError(ABSENT, "install pandoc, or choose a style of “briefcite list styles”")
    with tempfile.TemporaryDirectory(prefix="briefcite-") as folder:
        library = Path(folder) / "items.json"
        library.write_text(json.dumps(list(items), ensure_ascii=False), encoding="utf-8")
        command = [
            "--from=markdown",
            "--to=json",
            "--citeproc",
            f"--csl={style}",
            f"--bibliography={library}",
        ]
        document = json.loads(run(program, command, ask(items, pinpoint), style))
    if pinpoint is not None:
        document["blocks"] = notes_in(document["blocks"]) or document["blocks"]
    form = "markdown-smart" if to == "markdown" else to  # quotation marks stay as the style has them
    return run(program, ["--from=json", f"--to={form}", "--wrap=none"], json.dumps(document), style)


def run(program: str, options: Sequence[str], text: str, style: str) -> str:
    """What pandoc makes of a text; raises BriefciteError, which names the style, where it fails."""
    import subprocess

    try:
        done = subprocess.run([program, *options], input=text.encode(), capture_output=True, timeout=SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BriefciteError(f"pandoc could not be run: {error}") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
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


def ask(items: Sequence[Mapping[str, object]], pinpoint: str | None) -> str:
    """A document for pandoc that asks for a list of all items, or for the citation of the first."""
    keys = [str(item["id"]) for item in items]
    if pinpoint is None:
        listed = ", ".join(f'"@{{{key}}}"' for key in keys)
        return f"---\nnocite: |\n  {listed.replace(chr(34), '')}\n---\n"
    locator = f", {pinpoint}" if pinpoint else ""
    return f"---\nsuppress-bibliography: true\n---\n\n[@{{{keys[0]}}}{locator}]\n"
