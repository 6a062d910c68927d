"""`briefcite schema`: the JSON Schemas of record files, for editors, and of reports, for programs."""

from __future__ import annotations

import click

from ..model.record_schema import record_schema
from ..reports.json import report_schema, to_json
from ._screen import emit_data


@click.command("schema", short_help="Print the JSON Schema of records or reports.")
@click.argument("name", type=click.Choice(["records", "report"]), default="records")
def command(name: str) -> int:
    """Print the JSON Schema of record files, for completion and validation in editors, or of reports.

    Both are also in the installed package, as data/records.schema.json and data/report.schema.json.
    """
    emit_data(to_json(record_schema()) if name == "records" else report_schema())
    return 0
