"""The UN document symbol of a foreign entry, wherever people hide it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..symbols import SymbolError, find_symbols, parse_symbol

PLAIN = (
    "number",
    "symbol",
    "signature",
    "call-number",
    "archive_location",
    "documentnumber",
    "report-number",
)
"""Fields that hold nothing but the number of the document."""

WHERE = (
    *("note", "annote", "title", "genre", "type", "howpublished", "series", "url"),
    *(
        "addendum",
        "annotation",
        "extra",
        "loc-in-archive",
        "callnumber",
        "archive-location",
        "lccn",
        "publisher",
    ),
)
"""Fields in whose words a symbol may stand, best first; then every other one but these:"""

NEVER = frozenset({"abstract", "keywords", "file", "container-title", "booktitle", "journal", "doi", "isbn"})
PREFIX = re.compile(r"(?:(?:U\.? ?N\.?|United Nations) )?Doc(?:ument|\.)? ?(?:No\.? )?", re.IGNORECASE)


def hidden_symbol(texts: Mapping[str, str], rest: Mapping[str, str]) -> str:
    """The symbol of an entry as written, or "".

    >>> hidden_symbol({"number": "UN Doc. A/HRC/25/CRP.1"}, {})
    'A/HRC/25/CRP.1'
    >>> hidden_symbol({"URL": "https://docs.un.org/en/S/RES/1325%20(2000)"}, {})
    'S/RES/1325 (2000)'
    """
    found = {name.lower().replace(" ", "-"): text for name, text in (*rest.items(), *texts.items())}
    for name in PLAIN:
        if symbol := whole(found.get(name, "")):
            return symbol
    others = [name for name in found if name not in WHERE and name not in NEVER]
    for name in (*PLAIN, *WHERE, *others):
        text = found.get(name, "")
        plain = text.replace("%2F", "/").replace("%2f", "/").replace("%20", " ") if "%" in text else text
        if first := next((one for one in find_symbols(plain) if one.symbol.known), None):
            return str(first.symbol)
    return ""


def whole(text: str) -> str:
    """The text, where it is a known symbol after “UN Doc.” is taken off."""
    said = PREFIX.sub("", text, count=1).strip()
    try:
        symbol = parse_symbol(said) if "/" in said else None
    except SymbolError:
        return ""
    return said if symbol and symbol.known else ""
