"""Spotting what a pattern can tell in a note: links, keys, identifiers, references back, emphasis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..patterns import pattern

Place = tuple[int, int]

LINK = pattern(
    r"\((?<=\]\()[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000}){0,4}(?:\s\"[^\"\n]{0,200}\")?\)"
    r"|\[(?<=\]\[)[^\[\]\n]{1,80}\](?!\()"
    r"|<(?:https?|ftp|mailto):[^<>\s]{1,2000}>"
    r"|https?://[^\s<>\"“”|\]]+|ftp://[^\s<>\"“”|\]]+|www\.[^\s<>\"“”|\]]+"
    r"|d(?<!\wd)oi(?::\s?|\.org/)10\.\d{4,9}/[^\s<>\"“”|]+"
    r"|…/[^\s<>\"“”|]+"
)
TRAILING = ".,;:!?'’*_\\"
KEY = pattern(r"\[[^\[\]\n]{0,200}?@[^\[\]\n]{1,300}\](?!\()")
KEYED = pattern(r"(?<![\w/.])-?@(\w(?:[\w:.#$%&+?~/-]{0,200}\w)?)")
EMPHASIS = pattern(
    r"(?<![\w*\\])(\*{1,3})(?=[^\s*])[^*]{1,400}?(?<=[^\s\\])\1(?![\w*])"
    r"|(?<![\w\\])(_{1,3})(?=[^\s_])[^_]{1,400}?(?<=[^\s\\])\2(?!\w)"
    r"|(?<!\])\[[^\[\]@]{2,400}\](?=[(\[])"
)
NUMBER = pattern(
    r"""
