"""What the style sheet of a Word file says of paragraphs and runs: which are headings, which are in italics.

Source: ECMA-376 part 1, 17.7 (styles). The names of Word's own styles are English in every language, their
ids are not.
"""

from __future__ import annotations

from msgspec import Struct

from ...patterns import pattern
from .elements import Attributes, Calls, Start, is_on, value_of
from .package import Package

HEADING = pattern(r"(?i:heading [1-9]|title|subtitle)")
BODY_LEVEL = "9"
"""The outline level of what is no heading."""


class Style(Struct):
    """A style: what it says itself, and the style on which it is based."""

    based_on: str = ""
    heading: bool | None = None
    italic: bool | None = None


class Styles:
    """The styles of a file by id."""

    def __init__(self, package: Package, part: str | None) -> None:
        self.styles: dict[str, Style] = {}
        self.id = ""
        if part and package.has(part):
            starts: dict[str, Start] = {
                "style": self.start_style,
                "name": self.read_name,
                "basedOn": self.read_base,
                "outlineLvl": self.read_level,
                "i": self.read_italic,
                "tblStylePr": lambda _: True,
            }
            package.parse(part, Calls(starts))

    def start_style(self, said: Attributes) -> None:
        """A style begins."""
        self.id = value_of(said, "styleId")
        self.styles[self.id] = Style()

    @property
    def style(self) -> Style:
        """The style that is read; what is outside of styles is kept by nobody."""
        return self.styles.get(self.id, Style())

    def read_name(self, said: Attributes) -> None:
        """The name of the style."""
        if HEADING.fullmatch(value_of(said, "val")):
            self.style.heading = True

    def read_base(self, said: Attributes) -> None:
        """The style on which it is based."""
        self.style.based_on = value_of(said, "val")

    def read_level(self, said: Attributes) -> None:
        """Its level in the outline of the document."""
        self.style.heading = value_of(said, "val") != BODY_LEVEL

    def read_italic(self, said: Attributes) -> None:
        """Whether it is in italics."""
        self.style.italic = is_on(said)

    def is_heading(self, id: str) -> bool:
        """Whether paragraphs of a style are headings."""
        return bool(self.property_of(id, "heading"))

    def is_italic(self, id: str) -> bool:
        """Whether words of a style are in italics."""
        return bool(self.property_of(id, "italic"))

    def property_of(self, id: str, name: str) -> bool | None:
        """What a style, or the nearest one on which it is based, says of a property."""
        seen: set[str] = set()
        while id in self.styles and id not in seen:
            seen.add(id)
            if (said := getattr(self.styles[id], name)) is not None:
                return bool(said)
            id = self.styles[id].based_on
        return None
