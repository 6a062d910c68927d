"""What a style leaves out on purpose: its tables `[silent]`, each with the reason."""

from __future__ import annotations

from collections.abc import Iterator

from ..named_tuples import NamedTuple
from .templates.style import Style

TABLES = ("note", "bibliography")
"""The forms that print a source in full."""


class Silence(NamedTuple):
    """Fields that a style does not print of some sources, and why.

    `scope` names types and kinds of sources, or a table of templates; none of a sort: all of it.
    """

    scope: tuple[str, ...]
    fields: tuple[str, ...]
    reason: str

    def covers(self, table: str, sources: tuple[str, ...]) -> bool:
        """Whether it speaks of a table and of one of the names of a source (its type, its kind)."""
        tables = [name for name in self.scope if name in TABLES]
        names = [name for name in self.scope if name not in TABLES]
        return (not tables or table in tables) and (not names or any(name in names for name in sources))


def silences(style: Style) -> Iterator[Silence]:
    """The silences of a style, those of the styles that it builds on first."""
    for key, reason in style.options.items():
        section, _, rest = key.partition(".")
        if section == "silent":
            scope, _, fields = rest.rpartition(".")
            yield Silence(tuple(scope.split()), tuple(fields.split()), reason)
