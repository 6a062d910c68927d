"""The entry that the catalogue has for a symbol, and where each of its facts is from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from ...patterns import pattern
from ..grammar.model import Symbol
from .lines import lines_with

TEXTS = frozenset(("akn", "doc", "pipeline", "mandates", "crunsc"))
"""The origins that are texts of the documents themselves (`sources/catalogue/README.md`)."""
PART = pattern(r"[A-Z](?<=[\d)].)[A-Z]?(?:-[A-Z]{1,2})?$")
"""The letters of a part of a resolution, or of a span of parts, at the end of a key."""
NUMBERED = ("S/RES/", "A/RES/")
"""Of these the running number alone names a document, its year or its session in brackets can be missing."""
BRACKET = pattern(r"\([\dIVXL]+\)$")


KEPT = 4096
"""Of how many symbols it is remembered what the catalogue has: several rules ask for each."""


class Entry(Struct, frozen=True):
    """A document as the catalogue has it; a fact that it does not have is "".

    Days are `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Each `..._source` has the codes of the origins that say the
    same, the first being the one that was kept; `sources/catalogue/README.md` says what they are.
    """

    key: str
    """What symbols are compared by (`Symbol.key`)."""
    symbol: str
    title: str
    title_kind: str
    """`title`: on the document; `capitals`: on it in other letters; `description`: what a list or an agenda
    calls it; `supplied`: the title of its draft."""
    title_source: str
    adopted: str
    """The day of adoption; of a meeting, that of the meeting."""
    date_source: str
    published: str
    """The date on the document."""
    published_source: str
    kind: str
    draft: str
    """The symbol of the draft from which it was made."""
    meeting: str
    """The symbol of the record of the meeting that adopted it."""
    adopted_as: str
    """Of a draft: what was adopted from it; several are separated by "; "."""
    disputed: str
    """The fields in which its sources differ, separated by spaces; no rule judges them."""
    relation: str = ""
    """How it is related to the symbol that was looked up: "" or, where its year or session was missing,
    "completed" for the document itself; "part" of the resolution asked for, or the "whole" of a part."""

    @property
    def is_itself(self) -> bool:
        """Whether it is the document that was asked for."""
        return self.relation in ("", "completed")

    @property
    def has_firm_day(self) -> bool:
        """Whether a text of the document gives the day of adoption, or two origins agree on it."""
        return len(self.adopted) == 10 and is_firm(self.date_source)

    @property
    def has_own_title(self) -> bool:
        """Whether the title was read on the document, or in the body's own list of decisions."""
        first = self.title_source.partition("|")[0]
        return self.title_kind == "title" and (first in TEXTS or first == "decisions")


COLUMNS = Entry.__struct_fields__[:-1]
"""The columns of the table."""


def catalogued(symbol: Symbol) -> Entry | None:
    """What the catalogue has for a symbol, or None: that it has nothing says nothing.

    Every spelling finds its entry, a Security Council resolution also without its year, a joint document
    under each of its symbols. Where only some part of a resolution is there, or the whole of a part, it is
    the answer, with its `relation`. An addendum, a revision or a corrigendum never answers for its parent,
    nor the parent for it.

    >>> from ..grammar.parser import parse_symbol
    >>> entry = catalogued(parse_symbol("S/RES/1325"))
    >>> entry.symbol, entry.adopted, entry.relation
    ('S/RES/1325 (2000)', '2000-10-31', 'completed')
    """
    for one in (symbol, *symbol.joint):
        if found := find_entry(one.key.partition("|")[0]):
            return found
    return None


def adopted_from(symbol: Symbol) -> Entry | None:
    """The entry of a draft that says what was adopted from it: its own, else that of its last revision.

    >>> from ..grammar.parser import parse_symbol
    >>> adopted_from(parse_symbol("A/C.3/77/L.38")).adopted_as
    'A/RES/77/211'
    """
    numbered = symbol.key.startswith("S/") and symbol.key[2:3].isdigit()  # with the Council's other documents
    if not numbered and "/L." not in symbol.key:
        return None
    own = find_entry(symbol.key)
    adopted = [entry for entry in (own, *related(f"{symbol.key}/REV.")) if entry and entry.adopted_as]
    return own if own in adopted else adopted[-1] if adopted else None


@lru_cache(maxsize=KEPT)
def find_entry(key: str) -> Entry | None:
    """The entry of one key; else that of the key with its year or session, of a part or of the whole."""
    first = next(related(key), None)
    if first and first.key == key:
        return first
    if first and key.startswith(NUMBERED) and BRACKET.fullmatch(first.key, len(key)):
        return replace(first, relation="completed")
    return find_relative(key) if "/RES/" in key or "/DEC/" in key else None


def find_relative(key: str) -> Entry | None:
    """The whole of a lettered part, or the span of parts that holds it; else the first part of a whole."""
    letters = PART.search(key)
    whole = key[: letters.start()] if letters else key
    found = next(related(whole), None)
    if found and found.key == whole:
        return replace(found, relation="whole")
    for found in related(whole, "A"):
        other = PART.search(found.key)
        if other and other.start() == len(whole) and is_related(letters and letters[0], other[0]):
            return replace(found, relation="whole" if letters else "part")
    return None


def is_related(letters: str | None, others: str) -> bool:
    """Whether a part is in a span of parts; every part is in a whole.

    >>> is_related("B", "A-C"), is_related("D", "A-C"), is_related("B", "A"), is_related(None, "A")
    (True, False, False, True)
    """
    first, _, last = others.partition("-")
    return letters is None or (first <= letters.partition("-")[0] <= (last or first))


def related(beginning: str, after: str = "") -> Iterator[Entry]:
    """The entries whose keys begin with some characters, in order, from `beginning + after` on."""
    return map(make_entry, lines_with(beginning, after))


def make_entry(line: bytes) -> Entry:
    """The entry that a line is; its symbol is written there where it differs from its key."""
    key, symbol, *others = line.decode().split("\t")
    return Entry(key, symbol or key, *others)


def is_firm(origins: str) -> bool:
    """Whether a text of the document is among some origins, or two of them agree.

    >>> is_firm("cited"), is_firm("meetings|cited"), is_firm("akn")
    (False, True, True)
    """
    codes = origins.split("|")
    return len(codes) > 1 or codes[0] in TEXTS
