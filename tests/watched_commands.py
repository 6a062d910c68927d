"""Run commands of briefcite one after another and print what they ask of the system: programs, connections,
and the files that they open.

A program of its own, for `test_no_programs.py`: Python calls an audit hook before anything of the kind
happens, and a hook stays for good. Standard input has the commands, a JSON list of lists.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys

from briefcite.cli import main

STARTS = (
    "subprocess.Popen", "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn",
    "os.startfile", "pty.spawn", "webbrowser.open",
)  # fmt: skip
CONNECTS = (
    "socket.",
    "urllib.Request",
    "http.client",
    "ftplib.",
    "smtplib.",
    "imaplib.",
    "nntplib.",
    "poplib.",
)


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Remember an event that reaches out of the process."""
    if event.startswith((*STARTS, *CONNECTS)):
        seen[-1]["reached"].append(f"{event} {arguments!r}")
    elif event == "open" and isinstance(arguments[0], (str, bytes, os.PathLike)):
        seen[-1]["opened"].append(os.fsdecode(arguments[0]))


def run(command: list[str]) -> int:
    """The exit status of a command; what it prints is taken."""
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            main(command)
        except SystemExit as end:
            said.seek(0)
            assert "internal error" not in said.read(), command
            return int(end.code or 0)
    return 0


seen: list[dict[str, list[str]]] = [{"reached": [], "opened": []}]

if __name__ == "__main__":
    commands = json.load(sys.stdin)
    sys.stdin = io.TextIOWrapper(io.BytesIO())
    sys.addaudithook(watch)
    for command in commands:
        seen.append({"reached": [], "opened": []})
        seen[-1]["status"] = [str(run(command))]
    print(json.dumps(seen[1:]))
