"""What goes wrong, or should be known, while files are read: each said once."""

from __future__ import annotations

from ..errors import UnreadableFile
from ..findings import Failure


class Log:
    """Failures and notices in the order in which they were met."""

    def __init__(self) -> None:
        self.failures: dict[Failure, None] = {}
        self.notices: dict[str, None] = {}

    def notice(self, words: str) -> None:
        """Remember what a person should know."""
        self.notices[words] = None

    def fail(self, path: str, message: str, help: str = "") -> None:
        """Remember what could not be read."""
        self.failures[Failure(path, message, help)] = None

    def unreadable(self, error: UnreadableFile) -> None:
        """Remember a file that could not be read."""
        self.fail(error.path, error.message, error.help)
