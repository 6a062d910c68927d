"""What stops the program, each with a message for a person and, where there is one, a cure.

BriefciteError            message, help
├── UnreadableFile        path: missing, a folder, not text, a broken record file
├── UnknownName           kind and name (rule, style, format, setting …); help names the nearest known
├── BadSettings           path and key: a settings file that cannot be used
└── RefusedFix            an edit that cannot be proved to lose nothing

What is wrong with a user's *document* is never an exception but a `Finding`.
`SymbolError` (in `symbols`) is raised by `parse_symbol` alone.
"""

from __future__ import annotations

from collections.abc import Iterable


class BriefciteError(Exception):
    """Something that stops the job, said for people; `help` names the cure or is empty."""

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class UnreadableFile(BriefciteError):
    """A file that cannot be read: missing, a folder, not text, or a record file whose syntax is broken."""

    def __init__(self, path: str, message: str, help: str = "") -> None:
        super().__init__(message, help)
        self.path = path


class UnknownName(BriefciteError):
    """A rule, style, format or setting that does not exist; the nearest known name is the help."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        near = nearest(name, known)
        super().__init__(f"unknown {kind} “{name}”", f"did you mean “{near}”?" if near else "")
        self.name = name


class BadSettings(BriefciteError):
    """A settings file that cannot be used, with the file and, where known, the key."""

    def __init__(self, path: str, message: str, help: str = "") -> None:
        super().__init__(f"{path}: {message}", help)
        self.path = path


class RefusedFix(BriefciteError):
    """Edits of a document that cannot be proved to lose nothing; the document is left as it was."""


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like `name`, or "" where none is near.

    >>> nearest("autor", ["author", "title"])
    'author'
    """
    import difflib  # only when something went wrong

    return next(iter(difflib.get_close_matches(name, list(known), 1, 0.6)), "")
