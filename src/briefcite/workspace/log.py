"""What goes wrong, is left out, or should be known, while files are read: each said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ..errors import UnreadableFile
from ..findings import Failure
from ..model.publication import LeftOut

UNREAD = "of a kind that is not read"
"""Why a file is left out whose ending is that of no kind that is read."""


class Log:
    """Failures, notices and what was left out, in the order in which they were met."""

    def __init__(self) -> None:
        self.failures: dict[Failure, None] = {}
        self.notices: dict[str, None] = {}
        self.left_out: dict[LeftOut, None] = {}

    def notice(self, words: str) -> None:
        """Remember what a person should know."""
        self.notices[words] = None

    def fail(self, path: str, message: str, help: str = "") -> None:
        """Remember what could not be read."""
        self.failures[Failure(path, message, help)] = None

    def unreadable(self, error: UnreadableFile) -> None:
        """Remember a file that could not be read."""
        self.fail(error.path, error.message, error.help)

    def leave_out(self, path: str, reason: str) -> None:
        """Remember a file, or a folder (its path ends in "/"), that is not looked at, and why."""
        self.left_out[LeftOut(path, reason)] = None

    def said(self) -> tuple[str, ...]:
        """The notices, and a line each on what was left out and on the files of other kinds."""
        return (*self.notices, *summary(self.left_out))


def summary(left_out: Iterable[LeftOut]) -> Iterator[str]:
    """What was left out, counted by reason, and of files that are not read by ending.

    >>> list(summary([LeftOut("a.md", "hidden"), LeftOut("b/", "hidden"), LeftOut("c.mdx", UNREAD)]))
    ['left out: 1 folder and 1 file (hidden)', 'not read, by ending: 1 .mdx']
    """
    reasons: dict[str, list[str]] = {}
    endings: Counter[str] = Counter()
    for path, reason in left_out:
        if reason == UNREAD:
            endings[ending(path)] += 1
        else:
            reasons.setdefault(reason, []).append(path)
    if reasons:
        yield "left out: " + ", ".join(f"{counted(paths)} ({reason})" for reason, paths in reasons.items())
    if endings:
        yield "not read, by ending: " + ", ".join(
            f"{number} {name}" for name, number in endings.most_common()
        )


def ending(path: str) -> str:
    """The ending of a file's name in lower case, or that it has none."""
    stem, dot, suffix = path.rpartition("/")[2].rpartition(".")
    return dot + suffix.lower() if stem else "without ending"


def counted(paths: list[str]) -> str:
    """How many folders and files there are among some paths."""
    folders = sum(path.endswith("/") for path in paths)
    counts = ((folders, "folder"), (len(paths) - folders, "file"))
    return " and ".join(f"{number} {noun}{'s' * (number != 1)}" for number, noun in counts if number)
