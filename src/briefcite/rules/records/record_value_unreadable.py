"""A field of a record has an invalid value.

Why: The value is not used, and what depends on it is not checked.

Basis: the fields of briefcite’s records: a date is YYYY, YYYY-MM, YYYY-MM-DD or two of these with “/”
between, and exists in the calendar; a link is one word that begins with a scheme, such as “https://”; a flag
is true or false.

See also: record-type-unknown.

Bad (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-02-30

Fixed (yaml)::

    ga-69-188:
      type: resolution
      symbol: A/RES/69/188
      body: General Assembly
      adopted: 2014-12-18
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Entries, Library, Scalar, Value, is_filled, plain
from ...model.record_types import Field, fields_of
from ...settings import Settings
from ...values.date import parse_date

CERTAINTY: Certainty = "impossible"

SINGLE = ("date", "url", "symbol", "language", "flag")
"""The kinds of field with one value; texts that every type has are single too."""
HELPS = {
    "date": "write YYYY, YYYY-MM or YYYY-MM-DD, or two of these with “/” between",
    "url": "write one link with its scheme, such as https://",
    "flag": "write true or false",
}
VERDICTS = ("verified", "differs", "not-in-this-source", "could-not-ask", "not-asked")


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every value that does not fit its field."""
    for record in library.judged:
        known = fields_of(record.type)
        for key, value in record.entries:
            field = known.get(key.text)
            if field and (problem := judge(field, value)):
                yield Finding(
                    value.span,
                    f"In “{key.text}”, {problem}.",
                    help=HELPS.get(field.kind)
                    or f"{field.name}: {field.meaning[0].lower()}{field.meaning[1:]}",
                )


def judge(field: Field, value: Value) -> str:
    """What is wrong with a value of a field, or ""."""
    if not isinstance(value, Scalar):
        if field.name == "checked":
            return judge_verdict(value)
        single = field.kind in SINGLE or (field.kind == "text" and field.common)
        return "a single value is expected, not a list or mapping" if single else ""
    text = value.text.strip() if is_filled(value) else ""
    match field.kind if text else "":
        case "date":
            date = parse_date(text)
            if date and date.form == "numeric" and date.month is None:
                return f"“{text}” can be read as day and month or as month and day"
            return f"“{text}” is not a valid date" if date is None or not date.possible else ""
        case "url":
            return "" if is_link(text) else f"“{text}” is not a valid link"
        case "flag":
            return "" if text.lower() in ("true", "false") else f"“{text}” is neither true nor false"
    return ""


def judge_verdict(checked: Value) -> str:
    """What is wrong with the verdict of a check of a record, or ""."""
    verdict = plain(checked.get("verdict")) if isinstance(checked, Entries) else None
    return "" if verdict is None or verdict in VERDICTS else f"“{verdict}” is not a valid verdict"


def is_link(text: str) -> bool:
    """Whether a text is one link, with its scheme."""
    scheme, _, rest = text.partition("://")
    return scheme.islower() and rest != "" and len(text.split()) == 1
