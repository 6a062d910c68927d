"""Dividing a note's mask into segments, each of which can hold a source."""

from __future__ import annotations

import re

from ..patterns import pattern
from .masking import DATE, KEY, LINK, NUMBER, QUOTE, SYMBOL, TITLE, Place, cover
from .naming import Named, read_plain

BOUNDARY = pattern(
    r"[;)\]*_’”\"\s](?:(?<=;)|(?<=\n)\s*\n|(?:(?<=[.!?][)\]*_’”\"])\s|(?<=[.!?]\s))\s*"
    rf"(?=[(\[*_“\"‘«]?[A-ZÀ-Þ\d{SYMBOL}{TITLE}{QUOTE}{NUMBER}{LINK}{KEY}{DATE}])"
    rf"|(?<={QUOTE}\s)\s*(?=[A-Z{TITLE}])|(?<={TITLE}\s)\s*(?={TITLE}))"
)
ABBREVIATION = pattern(
    r"(?:\b(?:[A-Z]|[A-Z]\.-?[A-Z]|U\.N|U\.S|paras?|pp?|arts?|sects?|secs?|chaps?|vols?|[Nn]os?|cf|Cf|v|vs|ca|eds?|"
    r"trans|al|Dr|Mr|Mrs|Ms|Prof|St|Doc|Res|Rev|Add|Corr|Sess|Suppl?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|"
    r"Dec|e\.g|i\.e|viz|fn|nn?|Jr|Sr|Comm|Rts|Hum|Int['’]l|Nat['’]l|Spec|Rep|Gen|Sec|Rapp|Hist|"
    r"Univ|Inc|Ltd|Co|ibid|Ibid|Id|figs?|op|cit|G\.A|S\.C|App|approx|Eds?))\.\Z"
)
AFTERWORD = pattern(
    rf"\s*[(\[]?(?:{LINK}|{DATE}|(?i:accessed|last (?:accessed|visited)|available|retrieved|accesible|"
    r"disponible|online|url|doi|archived)\b)"
)
AUTHOR_YEAR = pattern(rf"[A-Z][^;]{{0,200}}\((?:{DATE}+|(?:19|20)\d\d[a-z]?)\)\.?\s*\Z")
SOURCE = pattern(f"[{TITLE}{SYMBOL}{NUMBER}{KEY}]")
SMALL = pattern(r"\b(?!(?:of|the|and|on|for|de|la|in|et|al|vol|no|pp|ed|eds|trans|by)\b)[a-z]{2,}")
BRACKET = pattern(r"[()\[\]]|\n\s*\n")
REACH = 1000
"""How far back a source is looked at, in characters."""
SHORT = 90
"""A fragment that may belong to the source before it has at most so many characters."""


def divide(mask: str) -> list[Place]:
    """The segments of a mask: between semicolons, sentences and paragraphs, brackets left whole.

    The parts of one source that stops divide ("Author (2010). *Title.* Outlet. Link") stay together.
    """
    segments: list[Place] = []
    start = 0
    flat = cover(mask, (place for place in brackets(mask) if place[1] - place[0] < len(mask) * 0.8), "x")
    for match in BOUNDARY.finditer(flat):
        if is_abbreviated(mask, match):
            continue
        segments.append((start, match.start() + (match[0] == ";")))
        start = match.end()
    segments.append((start, len(mask)))
    return join(mask, segments)


def is_abbreviated(mask: str, match: re.Match[str]) -> bool:
    """Whether the stop before a boundary only ends an abbreviation or an initial."""
    return match[0].isspace() and bool(ABBREVIATION.search(mask, max(0, match.start() - 12), match.start()))


def join(mask: str, segments: list[Place]) -> list[Place]:
    """Segments with those put together that are parts of one source."""
    joined: list[Place] = []
    for start, end in segments:
        if joined and belongs(mask, joined[-1], (start, end)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [(start, end) for start, end in joined if mask[start:end].strip(" .,;\n")]


def belongs(mask: str, before: Place, segment: Place) -> bool:
    """Whether a segment goes on with the source of the one before it."""
    former = mask[max(before[0], before[1] - REACH) : before[1]]
    words = mask[segment[0] : segment[1]]
    if former.endswith(";"):
        return False
    if AFTERWORD.match(words) and SOURCE.search(words) is None:
        return bool(SOURCE.search(former)) or read_plain(former, 0, len(former), linked=True) != Named()
    if AUTHOR_YEAR.fullmatch(former):
        return True
    short = len(words) <= SHORT and not SMALL.search(words) and not words.startswith(("And ", "Also "))
    if TITLE in former and LINK not in former and short and not SOURCE.search(words):
        return DATE not in words or DATE not in former[former.index(TITLE) :]
    alone = (
        len(former) <= SHORT and not SMALL.search(former) and not SOURCE.search(former) and LINK not in former
    )
    return alone and words.startswith(TITLE)


def brackets(mask: str) -> list[Place]:
    """The outermost round and square brackets that are closed in their paragraph, with what they hold."""
    found: list[Place] = []
    opened: list[int] = []
    for match in BRACKET.finditer(mask):
        if match[0] in "([":
            opened.append(match.start())
        elif match[0] in ")]" and opened:
            start = opened.pop()
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, match.end()))
        elif match[0] not in ")]":
            opened.clear()
    return found
