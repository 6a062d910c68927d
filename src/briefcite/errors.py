"""What stops the program, each with a message for a person and, where there is one, a cure.

BriefciteError            message, help
├── UnreadableFile        path: missing, a folder, not text, a broken record file
├── UnwritableFile        path: read-only, a full disk, a folder in its place
│   └── ChangedFile       somebody else has changed the file since it was read
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


class UnwritableFile(BriefciteError):
    """A file that cannot be written; where several are written at once, none has changed."""

    def __init__(self, path: str, reason: str, help: str = "") -> None:
        super().__init__(f"{path} cannot be written: {reason}", f"{help}; nothing was changed".lstrip("; "))
        self.path = path


class ChangedFile(UnwritableFile):
    """A file that somebody else, such as an editor, has changed since it was read: it is left as it is."""

    def __init__(self, path: str) -> None:
        super().__init__(path, "it has changed since it was read", "run this again")


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


def nearest(name: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The known name most like `name`, or "" where none is near: of 1.0 the share of letters that both have.

    >>> nearest("autor", ["author", "title"])
    'author'
    """
    import difflib  # only when something went wrong

    return next(iter(difflib.get_close_matches(name, list(known), 1, likeness)), "")


CURES = {
    "EACCES": "look at the permissions of the file and of its folder",
    "EPERM": "look at the owner and the attributes of the file and of its folder",
    "EROFS": "this file system is read-only: name another place",
    "ENOSPC": "make room on the disk",
    "EDQUOT": "make room: your share of the disk is used up",
    "EFBIG": "raise the limit on the size of files",
    "ENOENT": "make its folder first",
    "ENOTDIR": "a part of the path is a file, not a folder",
    "EISDIR": "name a file in that folder",
    "ELOOP": "symbolic links lead in a circle: name the file itself",
    "ENAMETOOLONG": "choose a shorter name",
    "EINVAL": "name a regular file, a pipe or a character device",
    "EPIPE": "whoever read it has ended",
    "EBUSY": "another program or a mount holds it: try again, or name another place",
    "EIO": "look at the disk",
}
"""What a person can do when the system refuses a file, by the name of its error."""


def cure_of(error: OSError) -> str:
    """What a person can do about an error of the system; "" where nobody knows.

    >>> cure_of(FileNotFoundError(2, "No such file or directory"))
    'make its folder first'
    """
    import errno  # only when something went wrong

    return CURES.get(errno.errorcode.get(error.errno or 0, ""), "")
