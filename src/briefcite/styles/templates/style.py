"""A style: options by `table.key`, templates by `table.kind`."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from .template import Template


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
        tables = {"ibid": ("ibid", "short"), "short": ("short", "note")}.get(section, (section, "note"))
        for table in tables:
            for kind in kinds:
                if found := self.templates.get(f"{table}.{kind}"):
                    return found
        return ()
