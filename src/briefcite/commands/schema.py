"""`briefcite schema`: the JSON Schema of record files, for editors."""

from __future__ import annotations

import click

from ..model.record_schema import record_schema
from ..reports.json import to_json
from ._screen import emit_data


@click.command("schema")
def command() -> int:
    """Print the JSON Schema of record files, with which editors complete and check them.

    It lies in the installed package too, as data/records.schema.json.
    """
    emit_data(to_json(record_schema()))
    return 0
