"""Naming: which words beside a title or symbol are its author, its outlet, or a title without marks."""

from __future__ import annotations

import re
from typing import NamedTuple

from .masking import Place

SMALL = (
    "of the on and for de la le les du des del los las et y e von van der den da do dos di al to in with at by a an "
    "und für zur zum its sur aux en &"
)
JOINING = frozenset(SMALL.split())
"""Words that may stand in lower case within a name."""
OPENING = frozenset(
    "In On At As For According However Although While When Since After Before This These That Those It They He She We I "
    "There Here Other Another Such If But And Or So Yet Also See By From To With Note Recently Nevertheless Moreover "
    "Similarly Indeed Some Most Many Available Accessed Adopted Both Each Under One Its Their Our My His Her You "
    "Thus Therefore Furthermore Additional Further All".split()
)
"""Words with which a sentence begins, but hardly a name."""
SIGNAL = re.compile(
    r"(?:\b(?:(?:[Ff]or (?:example|instance|more (?:information|on [^,;.]{1,60})|further \w+|a[^,;.]{1,60}),?\s)?"
    r"(?:[Ss]ee(?:,?\s(?:also|generally|in particular|inter alia|for (?:example|instance)|e\.g\.))?|"
    r"[Cc]f\.?|[Qq]uoting|[Qq]uoted in|[Cc]iting|[Cc]ited in|[Cc]ompare|[Aa]ccord|[Bb]ut see|[Rr]eprinted in|[Cc]ontra)"
    r"|[Ff]or (?:example|instance)|[Ii]n particular|[Ee]\.g\.|[Ii]nter alia|[Vv]éase(?: también)?|[Vv]oir(?: aussi)?)"
    r"(?![\w’']),?\s*)+"
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|been|being|"
    r"this|these|that|which|who|they|he|she|we|it|you|said|says|found|made|became|shows?)\b"
)
REACH = 500
"""How many characters a source without marks may take."""
PIECE = re.compile(r"[^,()\[\]:;]+")
WORD = re.compile(r"[^\s,()\[\]:;]+")
LETTERS = re.compile(r"[^\W\d_]")
BIBLIOGRAPHIC = re.compile(
    r"(?i)\W*(?:vol|no|nos|p|pp|ed|eds|trans|ch|chap|sess|session|issue|edition|document|doc|un doc|annex|at|in|and|"
    r"accessed|available|visited|retrieved|adopted|resolution|u\.n\. doc|para|paras|n\.d|n\.p|"
    r"c|chair|forthcoming|archived|online|rev|s\.d)\b"
)
BODY = re.compile(
    r"\b(?:United Nations|UN[A-Z]*|U\.N\.|Committee|Council|Assembly|Commission|Commissioner|Office|Ministry|"
    r"Department|Rapporteur|Agency|Organi[sz]ation|Fund|Programme|Bureau|Secretary-General|Court|Association|Institute|"
    r"University|Centre|Center|Union|Government|Foundation|Group|Secretariat|Bank|Society|Service|Board|Authority|"
    r"Federation|Parliament|Network|Alliance|Watch|International|Congress|Party|Academy|Press|Team)\b"
)


def find_signal(text: str) -> re.Match[str] | None:
    """The last signal (see, see also, cf., quoting …) in what leads to a source."""
    last = None
    for last in SIGNAL.finditer(text):
        pass
    return last


def name_at_end(text: str) -> Place | None:
    """The name with which a text ends, its closing comma left out; None where it ends in prose.

    >>> name_at_end("as argued by John Smith, ")
    (13, 23)
    """
    end = len(text.rstrip(' ,:*_“"\n\t'))
    first = None
    for word in reversed(list(WORD.finditer(text, max(0, end - 240), end))):
        if is_capital(word[0]):
            first = word
        elif word[0].casefold() not in JOINING and not word[0].startswith("al."):
            break
    if first is None or first[0].strip(".,") in OPENING:
        return None
    return first.start(), end


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital or a figure."""
    first = LETTERS.search(word)
    return first[0].isupper() or not first[0].islower() if first else word[:1].isdigit()


class Named(NamedTuple):
    """What plain words beside a source name, as places in the mask."""

    author: Place | None = None
    title: Place | None = None
    outlet: Place | None = None


def read_plain(mask: str, start: int, end: int, *, linked: bool = False) -> Named:
    """Author and title without marks, from pieces between commas; nothing where the words are prose.

    `linked` says that an address follows: then a title may be in lower case.

    >>> read_plain("Dui Hua Digest, ", 0, 16).title
    (0, 14)
    """
    pieces = [trim(mask, *piece.span()) for piece in PIECE.finditer(mask, start, min(end, start + REACH))]
    pieces = [piece for piece in pieces if mask[slice(*piece)].strip(" .*_\n")]
    if (
        not pieces
        or end - start > REACH
        or not all(is_plain(mask[slice(*piece)], linked) for piece in pieces[:2])
    ):
        return Named()
    first, *rest = pieces
    if rest and is_author(mask[slice(*first)]):
        return Named(first, rest[0], rest[1] if len(rest) > 1 else None)
    return Named(
        None, (first[0], rest[0][1]) if linked and rest else first, rest[0] if rest and not linked else None
    )


def is_plain(piece: str, linked: bool) -> bool:
    """Whether a piece can be a name or title: it opens with a capital and is no sentence."""
    words = [word for word in WORD.findall(piece) if LETTERS.search(word)]
    if not words or not is_capital(words[0]) or words[0] in OPENING or FINITE.search(piece):
        return False
    small = sum(not is_capital(word) and word not in JOINING for word in words)
    return small <= len(words) * (0.6 if linked else 0.2)


def is_author(piece: str) -> bool:
    """Whether a piece names a body, or a person by two to four words with capitals."""
    words = WORD.findall(piece)
    person = 1 < len(words) < 5 and all(
        is_capital(word) or word in ("de", "van", "von", "al.", "et") for word in words
    )
    return person or (len(words) < 13 and BODY.search(piece) is not None)


def find_outlet(mask: str, start: int, end: int) -> Place | None:
    """The outlet or publisher after a title: the first piece that is a name and nothing else."""
    for piece in PIECE.finditer(mask, start, min(end, start + REACH)):
        place = trim(mask, *piece.span())
        words = WORD.findall(mask[slice(*place)])
        if not words or BIBLIOGRAPHIC.match(mask, *place) or not LETTERS.search(mask[slice(*place)]):
            continue
        if all(is_capital(word) or word in JOINING for word in words) and is_capital(words[0]):
            return place
        return None
    return None


def trim(mask: str, start: int, end: int) -> Place:
    """A place without spaces, stops and marks of emphasis around its words."""
    while start < end and (mask[start].isspace() or mask[start] in '*_.“”"'):
        start += 1
    while end > start and (mask[end - 1].isspace() or mask[end - 1] in '*_.“"'):
        end -= 1
    return start, end
