"""Lines of words in colours, and the codes by which a terminal shows them."""

from __future__ import annotations

from collections.abc import Iterable

from ..named_tuples import NamedTuple

CODES = {"bold red": "1;31", "yellow": "33", "cyan": "36", "bold": "1", "dim": "2"}
"""The styles that reports use, as SGR parameters (ECMA-48, 8.3.117)."""


class Line(NamedTuple):
    """A line as words with their styles, "" for none."""

    parts: tuple[tuple[str, str], ...] = ()

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(words for words, _ in self.parts)

    @property
    def painted(self) -> str:
        """The words with the codes of a terminal for their colours."""
        return "".join(
            f"\x1b[{CODES[style]}m{words}\x1b[0m" if style else words for words, style in self.parts
        )


def paint(words: str, style: str) -> str:
    """Words with the codes of their style."""
    return f"\x1b[{CODES[style]}m{words}\x1b[0m" if style else words


def line(*parts: str | tuple[str, str]) -> Line:
    """A line of words, some with a style."""
    return Line(tuple((part, "") if isinstance(part, str) else part for part in parts))


def lines_of(lines: Iterable[Line], *, colored: bool) -> str:
    """Lines as one text."""
    return "".join(f"{one.painted if colored else one.plain}\n" for one in lines)
