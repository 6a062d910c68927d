"""Documents about a document: where it can be read in each official language, its parent and its kin."""

from __future__ import annotations

from collections.abc import Iterator

from ..grammar.model import Symbol, symbol_key
from ..grammar.parser import read_known

LANGUAGES = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "ar": "Arabic",
    "ru": "Russian",
    "zh": "Chinese",
}
"""The official languages of the United Nations by their codes in addresses."""


def link_languages(symbol: Symbol) -> dict[str, str]:
    """The addresses of a document at docs.un.org by language code; not every document has every language.

    >>> link_languages(read_known("A/RES/70/1"))["fr"]
    'https://docs.un.org/fr/A/RES/70/1'
    """
    return {code: symbol.url.replace("/en/", f"/{code}/", 1) for code in LANGUAGES}


def find_parent(symbol: Symbol) -> Symbol | None:
    """The document that this one modifies or is a part of; None where it is alone.

    >>> str(find_parent(read_known("A/HRC/27/10/Add.1")))
    'A/HRC/27/10'
    """
    last = symbol.components[-1]
    if not symbol.suffixes or symbol_key(symbol.suffixes[-1]) not in symbol_key(last):
        return None
    rest = symbol.components[:-1]
    if last.startswith(symbol.suffixes[-1]):
        return read_known("/".join(rest))
    return read_known("/".join((*rest, last.partition("(")[0].rstrip())))


def find_related(symbol: Symbol) -> Iterator[Symbol]:
    """The other symbols of a joint document; the other documents of a State's review.

    >>> [str(other) for other in find_related(read_known("A/HRC/WG.6/34/SVN/2"))]
    ['A/HRC/WG.6/34/SVN/1', 'A/HRC/WG.6/34/SVN/3']
    """
    yield from symbol.joint
    match symbol.parts:
        case ["A", "HRC", "WG.6", _, _, "1" | "2" | "3" as own]:
            others = ("/".join((*symbol.components[:5], one)) for one in "123" if one != own)
            yield from (other for text in others if (other := read_known(text)))
