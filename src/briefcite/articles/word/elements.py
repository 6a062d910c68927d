"""Going through the XML of a part, element by element, within bounds.

The elements of WordprocessingML, whose namespace is another one in the strict form of the standard, are known
by their own names alone ("p", "r", "t"), those of formulas and of alternatives by a prefix ("m:t",
"mc:AlternateContent"). All others are passed through: what they hold is read as if they were not there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias
from xml.parsers import expat

from ... import limits
from ...named_tuples import NamedTuple

Attributes: TypeAlias = dict[str, str]
Start: TypeAlias = Callable[[Attributes], "bool | None"]
"""What is called where an element starts; it gives True where the element is not to be read."""
End: TypeAlias = Callable[[], None]
Text: TypeAlias = Callable[[str], None]

PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
}
FALSE = frozenset(("0", "false", "off", "none"))


class BrokenPart(Exception):
    """Why the XML of a part cannot be read."""


class Names(dict[str, str]):
    """The names of elements as the program knows them, by namespace and name; "" for those of no interest."""

    def __missing__(self, full: str) -> str:
        space, _, name = full.rpartition(" ")
        found = self[full] = PREFIXES[space] + name if space in PREFIXES else ""
        return found


class Calls(NamedTuple):
    """What is called while some XML is read, by the names of elements."""

    starts: Mapping[str, Start]
    ends: Mapping[str, End] = MappingProxyType({})
    unread: Mapping[str, Start] = MappingProxyType({})
    """For the starts of elements in those that are not to be read."""
    text: Text | None = None


def parse(data: bytes, calls: Calls) -> None:
    """Go through some XML.

    Raises `BrokenPart` where it is not well formed, too deep, or declares entities of its own.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    names = Names()
    starts, ends, unread, text = calls
    depth = skipped = 0

    def start(full: str, attributes: Attributes) -> None:
        nonlocal depth, skipped
        depth += 1
        if depth > limits.XML_DEEP:
            raise BrokenPart("its elements are too deep in each other")
        call = (unread if skipped else starts).get(names[full])
        if call and call(attributes) and not skipped:
            skipped = depth

    def end(full: str) -> None:
        nonlocal depth, skipped
        if not skipped and (call := ends.get(names[full])):
            call()
        if skipped == depth:
            skipped = 0
        depth -= 1

    def characters(words: str) -> None:
        if text and not skipped:
            text(words)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse_doctype
    if text:
        parser.buffer_text = True
        parser.CharacterDataHandler = characters
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise BrokenPart(f"line {error.lineno} is not well formed") from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not have
        raise BrokenPart("its encoding is not known") from error


def refuse_doctype(*_: object) -> None:
    """Refuse a document type: no Word file has one, and entities are declared there."""
    raise BrokenPart("it declares a document type, which may hold entities without end")


def value_of(attributes: Attributes, name: str) -> str:
    """The value of an attribute in whichever namespace; "" where it is not given."""
    if name in attributes:
        return attributes[name]
    name = f" {name}"
    return next((value for key, value in attributes.items() if key.endswith(name)), "")


def is_on(attributes: Attributes, name: str = "val") -> bool:
    """Whether a property is on: it is where its element is there and does not say otherwise."""
    return value_of(attributes, name) not in FALSE
