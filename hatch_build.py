"""What is made when a wheel is built, also an editable one: the JSON Schema of records, and the catalogue."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class MadeFiles(BuildHookInterface):  # type: ignore[misc,type-arg]
    """Puts into the wheel what the repository does not hold.

    `briefcite/data/records.schema.json` is made from the table of record types,
    `briefcite/symbols/data/catalogue.tsv` from `sources/catalogue`; an editable installation needs it too.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the catalogue beside other tables, the schema where builds leave their files; name both."""
        sys.path[:0] = [str(Path(self.root, folder)) for folder in ("src", "tools")]
        import catalogue_table
        from briefcite.model.record_schema import record_schema

        made = Path(self.directory, "records.schema.json")
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_text(json.dumps(record_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        build_data["force_include"][str(made)] = "briefcite/data/records.schema.json"
        catalogue_table.write_table()
        build_data["artifacts"].append(catalogue_table.TABLE.relative_to(self.root).as_posix())
