"""A body is entered as a person in a record.

Why: Bibliographies sort it under its last word and print “Watch, H. R.”.

Basis: The table of UN bodies, words with which no person’s name begins (Ministry of …, Government of …,
United …, International …), and words such as “of” and “for” inside a name.

Exceptions: A name that may be a person’s, such as Gregory House, is left alone.

Bad (yaml)::

    hrw-2012:
      type: report
      title: Torture in the Camps
      person: Watch, Human Rights
      date: 2012

Bad (yaml)::

    mofa-2014:
      type: report
      title: Report on the Camps
      person: Ministry of Foreign Affairs of Norway
      date: 2014

Fixed (yaml)::

    hrw-2012:
      type: report
      title: Torture in the Camps
      body: Human Rights Watch
      date: 2012

Good (yaml)::

    house-2012:
      type: report
      title: Torture in the Camps
      person: Gregory House
      date: 2012
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Library, Record, plain, several
from ...settings import Settings
from ...text import Span
from ...values.people_and_bodies import read_persons
from ...values.words import words_of
from ...views.bodies import find_issuer

CERTAINTY: Certainty = "unlikely"

JOINING = frozenset(("of", "on", "for", "against", "and", "to"))
ACRONYMS = (
    *("UN", "OHCHR", "OCHA", "UNHCR", "UNICEF", "UNDP", "UNESCO", "UNODC", "UNEP"),
    *("WHO", "ILO", "IAEA", "ICRC", "NATO", "OSCE", "OECD"),
)


def check_library(library: Library, settings: Settings) -> Iterator[Finding]:
    """Every person whose name is that of a body."""
    for record in library.judged:
        for name, place in named(record):
            if is_surely_body(name):
                yield Finding(
                    place,
                    f"“{name}” is a body, not a person.",
                    help=f"move it to the field “body”: {name}",
                    basis="the table of UN bodies" if find_issuer(name) else "",
                )


def named(record: Record) -> Iterator[tuple[str, Span]]:
    """The persons of a record, by their names in natural order, each with its place."""
    for one in several(record.fields.get("person")):
        yield from ((person.name, one.span) for person in read_persons(plain(one)))


def is_surely_body(name: str) -> bool:
    """Whether a name cannot be a person's.

    >>> [is_surely_body(name) for name in ("Human Rights Council", "Ministry of Foreign Affairs", "UNHCR")]
    [True, True, True]
    >>> [is_surely_body(name) for name in ("Gregory House", "Margaret Smith Court", "Joan of Arc", "World")]
    [False, False, False, False]
    """
    words = [word.strip(",.()’'") for word in name.lower().split()]
    if find_issuer(name) or name.strip() in ACRONYMS:
        return True
    if len(words) < 2 or words_of("body").isdisjoint(words):
        return False
    openers = tuple(f"{word} " for word in words_of("opener"))
    joined = not JOINING.isdisjoint(name.lower().split()[1:-1])
    return joined or name.lower().removeprefix("the ").startswith(openers)