(?<![\w/.\-])
(?:
    # United Nations, Treaty Series, vol. 999, No. 14668
    (?: (?: United\ Nations | Nations\ Unies | Naciones\ Unidas ) ,?\s )?
    [*_]? (?: Treaty\ Series | Recueil\ des\ [Tt]raités ) [*_]? ,?\s vol\.?\s?\d{1,4}
    (?: ,\s (?: [Nn]os? | n[oº]s? | n° | núms? | pp? ) \.?\s? I?-?\d{1,6}
        (?: (?: \s?[-–]\s? | \sand\s ) \d{1,6} )? ){0,2}
    # 999 UNTS 171
  | \d{1,4}\s (?: UNTS | U\.N\.T\.S\. | LNTS | L\.N\.T\.S\. | ILM | I\.L\.M\. | ILR ) \s\d{1,5}
    # Official Records of the General Assembly, Sixty-ninth Session, Supplement No. 40
  | (?: Official\ Records\ of\ the\ [A-Z][^;:()\n]{5,90}? ,\s )?
    [*_]? Supplement\sNos?\.?\s?\d{1,3}[A-Z]?\b [*_]?
    # resolution 69/188, GA Res. 217 A (III), Security Council resolution 1325 (2000), decision 1/CP.21
  | (?: (?:UN\s?)?
        (?: General\ Assembly | Security\ Council | Human\ Rights\ Council | Economic\ and\ Social\ Council
          | ECOSOC | GA | SC | HRC ) \s )?
    (?: [Rr]esolutions? | Res\.? | [Dd]ecisions? ) \s
    (?: (?:S-|ES-)?\d{1,4}/\d{1,4} (?: \s?[A-Z](?:-[A-Z])?\b )?
      | \d{1,4} (?:\s?[A-Z])? \s? \( (?: [IVXL]{1,7} | (?:19|20)\d\d ) \)
      | \d{1,3}/C[MP]P?\.\d{1,2} )
    # documents of other bodies: resolution Conf. 12.8, decision XXVIII/2, recommendation 12-04
  | (?: [Dd]ocuments? | [Rr]esolutions? | [Dd]ecisions? | [Rr]ecommendations? ) \s
    (?: (?: [A-Z]{1,4} | Conf\. ) \s\d[\w./–-]{0,30}\w
      | [A-Z][\w./()–-]{1,60}\d (?: [\w./()–-]{0,20}[\w)] )?
      | \d{1,3}[–-]\d{1,3} )
    # Security Council resolution 1325
  | (?:UN\s?)? (?: SC | Security\ Council ) \s (?: [Rr]esolution | Res\.? ) \s\d{2,4}(?!/)
    # Sales No. E.06.XIV.4
  | Sales\sNo\.\s[A-Z]\.\d\d\.[A-Z\d.]{1,12}[A-Z\d]
    # Communication No. 392/2009, application no. 30562/04
  | (?: [Cc]ommunications? | [Aa]pplications? | App\. | [Cc]ase ) \s [Nn]os?\.?\s?
    [A-Z]{0,3}\d{1,6}[/-]\d{2,4} (?: /[A-Z]{2} )?
    # courts and codes of the United States: 565 U.S. 400, 42 U.S.C. § 1983
  | \d{1,4}\s
    (?: U\.\s?S\. | F\.(?:2d|3d|4th) | F\.\s?Supp\.(?:\s?[23]d)? | S\.\s?Ct\. | CFR | C\.F\.R\. | U\.S\.C\.
      | Stat\. )
    \s (?: Prt?\s | §\s? )? [\d_]{1,6} (?: \.\d{1,4} )?
    # other courts: [2004] UKHL 56, 2001 SCC 79, I.C.J. Reports 1986, p. 14, 2004 I.C.J. 136
  | \[(?:19|20)\d\d\] \s (?:\d\s)? [A-Z]{2,6} (?: \s[A-Z][a-z]+ )? \s\d{1,5}
  | (?:19|20)\d\d \s [A-Z]{3,6} \s\d{1,5}
  | I\.?C\.?J\.?\sReports\s\d{4} (?: ,\sp\.\s\d{1,4} )?
  | \[?(?:19|20)\d\d\]? \s I\.?\s?C\.?\s?J\.?\s (?: Rep(?:orts|\.)?\s )? \d{1,4}
    # RFC 2119, ISO 690:2021, arXiv:1706.03762
  | RFC\s?\d{3,5} | ISO(?:/IEC)?\s\d{3,6}(?:-\d{1,3})?(?::\d{4})? | arXiv:\d{4}\.\d{4,5}
)
(?!\w)
""",
    re.VERBOSE,
)
"""Identifiers other than symbols."""
LISTED = pattern(r"[^/]*(?:[Rr]esolution|[Dd]ecision)s\s[^/]*/")
"""What opens a list of resolutions: "resolutions 52/214, sect. B, and 58/250"."""
FURTHER = pattern(
    r"(?:,\s(?:annex|(?:sect|para|part|chap)s?\.?\s\w{1,5})\b)?,?\s(?:and\s|or\s)?"
    r"(?P<number>(?:S-|ES-)?\d{1,4}/\d{1,4}(?:\s?[A-Z](?:-[A-Z])?\b)?)(?![\w/])"
)
REPEAT = pattern(
    r"(?<!\w)(?:[*_]?(?:[Ii]b[ií]d|Id|[Ii]dem|op\.\s?cit|loc\.\s?cit|[Ss]upra|[Ii]nfra)[*_]?(?![\w’'])\.?[*_]?"
    r"(?:,?\s(?:la\s)?(?:note|nota|n\.?|fn\.?)\s\d{1,4})?|(?:above|below)\s(?:note|n\.?|fn\.?)\s?\d{1,4}|\(n\.?\s\d{1,4}\)"
    r"|(?:(?:foot)?notes?|notas?)\s\d{1,4}(?:\s(?:and|et|y)\s\d{1,4})?,?\s"
    r"(?:above|below|[*_]?(?:supra|infra)[*_]?|ci-dess(?:us|ous)|plus haut|más arriba|anterior)(?!\w))"
)


def find_links(text: str) -> Iterator[Place]:
    """Addresses, bare or in angle brackets, and the targets of Markdown links."""
    for match in LINK.finditer(text):
        start, end = match.span()
        if match[0][0] not in "(<[":
            end = start + trimmed(match[0])
        yield start, end


def trimmed(address: str) -> int:
    """The length of an address without the stops and closing brackets that belong to the sentence."""
    surplus = address.count(")") - address.count("(")
    length = len(address)
    while length and (address[length - 1] in TRAILING or (address[length - 1] in ")]" and surplus > 0)):
        surplus -= address[length - 1] == ")"
        length -= 1
    return length


def find_keys(text: str) -> Iterator[Place]:
    """The keys of records in Pandoc's brackets: [@key, para. 4; see also @other]."""
    for bracket in KEY.finditer(text):
        for match in KEYED.finditer(text, *bracket.span()):
            yield match.span()


def find_numbers(text: str) -> Iterator[Place]:
    """Identifiers other than symbols: treaty series, resolutions in words, cases, supplements."""
    for match in NUMBER.finditer(text):
        yield match.span()
        further = FURTHER.match(text, match.end()) if LISTED.match(match[0]) else None
        while further:
            yield further.span("number")
            further = FURTHER.match(text, further.end())


def find_repeats(text: str) -> Iterator[Place]:
    """Words that send the reader to an earlier citation: ibid., supra note 3, (n 7)."""
    return (match.span() for match in REPEAT.finditer(text))


def find_emphases(text: str) -> Iterator[Place]:
    """Emphasised words with their marks, and link texts with their brackets, outermost ones only."""
    return (match.span() for match in EMPHASIS.finditer(text))
