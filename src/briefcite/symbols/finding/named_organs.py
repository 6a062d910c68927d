"""Organs of the United Nations as texts name them beside a resolution, in English, French and Spanish."""

from __future__ import annotations

import re

from ...named_tuples import NamedTuple
from ...patterns import pattern

_SPACE = r"[ \u00a0\r\n]+"
SERIES = {
    "SC": "S",
    "GA": "A",
    "HRC": "A/HRC",
    "CHR": "E/CN.4",
    "SUB": "E/CN.4/Sub.2",
    "ECOSOC": "E",
}
"""The organs that adopt resolutions, by code, with what their symbols begin with."""
_ORGANS = (
    ("SC", r"Security Council|UN[ \u00a0]?SC|S\.?C\.|SC|Conseil de sécurité|Consejo de Seguridad"),
    (
        "HRC",
        r"Human Rights Council|(?:UN)?HRC|Conseil des droits de l[’']homme|Consejo de Derechos Humanos",
    ),
    (
        "SUB",
        r"Sub-?[Cc]ommission(?: on (?:the )?(?:Human Rights|Promotion and Protection of Human Rights"
        r"|Prevention of Discrimination and Protection of Minorities))?"
        r"|Sous-[Cc]ommission|Subcomisión",
    ),
    (
        "CHR",
        r"Commission on Human Rights|(?:UN)?CHR|Commission des droits de l[’']homme"
        r"|Comisión de Derechos Humanos",
    ),
    ("ECOSOC", r"Economic and Social Council|ECOSOC|Conseil économique et social|Consejo Económico y Social"),
    (
        "GA",
        r"General Assembly|Assembly|UN[ \u00a0]?GA|G\.?[ ]?A\.|GA|Assemblée générale|Asamblea General|AGNU",
    ),
)
_NAME = "|".join(f"(?P<{code}>{names})" for code, names in _ORGANS)
_BEFORE = pattern(
    rf"(?:\b(?:{_NAME})(?:['’]s)?(?:{_SPACE}\([A-Z]{{2,6}}\))?|UN)(?P<comma>,)?{_SPACE}(?:in its[ ])?$"
)
_AFTER = pattern(
    rf"{_SPACE}(?:(?:of|by)(?:{_SPACE}the)?|du|de la|del|de){_SPACE}(?:{_NAME})\b"
    rf"|{_SPACE}de l[’'](?:{_NAME.replace('?P<', '?P<l_')})\b"
)
_OTHERS = pattern(
    r"(?:\b(?:OAS|OAU|AU|EU|ICAO|IMO|WHO|ITU|ILO|UNESCO|UNWTO|INTERPOL|Interpol|NATO|OSCE|CARICOM|PACE"
    r"|Parliamentary|Environment|Health|World|National|Legislative|Constituent|Federal|Regional|European"
    r"|Inter-American|African|Arab|American|States|Union|Europe|Habitat|Youth|Consultative|Synod)"
    r"|[Pp]arlementaire|[Pp]arlamentaria|[Ii]nteraméricaine|[Ii]nteramericana|[Aa]fricaine|[Ee]uropéenne"
    rf"|{_SPACE}of{_SPACE}[A-Z][a-z]+)(?:['’]s)?{_SPACE}$"
)
"""What is before the name of an organ and makes it another body's: "OAS General Assembly"."""


_ELSEWHERE = pattern(
    r"(?:Parliamentary Assembly|Assemblée parlementaire|Asamblea Parlamentaria|European Parliament"
    r"|Council of Europe|Conseil de l[’']Europe|Organi[sz]ation of American States|African Union|Arab States"
    r"|Inter-Parliamentary|Inter-American|Health Assembly|Environment Assembly"
    r"|\b(?:OAS|OAU|PACE|ICAO|IMO|ITU|ILO|WHO|UNESCO|UNEA))\b[^.;]{0,30}$"
)
"""Another body that is named before, and whose resolution it is."""


class NamedOrgan(NamedTuple):
    """An organ named beside a number: its code, and where its name begins and ends (-1: apart)."""

    code: str
    start: int = -1
    end: int = -1


NOBODY = NamedOrgan("")
OTHER = NamedOrgan("other")
"""An assembly or council that is none of the United Nations."""


def find_organ_before(text: str, end: int) -> NamedOrgan:
    """The organ named directly before a place: "Security Council ", "the Assembly, in its "."""
    found = _BEFORE.search(text, max(0, end - 100), end)
    if found is None:
        return OTHER if _ELSEWHERE.search(text, max(0, end - 80), end) else NOBODY
    if found.lastgroup is None:
        return NamedOrgan("", found.start())
    if _OTHERS.search(text, max(0, found.start() - 24), found.start()):
        return OTHER
    code = _code(found)
    apart = found["comma"] or code == "SUB"
    return NamedOrgan(code, -1 if apart else found.start())


def find_organ_after(text: str, start: int) -> NamedOrgan:
    """The organ named directly after a place: " of the General Assembly"."""
    found = _AFTER.match(text, start)
    return NamedOrgan(_code(found), end=found.end()) if found else NOBODY


def _code(found: re.Match[str]) -> str:
    """The code of the organ that a pattern found."""
    return next(
        (name.removeprefix("l_") for name, words in found.groupdict().items() if words and name != "comma"),
        "",
    )


def series_organ(prefix: str) -> str:
    """The code of the organ whose resolutions have a series: `A/HRC/RES/` is the Human Rights Council's.

    >>> series_organ("A/HRC/RES/"), series_organ("CRC/C/")
    ('HRC', '')
    """
    roots = {series: code for code, series in SERIES.items()}
    return roots.get(re.sub(r"/(?:RES|DEC|PRST)/.*|/$", "", prefix), "")
