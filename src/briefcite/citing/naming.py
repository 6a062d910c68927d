"""Naming: which words beside a title or symbol are its author, its outlet, or a title without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .masking import DATE, Place
from .wording import (
    BIBLIOGRAPHIC,
    BOOKISH,
    DOCUMENT,
    EDITORS,
    FINITE,
    JOINING,
    OPENING,
    SIGNAL,
    WEAK,
    names_body,
)
from .wording import WORD as PLAIN

REACH = 500
"""How many characters a source without marks may take."""

PIECE = pattern("[^,()\\[\\];\ue000-\ue008]+")
EMPHASISED = pattern(r"[\s,.]*(?:in[:\s]\s*)?([*_]{1,2})([^*_]{2,200})\1")
WORD = pattern(r"[^\s,()\[\]:;]+")
IMPRINT = pattern(rf"[\s,.]*\((?:[^()]{{1,120}}[,:;]\s)?([A-Z][^(),:;]{{1,120}}),\s{DATE}")
"""Place and publisher in brackets: (Oslo, Fjord Press, 2012)."""
IN_BOOK = pattern(r"([^,:]{5,60}?) in ([A-Z].+)", re.DOTALL)
EDITED = pattern(r"\W*(?:eds?\.|edited by)|.{3,80}\beds?\Z", re.DOTALL)
AFTER_YEAR = pattern("[a-z]?\\)[.,:]?\\s+([A-Z][^.?!*_\ue000-\ue008]{4,300}[?!]?)")
PROSE = pattern(r"\b(?!al\b|et\b|and\b|de\b|la\b|van\b|von\b|der\b|y\b|eds?\b)[a-z]{2,}")
LIST_END = pattern(
    r"\b(?:and|or|y|et|ou)\s|\A(?:including|especially|particularly|in particular|notably|its|their|"
    r"such as|without|regardless|notamment|en particulier|en particular|sus?|ses|leurs)\b"
)
"""What shows that a piece ends a list, or goes on with the title before it."""
TREATY = pattern(
    r"\b(?:Covenant|Convention|Declaration|Protocol|Treaty|Principles|Rules|Pacto|Convenio|Convenci[óo]n|Pacte)\b"
)
NAMED_FOR = pattern(
    r"\b(?:Committee|Council|Commission|Office|Ministry|Department|Rapporteurs?|Group|Comité|Ministerio|Ministère)"
    r"\s(?:on|for|of|des?|del)\s[^,]{0,80}\Z"
)
"""Bodies that are named for what they deal with, which can be a list."""
OFFICE = pattern(
    r"\b(?:Comité|Con(?:seil|sejo)|Assemblée|Asamblea|Commission|Comisión|Organisation|Organización|Minist(?:ère|erio)|"
    r"Groupe|Grupo|Rapporteu(?:r|se)|Relatora?|Haut-Commissariat|Cour|Corte|Bureau|Oficina)"
    r"\s(?:des?|d[’']|del?|du|la|aux|sur|sobre|pour|para|spécial)[^,.;:()\d]{2,110}\Z"
)
"""A French or Spanish body at the end of a text; all but its first word stand in lower case."""
EDITED_BY = pattern(rf"{EDITORS}\Z")
BEHIND = ' ,:*_“"\r\n\t'
"""What may stand behind a name."""
LETTERS = pattern(r"[^\W\d_]")
VOLUME_AND_PAGE = pattern(r"\d{1,4}(?::\d{1,3}|\s?\(\d{1,3}\))?\s(\D.*?)\s\d{1,5}(?:\sat\s\d{1,5})?")
YEAR_LAST = pattern(r"\s(?:1[5-9]|20)\d\d\Z")
"""The year behind a publisher: (Fjord Press 2018)."""


def find_signal(text: str) -> re.Match[str] | None:
    """The last signal (see, see also, cf., quoting …) in what leads to a source."""
    found = None
    for match in SIGNAL.finditer(text):
        if not WEAK.fullmatch(match[0]) or match.end() == len(text) or is_opening(text, match.start()):
            found = match
    return found


def is_opening(text: str, place: int) -> bool:
    """Whether a sentence or a bracket opens directly before a place."""
    before = text[max(0, place - 4) : place].rstrip()
    return before[-1:] in tuple(".;:([—–") or (not before and place < 5)


def name_at_end(text: str) -> Place | None:
    """The name with which a text ends, its closing comma left out; None where it ends in prose.

    >>> name_at_end("as argued by John Smith, ")
    (13, 23)
    """
    end = len(text.rstrip(BEHIND))
    if text.endswith((".", ")"), 0, end) and (editors := EDITED_BY.search(text, max(0, end - 12), end)):
        end = len(text[: editors.start()].rstrip(BEHIND))
    first = None
    for word in reversed(list(WORD.finditer(text, max(0, end - 240), end))):
        if is_capital(word[0]):
            first = word
        elif word[0].casefold() not in JOINING and not word[0].startswith("al."):
            break
    if first is None and (office := OFFICE.search(text, max(0, end - 160), end)):
        return office.span()
    if first is None or first[0].strip(".,") in OPENING:
        return None
    return trim(text, first.start(), end) if text[first.start()] in "*_" else (first.start(), end)


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
    pieces = join_lists(mask, [piece for piece in pieces if LETTERS.search(mask, *piece)])
    if not pieces or end - start > REACH or not is_plain(mask[slice(*pieces[0])], linked):
        return Named()
    first, *rest = pieces
    if rest and (within := IN_BOOK.match(mask, *first)) and EDITED.match(mask, *rest[0]):
        return Named(within.span(1), within.span(2))
    if rest and is_author(mask[slice(*first)]):
        rest = [piece for piece in rest if mask[slice(*piece)] not in ("ed", "eds")] or rest
        return Named(first, *named_pieces(mask, rest[:2], linked))
    return Named(None, first, *named_pieces(mask, rest[:1], linked))


def join_lists(mask: str, pieces: list[Place]) -> list[Place]:
    """Pieces, with those put together that are one title or name with a list in it.

    >>> words = "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment, 1984"
    >>> join_lists(words, [(0, 42), (44, 75), (77, 81)])
    [(0, 75), (77, 81)]
    """
    joined: list[Place] = []
    while pieces:
        start = pieces[0][0]
        until = find_list(mask, pieces)
        joined.append((start, pieces[until][1]))
        pieces = pieces[until + 1 :]
    return joined


def find_list(mask: str, pieces: list[Place]) -> int:
    """How many of the pieces after the first go on with a list that it opens."""
    opening, until = mask[slice(*pieces[0])], 0
    treaty, document = TREATY.search(opening), DOCUMENT.search(opening)
    if not document and not NAMED_FOR.search(opening):
        return 0
    for number, (start, end) in enumerate(pieces[1:6], 1):
        words = mask[start:end]
        apart = mask[pieces[number - 1][1] : start].strip(" \r\n") != ","
        capital = words[0].isupper() and (
            names_body(words) or DOCUMENT.search(words) or not (treaty or not document)
        )
        if apart or capital or words.split(" ", 1)[0] in BOOKISH or not LETTERS.match(words):
            break
        if LIST_END.search(words):
            until = number
        elif len(words.split()) > 4:
            break
    return until


def read_author_year(mask: str, start: int, year: Place) -> Named:
    """Author and title of "Howson, P. (2020). Climate crises.": the year stands in brackets."""
    lead, after = mask[start : year[0]], AFTER_YEAR.match(mask, year[1])
    if not lead.endswith("(") or not after or PROSE.search(lead) or not is_capital(lead.strip()[:2]):
        return Named()
    return Named((start, start + len(lead.rstrip(" (,"))), after.span(1))


def named_pieces(mask: str, pieces: list[Place], linked: bool) -> Iterator[Place | None]:
    """The pieces as far as they can be titles or names."""
    for piece in pieces:
        yield piece if is_plain(mask[slice(*piece)], linked) else None


def is_plain(piece: str, linked: bool) -> bool:
    """Whether a piece can be a name or title: it opens with a capital and is no sentence."""
    words = [word for word in WORD.findall(piece) if LETTERS.search(word)]
    if (
        all(word.casefold() in JOINING for word in words)
        or not is_capital(words[0])
        or words[0] in OPENING
        or not FINITE.isdisjoint(PLAIN.findall(piece))
        or piece[-1] == ":"
    ):
        return False
    small = sum(not is_capital(word) and word not in JOINING for word in words)
    if DOCUMENT.search(" ".join(words[:2])) or OFFICE.fullmatch(piece):
        return small <= len(words) * 0.75
    return small <= len(words) * (0.6 if linked else 0.2)


def is_author(piece: str) -> bool:
    """Whether a piece names a body, or a person by two to four words with capitals."""
    words = WORD.findall(piece)
    if len(words) == 1:
        return bool(words[0].isupper())
    if DOCUMENT.search(piece):
        return False
    persons = piece.split(" and ")
    if len(persons) > 1 and all(len(WORD.findall(one)) > 1 and is_person(one) for one in persons):
        return True
    return is_person(piece) or (len(words) < 13 and names_body(piece))


def is_person(piece: str) -> bool:
    """Whether a piece is two to four words with capitals."""
    words = WORD.findall(piece)
    return (
        len(words) < 5
        and not any(word[-1].isdigit() for word in words)
        and all(is_capital(word) or word in ("de", "van", "von", "al.", "et") for word in words)
    )


def find_outlet(mask: str, start: int, end: int) -> Place | None:
    """The outlet or publisher after a title: the first piece that is a name and nothing else."""
    if emphasised := EMPHASISED.match(mask, start, end):
        return trim(mask, *emphasised.span(2))
    if imprint := IMPRINT.match(mask, start, end):
        return trim(mask, *imprint.span(1))
    for piece in PIECE.finditer(mask, start, min(end, start + REACH)):
        place = trim(mask, *piece.span())
        words = WORD.findall(mask[slice(*place)])
        if not words or BIBLIOGRAPHIC.match(mask, *place) or not LETTERS.search(mask[slice(*place)]):
            continue
        if all(is_capital(word) or word in JOINING or word in BOOKISH for word in words) and is_capital(
            words[0]
        ):
            return place
        return None
    return None


def without_figures(mask: str, place: Place) -> Place:
    """An outlet without the volume before it and the page behind it, or the year of a publisher.

    >>> without_figures("12 J. Water 45", (0, 14)), without_figures("Fjord Press 2018", (0, 16))
    ((3, 11), (0, 11))
    """
    start, end = place
    if found := VOLUME_AND_PAGE.fullmatch(mask, start, end):
        return found.span(1)
    return start, start + len(YEAR_LAST.sub("", mask[start:end]))


def trim(mask: str, start: int, end: int) -> Place:
    """A place without spaces, stops and marks of emphasis around its words."""
    while start < end and (mask[start].isspace() or mask[start] in '*_.“”"'):
        start += 1
    while end > start and (mask[end - 1].isspace() or mask[end - 1] in '*_.“"'):
        end -= 1
    return start, end
