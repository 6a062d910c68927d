"""What is round a symbol and is not part of it: links, labels, quotation marks, words that follow."""

from __future__ import annotations

import re

from ...patterns import pattern
from ..grammar.scanner import LONGEST

_INVISIBLE = pattern(r"[\ufeff\u200b\u200e\u200f\u00ad]")
_TAIL = pattern(
    r"""
    (?<= [0-9)] )
    (?: [a-z]{2,} | /para.* | /p\.?[0-9 ].*
      | ,?[ ]\(? (?: p\. | pp\. | para | chap | as[ ] | and[ ] | at[ ] | closed | annex ) .*
      | [ ]?\( (?: closed | as[ ] ) [^)]* \) | [ ]?closed )$
    """,
    re.VERBOSE,
)
_LABEL = pattern(r"^(?:U\.?\s?N\.?\s?)?[Dd]oc(?:ument)?s?\b\.?:?\s*(?=\S)")
_LINK = pattern(
    r"""
    ^ (?: https?:// )? (?: www\. )? (?:
        \S*? (?: un | ohchr | undocs )\.org/ \S*? [?&] (?: symbol | symbolno | finalsymbol | ds | s ) =
      | (?: undocs\.org | docs\.un\.org ) / (?: [a-z]{2}/ )?
      | dag\.un\.org/docs/
    ) ([^?&\#\s]+) \S* $
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WRAPPING = "\"'“”‘’«»()[]<>{}*_`,;. \u00a0"


def unwrap(text: str) -> tuple[str, str]:
    """A text without the link, label, quotation marks or brackets round it, and what was taken off.

    >>> unwrap("https://docs.un.org/en/S%2FRES%2F1325%20(2000)")
    ('S/RES/1325 (2000)', 'it is a link')
    """
    if words := unwrap_link(text):
        return words, "it is a link"
    if "%" in text:
        return decode(text).strip(), "it is percent-encoded"
    if (plain := _INVISIBLE.sub("", text)) != text:
        return plain, "it has an invisible character inside"
    if (bare := _LABEL.sub("", text)) != text:
        return bare, "it has a label before it"
    bare = text.strip(_WRAPPING)
    if bare.count("(") > bare.count(")"):
        bare += ")"
    return bare, "it has marks around it"


def unwrap_link(text: str) -> str:
    """What an address of docs.un.org, undocs.org and their like has for a symbol, or "".

    >>> unwrap_link("https://undocs.org/en/A%2FRES%2F69%2F188")
    'A/RES/69/188'
    """
    link = _LINK.match(text) if len(text) <= LONGEST * 4 else None
    return decode(link[1]).strip() if link else ""


def decode(text: str) -> str:
    """Percent-encoded ASCII as text: `%2F` is a slash."""
    return re.sub(r"%([2-7][0-9A-Fa-f])", lambda match: chr(int(match[1], 16)), text)


def cut_rest(text: str) -> str:
    """A text without what follows a symbol: `(closed)`, `as orally revised`, `p. 175`, `/para`."""
    return _TAIL.sub("", text)
