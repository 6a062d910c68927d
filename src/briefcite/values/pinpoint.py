"""Pinpoints: the place in a document that a citation points to ("paras. 5–7 and 9", "annex III")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

KINDS = {
    "paragraph": "para paras par pars parag paragraph paragraphs paragraphe paragraphes "
    "párr párrs párrafo párrafos ¶ ¶¶",
    "page": "p pp pg pgs page pages pág págs página páginas at",
    "article": "art arts article articles artículo artículos",
    "section": "sect sects sec secs section sections sección secciones § §§",
    "chapter": "ch chs chap chaps chapter chapters chapitre chapitres cap caps capítulo capítulos",
    "annex": "annex annexes annexe anexo anexos",
    "appendix": "appendix appendices app apéndice",
    "part": "part parts pt pts partie parties parte partes",
    "note": "note notes fn fns footnote footnotes nota notas",
    "line": "line lines ll ligne lignes",
    "figure": "figure figures fig figs",
    "table": "table tables tableau tableaux cuadro cuadros",
    "box": "box boxes",
    "principle": "principle principles",
    "guideline": "guideline guidelines",
    "recommendation": "recommendation recommendations",
    "rule": "rule rules",
    "regulation": "regulation regulations",
    "clause": "clause clauses cl cls",
    "item": "item items",
    "point": "point points",
    "schedule": "schedule schedules",
    "operative": "op ops",
    "preambular": "PP PPs",
}
"""The labels of each kind, singular and plural, without their stops."""

PLURAL = frozenset(
    "paras pars paragraphs paragraphes párrs párrafos ¶¶ pp pgs pages págs páginas arts articles artículos "
    "sects secs sections secciones §§ chs chaps chapters chapitres caps capítulos annexes anexos appendices "
    "parts pts parties partes notes fns footnotes notas lines ll lignes figures figs tables tableaux cuadros "
    "boxes principles guidelines recommendations rules regulations clauses cls items points schedules ops PPs".split()
)
ALONE = frozenset({"annex", "annexe", "annexes", "appendix", "anexo"})
"""Labels that need no number."""
LETTERED = frozenset(
    {"section", "chapter", "annex", "appendix", "part", "box", "table", "schedule", "figure"}
)

LABEL = re.compile(
    r"(?<![\w/.\-’'@¶§])((?:operative|preambular) (?:paragraph|clause)s?|[^\W\d_]{1,15}|¶¶?|§§?)"
    r"(\.?)(\s{0,2})(?=[\dA-Zivxlc]|annex)"
)
ALONE_LABEL = re.compile(r"(?<=[,;(\]] )(annexe?s?|appendix|anexo)(?=[,.;:)\n]|\Z)", re.I)
FIGURE = r"\d{1,6}(?:\.\d{1,4})*(?:bis|ter|quater|[a-z])?(?:\s?\([0-9a-zA-Z]{1,4}\)){0,4}(?![\w/])(?!,\d{3})"
ROMAN = r"[IVXLCDM]{1,9}(?![\w’'/])(?:\s?\([0-9a-zA-Z]{1,4}\)){0,4}"
SMALL = r"[ivxlc]{1,7}(?![\w’'])"
LETTER = r"[A-Z](?:\.\d{1,3})*(?![\w’'/])"
NUMERAL = r"(?:One|Two|Three|Four|Five|Six|Seven)\b"
RANGE = re.compile(r"\s?[-–—]\s?|\s(?:to|through|à|al)\s")
JOIN = re.compile(r"(\s?,\s?)?(?:\s?(?:and|&|et|y|or)\s|(?<=,)|(?<=, ))")
DATE_NEXT = re.compile(r"\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:del?\s)?\d{4}|\s[A-Z]")
YEARLIKE = re.compile(r"(?:19|20)\d\d(?!\d)")
STOP_NEXT = re.compile(r"\s?[,.;:)\]”\"–—]|\s?\Z|\s(?:of|and|in|des?|du)\b")


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """A place in a document; `items` are its numbers from–to, equal for a single one.

    >>> parse_pinpoint("paras. 5–7 and 9").items
    (('5', '7'), ('9', '9'))
    """

    kind: str
    label: str
    """As written, with its stop; empty for a bare number."""
    items: tuple[tuple[str, str], ...]
    raw: str


class FoundPinpoint(NamedTuple):
    """A pinpoint in running text, with its offsets."""

    start: int
    end: int
    pinpoint: Pinpoint


def parse_pinpoint(text: str) -> Pinpoint | None:
    """The pinpoint that a text is; a bare number is a page."""
    text = text.strip()
    found = next(find_pinpoints(text), None)
    if found and (found.start, found.end) == (0, len(text)):
        return found.pinpoint
    if text.casefold() in ALONE:
        return Pinpoint(labels()[text.casefold()], text, (), text)
    items, end = read_items(text, 0, "page", True)
    return Pinpoint("page", "", items, text) if items and end == len(text) else None


def find_pinpoints(text: str) -> Iterator[FoundPinpoint]:
    """The labelled pinpoints in running text, in order, without overlap."""
    position = 0
    alone = ALONE_LABEL.search(text)
    while match := LABEL.search(text, position):
        while alone and alone.start() < match.start():
            yield found_alone(text, alone)
            alone = ALONE_LABEL.search(text, alone.end())
        found = read_pinpoint(text, match)
        position = found.end if found else match.end(1)
        if found:
            yield found
    while alone:
        if alone.start() >= position:
            yield found_alone(text, alone)
        alone = ALONE_LABEL.search(text, alone.end())


def found_alone(text: str, match: re.Match[str]) -> FoundPinpoint:
    """An annex or appendix without a number."""
    pinpoint = Pinpoint(labels()[match[0].casefold()], match[0], (), match[0])
    return FoundPinpoint(match.start(), match.end(), pinpoint)


def read_pinpoint(text: str, match: re.Match[str]) -> FoundPinpoint | None:
    """The pinpoint that a word may open."""
    word, stop, space = match.groups()
    kind = kind_of(word)
    if not kind or not (stop or space or word in ("¶", "¶¶", "§", "§§", "OP", "PP")):
        return None
    plural = (word if word in PLURAL else word.casefold()) in PLURAL or word.endswith(("raphs", "auses"))
    items, end = read_items(text, match.end(), kind, plural)
    if not items or not stands(text, match, end):
        return None
    raw = text[match.start() : end]
    return FoundPinpoint(match.start(), end, Pinpoint(kind, word + stop, items, raw))


def stands(text: str, match: re.Match[str], end: int) -> bool:
    """Whether what looks like a pinpoint is one: "at 57" needs a stop after it, "in part I think" is none."""
    word = match[1].casefold()
    if word == "at":
        return (
            match[3] != ""
            and text[match.end()].isdigit()
            and bool(re.match(r"[,.;:)\]]|\Z", text[end : end + 1]))
        )
    if word == "part" and text[max(0, match.start() - 3) : match.start()] == "in ":
        return bool(STOP_NEXT.match(text, end))
    return True


def kind_of(word: str) -> str | None:
    """The kind of a label, or None."""
    if word[:9].casefold() == "operative" or word[:10].casefold() == "preambular":
        return word.split()[0].casefold()
    if word.casefold() in ("op", "ops", "pp", "pps") and word.isupper():
        return "operative" if word[0] == "O" else "preambular"
    return labels().get(word.casefold())


@cache
def labels() -> dict[str, str]:
    """Labels, casefolded and without their stop, to their kind."""
    return {
        label: kind
        for kind, words in KINDS.items()
        for label in words.split()
        if kind not in ("operative", "preambular")
    }


@cache
def item_pattern(kind: str) -> re.Pattern[str]:
    """What one number of a kind may look like."""
    forms = [FIGURE, ROMAN]
    if kind in ("page", "paragraph"):
        forms.append(SMALL)
    if kind in LETTERED:
        forms += [LETTER, NUMERAL]
    return re.compile("|".join(forms))


def read_items(text: str, start: int, kind: str, plural: bool) -> tuple[tuple[tuple[str, str], ...], int]:
    """The numbers at a place, and where they end; lists joined by commas need a plural label."""
    pattern = item_pattern(kind)
    first = read_range(text, start, pattern)
    if not first:
        return (), start
    items = [first[0]]
    end = first[1]
    while join := JOIN.match(text, end):
        following = read_range(text, join.end(), pattern)
        if not following or not continues(text, join, following[1], plural):
            break
        items.append(following[0])
        end = following[1]
    return tuple(items), end


def read_range(text: str, start: int, pattern: re.Pattern[str]) -> tuple[tuple[str, str], int] | None:
    """One number or a span of two, and where it ends."""
    first = pattern.match(text, start)
    if not first:
        return None
    if dash := RANGE.match(text, first.end()):
        last = pattern.match(text, dash.end()) or SUBITEM.match(text, dash.end())
        if last and not DATE_NEXT.match(text, last.end()):
            return (first[0], last[0]), last.end()
    return (first[0], first[0]), first.end()


def continues(text: str, join: re.Match[str], end: int, plural: bool) -> bool:
    """Whether a number after a comma or "and" still belongs to the list before it."""
    if DATE_NEXT.match(text, end) or YEARLIKE.match(text, join.end()):
        return False
    return plural or (not join[1] and bool(STOP_NEXT.match(text, end)))


SUBITEM = re.compile(r"\([0-9a-zA-Z]{1,4}\)")
