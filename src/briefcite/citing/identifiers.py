"""Identifiers other than symbols by which a note names a source: "999 UNTS 171", "resolution 217 A (III)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..patterns import pattern

Place = tuple[int, int]


def form(signs: str, written: str) -> re.Pattern[str]:
    """A form of identifiers: its signs, parted by "|", and its pattern in words apart."""
    return pattern(rf"(?<![\w/.\-]) (?: {written} ) (?!\w)", re.VERBOSE, signs=signs)


FORMS = (
    # United Nations, Treaty Series, vol. 999, No. 14668
    form(
        "Treaty Series|Recueil des",
        r"""
        (?: (?: United\ Nations | Nations\ Unies | Naciones\ Unidas ) ,?\s )?
        [*_]? (?: Treaty\ Series | Recueil\ des\ [Tt]raités ) [*_]? ,?\s vol\.?\s?\d{1,4}
        (?: ,\s (?: [Nn]os? | n[oº]s? | n° | núms? | pp? ) \.?\s? I?-?\d{1,6}
            (?: (?: \s?[-–]\s? | \sand\s ) \d{1,6} )? ){0,2}
        """,
    ),
    # 999 UNTS 171
    form(
        "UNTS|U.N.T.S.|LNTS|L.N.T.S.|ILM|I.L.M.|ILR",
        r"""
        \d{1,4}\s (?: UNTS | U\.N\.T\.S\. | LNTS | L\.N\.T\.S\. | ILM | I\.L\.M\. | ILR ) \s\d{1,5}
        """,
    ),
    # Official Records of the General Assembly, Sixty-ninth Session, Supplement No. 40
    form(
        "Supplement",
        r"""
        (?: Official\ Records\ of\ the\ [A-Z][^;:()\n]{5,90}? ,\s )?
        [*_]? Supplement\sNos?\.?\s?\d{1,3}[A-Z]?\b [*_]?
        """,
    ),
    # resolution 69/188, GA Res. 217 A (III), Security Council resolution 1325 (2000), decision 1/CP.21
    form(
        "esolution|Res|ecision",
        r"""
        (?: (?:UN\s?)?
            (?: General\ Assembly | Security\ Council | Human\ Rights\ Council
              | Economic\ and\ Social\ Council | ECOSOC | GA | SC | HRC ) \s )?
        (?: [Rr]esolutions? | Res\.? | [Dd]ecisions? ) \s
        (?: (?:S-|ES-)?\d{1,4}/\d{1,4} (?: \s?[A-Z](?:-[A-Z])?\b )?
          | \d{1,4} (?:\s?[A-Z])? \s? \( (?: [IVXL]{1,7} | (?:19|20)\d\d ) \)
          | \d{1,3}/C[MP]P?\.\d{1,2} )
        """,
    ),
    # documents of other bodies: resolution Conf. 12.8, decision XXVIII/2, recommendation 12-04
    form(
        "ocument|esolution|ecision|ecommendation",
        r"""
        (?: [Dd]ocuments? | [Rr]esolutions? | [Dd]ecisions? | [Rr]ecommendations? ) \s
        (?: (?: [A-Z]{1,4} | Conf\. ) \s\d[\w./–-]{0,30}\w
          | [A-Z][\w./()–-]{1,60}\d (?: [\w./()–-]{0,20}[\w)] )?
          | \d{1,3}[–-]\d{1,3} )
        """,
    ),
    # Security Council resolution 1325
    form(
        "esolution|Res",
        r"""
        (?:UN\s?)? (?: SC | Security\ Council ) \s (?: [Rr]esolution | Res\.? ) \s\d{2,4}(?!/)
        """,
    ),
    # Sales No. E.06.XIV.4
    form(
        "Sales",
        r"""
        Sales\sNo\.\s[A-Z]\.\d\d\.[A-Z\d.]{1,12}[A-Z\d]
        """,
    ),
    # Communication No. 392/2009, application no. 30562/04
    form(
        "ommunication|pplication|App.|ase No|ase no",
        r"""
        (?: [Cc]ommunications? | [Aa]pplications? | App\. | [Cc]ase ) \s [Nn]os?\.?\s?
        [A-Z]{0,3}\d{1,6}[/-]\d{2,4} (?: /[A-Z]{2} )?
        """,
    ),
    # courts and codes of the United States: 565 U.S. 400, 42 U.S.C. § 1983
    form(
        "U.|F.|S.|CFR|C.F.R.|Stat.",
        r"""
        \d{1,4}\s
        (?: U\.\s?S\. | F\.(?:2d|3d|4th) | F\.\s?Supp\.(?:\s?[23]d)? | S\.\s?Ct\. | CFR | C\.F\.R\.
          | U\.S\.C\. | Stat\. )
        \s (?: Prt?\s | §\s? )? [\d_]{1,6} (?: \.\d{1,4} )?
        """,
    ),
    # courts by neutral citation: [2004] UKHL 56, 2001 SCC 79
    form("[19|[20", r"\[(?:19|20)\d\d\] \s (?:\d\s)? [A-Z]{2,6} (?: \s[A-Z][a-z]+ )? \s\d{1,5}"),
    pattern(r"(?:1(?<![\w/.\-]1)9|2(?<![\w/.\-]2)0)\d\d\s[A-Z]{3,6}\s\d{1,5}(?!\w)"),
    # the International Court: I.C.J. Reports 1986, p. 14, 2004 I.C.J. 136
    form("Reports", r"I\.?C\.?J\.?\sReports\s\d{4} (?: ,\sp\.\s\d{1,4} )?"),
    form("J", r"\[?(?:19|20)\d\d\]? \s I\.?\s?C\.?\s?J\.?\s (?: Rep(?:orts|\.)?\s )? \d{1,4}"),
    # RFC 2119, ISO 690:2021, arXiv:1706.03762
    form(
        "RFC|ISO|arXiv",
        r"""
        RFC\s?\d{3,5} | ISO(?:/IEC)?\s\d{3,6}(?:-\d{1,3})?(?::\d{4})? | arXiv:\d{4}\.\d{4,5}
        """,
    ),
)
"""Where two begin at one place the earlier form here counts."""
LISTED = pattern(r"[^/]*(?:[Rr]esolution|[Dd]ecision)s\s[^/]*/")
"""What opens a list of resolutions: "resolutions 52/214, sect. B, and 58/250"."""
FURTHER = pattern(
    r"(?:,\s(?:annex|(?:sect|para|part|chap)s?\.?\s\w{1,5})\b)?,?\s(?:and\s|or\s)?"
    r"(?P<number>(?:S-|ES-)?\d{1,4}/\d{1,4}(?:\s?[A-Z](?:-[A-Z])?\b)?)(?![\w/])"
)


def find_identifiers(text: str) -> Iterator[Place]:
    """Identifiers other than symbols: treaty series, resolutions in words, cases, supplements; in order."""
    found = [
        (match.start(), number, match) for number, one in enumerate(FORMS) for match in one.finditer(text)
    ]
    done = 0
    for start, _, match in sorted(found, key=lambda one: one[:2]):
        if start >= done:
            yield match.span()
            done = match.end()
            further = FURTHER.match(text, done) if LISTED.match(match[0]) else None
            while further:
                yield further.span("number")
                done = further.end()
                further = FURTHER.match(text, done)
