"""The JSON Schema of record files (draft 2020-12), with which editors complete and check what is typed.

It is made from the table of record types, so that it asks for what the rules `record-…` ask for: types,
required and unknown fields, the forms of dates and links. What only reading can tell (a day that does not
exist, a symbol that cannot be) is left to the rules.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from .record_types import Field, RecordType, fields, fields_of, types

Json: TypeAlias = "str | bool | int | Sequence[Json] | Mapping[str, Json]"
Schema: TypeAlias = dict[str, Json]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SINGLE: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
"""What YAML takes for a single value: a text that says something, 2014, `true`."""
DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
DATE = rf"^\s*{DAY}(?:/{DAY})?\s*$|\d{{4}}.*[^\W\d_]|[^\W\d_].*\d{{4}}|\d[./]\d"
"""ISO 8601, or a date in words or figures that `briefcite tidy` will write so."""
PATTERNS = {"date": DATE, "url": r"^\s*[a-z][a-z0-9+.-]*://\S+\s*$", "flag": "^([Tt]rue|[Ff]alse)$"}
OWN: Schema = {"^x-": True}
DRAFT: Schema = {
    "anyOf": [
        {"required": ["unchecked"], "properties": {"unchecked": {"enum": [True, "true"]}}},
        {
            "required": ["checked"],
            "properties": {
                "checked": {
                    "type": "object",
                    "required": ["verdict"],
                    "properties": {"verdict": {"const": "not-asked"}},
                }
            },
        },
    ]
}


def record_schema() -> Schema:
    """The schema of a record file: one record whose key is the file's name, or records by their keys.

    >>> sorted(record_schema()["$defs"])[:4]
    ['article', 'book', 'case', 'chapter']
    """
    return {
        "$schema": DIALECT,
        "title": "briefcite records",
        "type": "object",
        "if": {"required": ["type"], "properties": {"type": {"type": "string"}}},
        "then": {"$ref": "#/$defs/record"},
        "else": {"additionalProperties": {"$ref": "#/$defs/record"}},
        "$defs": {
            "record": {
                "type": "object",
                "required": ["type"],
                "properties": {"type": {"enum": list(types())}},
                "allOf": [choose(name) for name in types()],
            },
            **{name: type_schema(row) for name, row in types().items()},
            **{f"field-{name}": field_schema(field) for name, field in fields().items()},
        },
    }


def choose(name: str) -> Schema:
    """That a record of a type keeps to the schema of its type."""
    said: Schema = {"required": ["type"], "properties": {"type": {"const": name}}}
    return {"if": said, "then": {"$ref": f"#/$defs/{name}"}}


def type_schema(row: RecordType) -> Schema:
    """What a record of a type is; a draft may lack what others must have."""
    needed: list[Json] = [{"anyOf": [{"required": [name]} for name in group]} for group in row.required]
    return {
        "description": row.meaning,
        "properties": {
            name: {"const": row.name} if name == "type" else {"$ref": f"#/$defs/field-{name}"}
            for name in fields_of(row.name)
        },
        "patternProperties": OWN,
        "additionalProperties": False,
        "if": DRAFT,
        "else": {"allOf": needed},
    }


def field_schema(field: Field) -> Schema:
    """What the value of a field may be."""
    single = {**SINGLE, "pattern": PATTERNS.get(field.kind, r"\S")}
    if field.kind in (*PATTERNS, "symbol", "language", "flag") or (field.kind == "text" and field.common):
        return {"description": field.meaning, **single}
    one: list[Json] = [single, {"type": "object", "minProperties": 1, **parts_schema(field)}]
    several: Schema = {"type": "array", "minItems": 1, "items": {"anyOf": one}}
    return {"description": field.meaning, "anyOf": [*one, several]}


def parts_schema(field: Field) -> Schema:
    """What the parts of a mapping are, where the table names them."""
    if not field.parts:
        return {}
    named: Schema = {
        part: {"description": fields()[part].meaning} if part in fields() else True for part in field.parts
    }
    return {"properties": named, "patternProperties": OWN, "additionalProperties": False}
