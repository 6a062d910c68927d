"""Drafts of records as a record file, each with a comment that names its note, marked as unchecked."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..records.writer import write_field, write_record
from ..reports import visible
from ..text import Span, one_line
from .drafts import Draft, plain_value, source_key

MARK = "  unchecked: true\n"
"""What says in a record that it is a draft."""
EXCERPT = 110
"""How many characters of a note are shown above its draft."""


def write_drafts(drafts: Iterable[Draft], taken: Collection[str] = ()) -> str:
    """Drafts as a record file, each with a comment that names its note, marked as unchecked."""
    used = dict.fromkeys(taken, 1)
    return "\n".join(write_draft(draft, used) for draft in drafts)


def write_draft(draft: Draft, taken: dict[str, int]) -> str:
    """One draft as YAML."""
    key = source_key({value.name: value.text for value in draft.values.values()}, taken)
    fields = {value.name: plain_value(value) for value in draft.values.values()}
    record = write_record(key, {"type": draft.type, **fields}) + MARK
    for name in filter(None, draft.remarks):
        field = f"\n{write_field(name, fields[name], '  ')}\n"
        record = record.replace(field, f"\n{remarks(draft, name, '  ')}{field[1:]}", 1)
    place = f"note {draft.note}" if draft.note else "the text"
    words = excerpt(draft.words) if draft.words else ""
    known = f"# from the catalogue: {', '.join(draft.catalogued)}\n" if draft.catalogued else ""
    return f"# {visible(f'{place}: {words}')}\n{known}{remarks(draft, '', '')}{record}"


def remarks(draft: Draft, name: str, indent: str) -> str:
    """What `check` says of a field, each remark as a comment on a line of its own."""
    return "".join(f"{indent}# check: {visible(one_line(said))}\n" for said in draft.remarks.get(name, ()))


def excerpt(span: Span) -> str:
    """The first words of a citation, on one line."""
    words = span.line
    return words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + " …"
