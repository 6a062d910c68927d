"""`briefcite schema`: the JSON Schema of record files, for editors."""

from __future__ import annotations

import json

import click

from ..model.record_schema import record_schema
from ._screen import emit


@click.command("schema")
def command() -> int:
    """Print the JSON Schema of record files, with which editors complete and check them.

    It lies in the installed package too, as data/records.schema.json.
    """
    emit(json.dumps(record_schema(), indent=2, ensure_ascii=False) + "\n")
    return 0
