"""What is made when a wheel is built: the JSON Schema of records, from the table of record types."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SchemaHook(BuildHookInterface):  # type: ignore[misc,type-arg]
    """Puts `briefcite/data/records.schema.json` into the wheel; the tree does not hold it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the schema where builds leave their own files, and name it for the wheel."""
        sys.path.insert(0, str(Path(self.root, "src")))
        from briefcite.model.record_schema import record_schema

        made = Path(self.directory, "records.schema.json")
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_text(json.dumps(record_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        build_data["force_include"][str(made)] = "briefcite/data/records.schema.json"
