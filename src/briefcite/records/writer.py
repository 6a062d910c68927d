"""Records as YAML in one form: fields in the order of `data/types.toml`, one to a line.

A list or mapping of plain texts that fits on its line is in brackets; every other one is below its
name, indented by two spaces. What is written is read back as it was, and writing it again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from ..errors import BriefciteError, UnreadableFile
from ..model import Plain, plain
from ..model.record_types import fields as known_fields
from ..text import Edit, Source
from .quotes import quote
from .reader import read

WIDTH = 100
"""The longest line that a list or mapping in brackets may make; texts are never broken."""

LONGEST_KEY = 900
"""The longest name that is before its colon; YAML reads no more than 1024 characters as one."""


def write_record(key: str, fields: Mapping[str, Plain]) -> str:
    """A record's lines, the last one ended.

    >>> print(write_record("crc", {"series": {"name": "UNTS", "volume": "1577"}, "type": "treaty"}), end="")
    crc:
      type: treaty
      series: {name: UNTS, volume: 1577}
    """
    ordered = {name: fields[name] for name in sorted(fields, key=rank)}
    inner = list(block(ordered, "  "))
    return "\n".join([named(key, ""), *inner] if inner else [f"{named(key, '')} {{}}"]) + "\n"


def write_field(name: str, value: Plain, indent: str = "") -> str:
    """The lines of one field of a mapping that is indented so, the last one not ended.

    >>> write_field("person", "Smith, Ann", "  ")
    '  person: Smith, Ann'
    """
    return "\n".join(block({name: value}, indent))


def rank(name: str) -> int:
    """The place of a field among all; unknown ones follow, in the order they have."""
    return ranks().get(name, len(ranks()))


@cache
def ranks() -> Mapping[str, int]:
    """The places of the known fields."""
    return MappingProxyType({name: place for place, name in enumerate(known_fields())})


def named(name: str, indent: str) -> str:
    """A key with its colon; a very long one is marked as a key."""
    said = quote(name, block=True)
    return f"{indent}{said}:" if len(said) <= LONGEST_KEY else f"{indent}? {said}\n{indent}:"


def block(value: Mapping[str, Plain] | list[Plain], indent: str) -> Iterator[str]:
    """The lines of a mapping or list."""
    heads = value.items() if isinstance(value, Mapping) else (("", one) for one in value)
    for name, inner in heads:
        head = named(name, indent) if isinstance(value, Mapping) else f"{indent}-"
        if not isinstance(inner, list | dict):
            yield f"{head} {quote(inner or '', block=True)}"
        elif fits(head, flow(inner)):
            yield f"{head} {flow(inner)}"
        else:
            yield from below(head, inner, indent)


def below(head: str, value: list[Plain] | dict[str, Plain], indent: str) -> Iterator[str]:
    """A list or mapping below its name; in a list its first line is after the dash."""
    lines = list(block(value, indent + "  "))
    if head.endswith("-"):
        yield f"{head} {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield head
        yield from lines


def fits(head: str, written: str) -> bool:
    """Whether a value can be after its name."""
    return bool(written) and (len(head) + 1 + len(written) <= WIDTH or written in ("[]", "{}"))


def flow(value: Plain) -> str:
    """A text, or a list or mapping of plain texts in brackets; "" for one that holds other things."""
    match value:
        case list() if all(isinstance(one, str | None) for one in value):
            return f"[{', '.join(map(flow, value))}]"
        case dict() if all(isinstance(one, str | None) for one in value.values()):
            parts = (f"{quote(name)}: {flow(inner)}" for name, inner in value.items())
            return f"{{{', '.join(parts)}}}"
        case list() | dict():
            return ""
    return quote(value or "")


def insert(text: str, added: str) -> str:
    """The text of a record file with records (as `write_record` gives them) after all others.

    Nothing before them changes; they take the file's line ends and indentation. Raises UnreadableFile for
    what is not a record file, BriefciteError where a record cannot be after the others: in a file that is
    one record, or that is written in brackets.

    >>> insert("# Ours\\r\\n", "a:\\n  type: web\\n")
    '# Ours\\r\\n\\r\\na:\\r\\n  type: web\\r\\n'
    """
    source = Source("", text)
    old, _ = read(source)
    end = next((found for found in ("\r\n", "\n", "\r") if found in text), "\n")
    margin = " " * (source.position(old[0].key.span.start).column - 1) if old else ""
    lines = "".join(f"{margin}{line}".rstrip(" ") + end for line in added.split("\n")[:-1])
    gap = "" if not text else end if text.endswith(end) else end * 2
    new = text + gap + lines
    try:
        kept = data_of(new) == [*data_of(text), *data_of(added)]
    except UnreadableFile:
        kept = False
    if not kept:
        raise BriefciteError(
            "a record cannot be added to this file",
            "it holds one record or is written in brackets: name another file",
        )
    return new


def addition(source: Source, added: str) -> Edit:
    """The edit that puts records after all others of a file, as `insert` does; raises as it does."""
    end = len(source.text)
    return Edit(source.span(end, end), insert(source.text, added)[end:])


def data_of(text: str) -> list[tuple[str, Plain]]:
    """The records of a text as plain data; raises UnreadableFile."""
    return [(one.key.text, plain(one.entries)) for one in read(Source("", text))[0]]
