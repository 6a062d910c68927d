"""A style: options by `table.key`, templates by `table.kind`."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from .template import Template

ALL = "all"
"""The key of a template for every kind: what the table has in the base of the style is dropped."""


class Style(Struct, frozen=True, eq=False):
    """A citation style: options by `table.key`, templates by `table.kind`."""

    name: str
    title: str
    options: Mapping[str, str]
    templates: Mapping[str, Template]
    sources: Mapping[str, str]
    """The templates as written, for a style based on this one."""

    def template(self, section: str, kinds: tuple[str, ...]) -> Template:
        """The template of the narrowest kind that the table, or the one it falls back to, knows."""
        return self.templates.get(self.template_key(section, kinds), ())

    def template_key(self, section: str, kinds: tuple[str, ...]) -> str:
        """The table and kind of that template: `note.book`; "" where there is none."""
        tables = {"ibid": ("ibid", "short"), "short": ("short", "note")}.get(section, (section, "note"))
        keys = (f"{table}.{kind}" for table in tables for kind in (*kinds, ALL))
        return next((key for key in keys if key in self.templates), "")
