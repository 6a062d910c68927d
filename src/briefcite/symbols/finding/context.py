"""What the words around a text of symbol form say of it: a link, a label, doubt."""

from __future__ import annotations

import re

from ...patterns import pattern
from ..grammar.model import Symbol

_LINK = pattern(
    r"(?:undocs\.org|docs\.un\.org|dag\.un\.org/docs)/(?:[a-z]{2}/)?$"
    r"|(?:un\.org|ohchr\.org)/\S{0,60}[?&;](?:symbol|symbolno|ds|s|finalsymbol)=$",
    re.IGNORECASE,
)
_LABEL = pattern(r"\bU\.?\s?N\.?\s?(?:GA |SC )?Docs?(?:\.|uments?)?:?[ \u00a0]?$", re.IGNORECASE)
_SUPPORT = pattern(
    r"\bU\.?N\.?\b|United Nations|\bDocs?\b|[Dd]ocument|General Assembly|Security Council|Secretary-General"
    r"|Human Rights|Rapporteur|\bECOSOC\b|Economic and Social|[Rr]esolution|\bUNGA\b|\bUNSC\b|[Nn]ote verbale"
    r"|Official Records|Permanent Representative|\bparas?\b|\bparagraphs?\b|[Aa]nnex|\bsect\.|\bchap\.|[§¶]"
    r"|docs|view_doc|[ASE]/(?:RES|HRC|PV|CN|C)\b"
)
_FOREIGN = pattern(
    r"\b(?:WIPO|UNWTO|OPCW|WHO|WTO|GATT|ILO|IMO|ITU|IAEA|ICAO|FAO|WMO|UPU|CERN|ASEAN|OAS|OSCE|NATO)\b"
    r"|UN Tourism|Technical Secretariat|Intellectual Property|World (?:Tourism|Health|Trade)"
    r"|Chemical Weapons|League of Nations"
)
_WEAK = pattern(r"(?:[A-Z]{1,3})/[0-9]+(?:/[0-9]+)?|A/RES/[0-9]+ ?\([IVX]+\)|S/INF/.*|HRI/[0-9]+")
_ENCLOSING = ("()", '""', "“”", "``", "[]")
_CITING = pattern(
    r"(?:\b[Ss]ee(?: also)?|\b[Cc]f\.|\[\^?\w+\]:?(?P<words>(?:[ ](?![Ss]ee\b)\w{3,10}){0,2})|\A\s*) $"
)
_LISTED = pattern(r"(?:[A-Z]{1,4}/[0-9]+(?:/[0-9]+)*(?:[,;]| and| &| or| et| y| und| e)? )+$")
"""Symbols with which another makes a list: what is before the first is before each."""
_WINDOW = 140
_PARAGRAPH = pattern(r"\n\n")
_NOTE = pattern(r"\n(?=\n|\[\^?[\w-]{1,20}\][: ])")
"""Where a paragraph ends, or a note of a list, beyond which words say nothing of the shortest forms."""


def is_link(text: str, start: int) -> bool:
    """Whether a symbol that starts there is in an address of the United Nations."""
    return bool(_LINK.search(text, max(0, start - 110), start))


def is_labelled(text: str, start: int) -> bool:
    """Whether "UN Doc." or "UN Document" is before."""
    return text[start - 1 : start] in (" ", ".", ":", "\u00a0") and bool(
        _LABEL.search(text, max(0, start - 24), start)
    )


def find_doubt(text: str, start: int, end: int, symbol: Symbol) -> str:
    """Why a text of symbol form may be no symbol, or "".

    Short forms such as `A/59/3` and `E/12` are in use elsewhere too (other organizations' documents,
    parcels, seats): they are trusted only where a word near them speaks of the United Nations.
    """
    if not _WEAK.fullmatch(text[start:end]) or is_labelled(text, start):
        return ""
    dated = symbol.session or symbol.year
    border = _PARAGRAPH if dated else _NOTE
    before = border.split(text[max(0, start - _WINDOW) : start])[-1]
    after = border.split(text[end : end + _WINDOW], 1)[0]
    if foreign := _FOREIGN.search(before) or _FOREIGN.search(after):
        return f"{foreign[0]} is near it and has documents of this form too"
    if symbol.series == "A/RES/" or _SUPPORT.search(before) or _SUPPORT.search(after):
        return ""
    cited = _CITING.search(_LISTED.sub("", before))
    cited = cited if dated or not (cited and cited["words"]) else None
    long = dated or len(symbol.number) > 3
    if long and (before[-1:] + after[:1] in _ENCLOSING or cited or _is_alone(before, after)):
        return ""
    return "no word near it speaks of the United Nations"


def has_foreign_body(text: str, start: int, end: int) -> bool:
    """Whether the words near a place name a body with symbols of its own, outside the United Nations."""
    return bool(_FOREIGN.search(text, max(0, start - _WINDOW), end + _WINDOW))


def _is_alone(before: str, after: str) -> bool:
    """Whether nothing but marks and numbers is on the same line."""
    line = before.rpartition("\n")[2] + after.partition("\n")[0]
    return not any(map(str.isalpha, line))
