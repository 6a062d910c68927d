"""Persons and bodies as records name them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .words import words_of

JOINT = pattern(r"\s?[;/&]\s?|,?\s(?:and|et|y|e|und|en|och|&)\s")
"""What joins the names of persons, besides commas."""
GIVEN = pattern(r"(?:[A-ZÀ-Þ]\.[\s-]?){1,4}|[A-ZÀ-Þ]{1,2}|[JS]r\.?|I{2,3}")
"""Initials, or the end of a name: what follows a family name after a comma."""
PARTICLES = frozenset("al bin da de del den der di du el la le ten van von".split())

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"


class Person(NamedTuple):
    """A person; one who has a single name has it as `family`.

    `particle` is before the family name (van, de la), `suffix` after it (Jr.); `role` is author,
    editor, translator, speaker, rapporteur, interviewer, addressee or empty.
    """

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""
    role: str = ""

    @property
    def name(self) -> str:
        """The name in its natural order.

        >>> Person("Chung", "Christine").name
        'Christine Chung'
        """
        suffix = f", {self.suffix}" if self.suffix else ""
        return " ".join(part for part in (self.given, self.particle, self.family) if part) + suffix


def read_persons(plain: Plain) -> tuple[Person, ...]:
    """The persons of a record's field: `Family, Given`, a mapping, or a list of both.

    >>> read_persons("Cohen, Roberta")[0].given
    'Roberta'
    """
    match plain:
        case str() if plain.strip():
            family, _, given = plain.partition(",")
            return (Person(family.strip(), given.strip()),)
        case list():
            return tuple(person for item in plain for person in read_persons(item))
        case dict():
            parts = {name: text(plain, name) for name in Person._fields}
            return (Person(**parts),) if parts["family"] or parts["given"] else ()
    return ()


def read_bodies(plain: Plain) -> tuple[str, ...]:
    """The bodies of a record's field: a code or a name, `{name, short, id}`, or a list of both.

    >>> read_bodies(["CRC", {"name": "Human Rights Council", "short": "HRC"}])
    ('CRC', 'Human Rights Council')
    """
    match plain:
        case str() if plain.strip():
            return (plain.strip(),)
        case list():
            return tuple(body for item in plain for body in read_bodies(item))
        case dict():
            name = text(plain, "name") or text(plain, "id") or text(plain, "short")
            return (name,) if name else ()
    return ()


def text(mapping: Mapping[str, Plain], name: str) -> str:
    """The text of an entry, or ""."""
    value = mapping.get(name)
    return value.strip() if isinstance(value, str) else ""


def is_body(name: str) -> bool:
    """Whether a name is that of a body: it has a word that bodies have, or is one word.

    >>> is_body("Dui Hua Foundation"), is_body("UNHCR"), is_body("Christine Chung")
    (True, True, False)
    """
    words = name.replace("’s", "").split()
    joined = any(word.lower() in ("of", "on", "for", "in", "and", "the", "to") for word in words)
    return len(words) < 2 or joined or any(word.strip(",.()").lower() in words_of("body") for word in words)


def split_persons(names: str) -> list[str]:
    """The names of several persons one by one, whether the family name is first or last.

    >>> split_persons("Lund, I., & Berg, C."), split_persons("Lund, Ingrid, and Carla Berg")
    (['Lund, I.', 'Berg, C.'], ['Lund, Ingrid', 'Carla Berg'])
    >>> split_persons("Ingrid Lund, Carla Berg and Ole Dahl"), split_persons("Lund, Berg y Dahl")
    (['Ingrid Lund', 'Carla Berg', 'Ole Dahl'], ['Lund', 'Berg', 'Dahl'])
    """
    chunks = [chunk.split(", ") for one in JOINT.split(names) if (chunk := one.strip(" ,"))]
    if not chunks:
        return []
    first, last = chunks[0], chunks[-1]
    alone = len(chunks) == 1 and len(first) == 2
    inverted = " " not in first[0] and (alone or len(last) == 2 or (len(chunks) > 1 and " " in last[0]))
    found: list[str] = []
    for chunk in chunks:
        for place, part in enumerate(chunk):
            if place and (GIVEN.fullmatch(part) or (inverted and place == 1 and " " not in chunk[0])):
                found[-1] += f", {part}"
            else:
                found.append(part)
    return found


def split_person(name: str) -> str:
    """A name in its natural order as records have it: `Family, Given`.

    >>> split_person("Roberta Cohen"), split_person("Anna van der Berg"), split_person("Plato")
    ('Cohen, Roberta', 'van der Berg, Anna', 'Plato')
    """
    words = name.split()
    cut = next((n for n, word in enumerate(words[:-1]) if n and word.lower() in PARTICLES), len(words) - 1)
    return f"{' '.join(words[cut:])}, {' '.join(words[:cut])}" if cut > 0 else name
