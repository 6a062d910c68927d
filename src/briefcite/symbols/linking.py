"""Links to documents: which symbol an address leads to, and whether that is the document meant."""

from __future__ import annotations

from .model import Symbol
from .repair import repair


def read_link(address: str) -> Symbol | None:
    """The symbol in an address of docs.un.org, undocs.org and their like, or None.

    >>> str(read_link("https://undocs.org/en/A%2FRES%2F69%2F188."))
    'A/RES/69/188'
    """
    found = repair(address.rstrip(".,;")) if "://" in address else ()
    return found[0].symbol if found and "link" in found[0].reason else None


def is_same_document(one: Symbol, other: Symbol) -> bool:
    """Whether two symbols name one document; a year, session or letter in brackets may be left out.

    >>> from .parser import parse_symbol
    >>> is_same_document(parse_symbol("S/RES/1325"), parse_symbol("S/RES/1325 (2000)"))
    True
    """
    short, long = sorted((one.key, other.key), key=len)
    rest = long[len(short) :] if long.startswith(short) else "/"
    return rest[:1] in ("", "(", "|") or (len(rest) == 1 and rest.isalpha())
