"""Pinpoints: the place in a document that a citation points to ("paras. 5–7 and 9", "annex III")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .words import words_of

KINDS = {
    "paragraph": "para par paragraph paragraphe párr párrafo ¶ | "
    "paras pars paragraphs paragraphes párrs párrafos ¶¶",
    "page": "p pg page pág página at | pp pgs pages págs páginas",
    "article": "art article artículo | arts articles artículos",
    "section": "sect sec section sección § | sects secs sections secciones §§",
    "chapter": "ch chap chapter chapitre cap capítulo | chs chaps chapters chapitres caps capítulos",
    "annex": "annex annexe anexo | annexes anexos",
    "appendix": "appendix app apéndice | appendices",
    "part": "part pt partie parte | parts pts parties partes",
    "note": "note n fn footnote nota | notes nn fns footnotes notas",
    "line": "line ligne | lines ll lignes",
    "figure": "figure fig | figures figs",
    "table": "table tableau cuadro | tables tableaux cuadros",
    "box": "box | boxes",
    "principle": "principle | principles",
    "guideline": "guideline | guidelines",
    "recommendation": "recommendation | recommendations",
    "rule": "rule | rules",
    "regulation": "regulation | regulations",
    "clause": "clause cl | clauses cls",
    "item": "item | items",
    "point": "point | points",
    "schedule": "schedule | schedules",
}
"""The labels of each kind without their stops: singular | plural."""

ALONE = frozenset({"annex", "annexe", "annexes", "appendix", "anexo"})
"""Labels that need no number."""
LETTERED = frozenset(
    {"section", "chapter", "annex", "appendix", "part", "box", "table", "schedule", "figure"}
)

ALONE_LABEL = pattern(r"[,;(\]] (annexe?s?|appendix|anexo)(?=[,.;:)\n]|\Z)", re.I)
FIGURE = r"\d{1,6}(?:\.\d{1,4})*(?:bis|ter|quater|[a-z])?(?:\s?\([0-9a-zA-Z]{1,4}\)){0,4}(?![\w/])(?!,\d{3})"
ROMAN = r"[IVXLCDM]{1,9}(?:\.\d{1,3}){0,3}(?![\w’'/])(?:\s?\([0-9a-zA-Z]{1,4}\)){0,4}"
SMALL = r"[ivxlc]{1,7}(?![\w’'])"
LETTER = r"[A-Z](?:\.\d{1,3})*(?![\w’'/])"
NUMERAL = r"(?i:one|two|three|four|five|six|seven)\b"
RANGE = pattern(r"\s?[-–—]{1,3}\s{0,2}|\s(?:to|through|à|al?)\s")
JOIN = pattern(r"(\s?,\s?)?(?:\s?(?:and|&|et|y|or)\s|(?<=,)|(?<=, ))")
DATE_NEXT = pattern(r"\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:del?\s)?\d{4}|\s[A-Z]")
YEARLIKE = pattern(r"(?:19|20)\d\d(?!\d)")
STOP_NEXT = pattern(r"\s?[,.;:)\]”\"–—]|\s?\Z|\s(?:of|and|in|des?|du)\b")


class Pinpoint(Struct, frozen=True):
    """A place in a document; `items` are its numbers from–to, equal for a single one.

    >>> parse_pinpoint("paras. 5–7 and 9").items
    (('5', '7'), ('9', '9'))
    """

    kind: str
    label: str
    """As written, with its stop; empty for a bare number."""
    items: tuple[tuple[str, str], ...]
    raw: str

    @property
    def word(self) -> str:
        """The label in lower case, without its stop."""
        return self.label.rstrip(".").casefold()

    @property
    def plural(self) -> bool:
        """Whether the label is one for several numbers: “paras.”, “¶¶”."""
        return self.word in labels() and labels()[self.word].plural


def read_figures(number: str) -> tuple[int, ...]:
    """The parts of a number that is figures alone, dotted or not; () of any other.

    >>> read_figures("45"), read_figures("134.31"), read_figures("5 (a)")
    ((45,), (134, 31), ())
    """
    parts = number.split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()


class PinpointLabel(NamedTuple):
    """What a label says of the numbers after it."""

    kind: str
    plural: bool


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
        return Pinpoint(labels()[text.casefold()].kind, text, (), text)
    items, end = read_items(text, 0, PinpointLabel("page", True))
    return Pinpoint("page", "", items, text) if items and end == len(text) else None


def find_pinpoints(text: str) -> Iterator[FoundPinpoint]:
    """The labelled pinpoints in running text, in order, without overlap."""
    for start, end, pinpoint in find_after_space(
        f" {text}"
    ):  # so that a label at the start follows something
        yield FoundPinpoint(start - 1, end - 1, pinpoint)


def find_after_space(text: str) -> Iterator[FoundPinpoint]:
    """The labelled pinpoints in a text that does not begin with one."""
    position = 0
    alone = ALONE_LABEL.search(text)
    while match := LABEL.search(text, position):
        found = read_pinpoint(text, match)
        position = found.end if found else match.end(1)
        while alone and alone.start(1) < match.end(1):
            yield found_alone(text, alone)
            alone = ALONE_LABEL.search(text, alone.end())
        if found:
            yield found
    while alone:
        yield found_alone(text, alone)
        alone = ALONE_LABEL.search(text, alone.end())


def found_alone(text: str, match: re.Match[str]) -> FoundPinpoint:
    """An annex or appendix without a number."""
    pinpoint = Pinpoint(labels()[match[1].casefold()].kind, match[1], (), match[1])
    return FoundPinpoint(match.start(1), match.end(), pinpoint)


def read_pinpoint(text: str, match: re.Match[str]) -> FoundPinpoint | None:
    """The pinpoint that a word may open."""
    word, stop, space = match.groups()
    label = label_of(word)
    if not label or not (stop or space or word[0] in "¶§" or word in ("OP", "PP")):
        return None
    items, end = read_items(text, match.end(), label)
    if not items or not stands(text, match, end):
        return None
    return FoundPinpoint(
        match.start(1), end, Pinpoint(label.kind, word + stop, items, text[match.start(1) : end])
    )


def stands(text: str, match: re.Match[str], end: int) -> bool:
    """Whether what looks like a pinpoint is one: "at 57" needs a stop after it, "in part I think" is none."""
    word = match[1].casefold()
    if word == "at":
        return (
            match[3] != ""
            and text[match.end()].isdigit()
            and bool(re.match(r"[,.;:)\]]|\Z", text[end : end + 1]))
        )
    if word in ("n", "nn"):
        leads = (f"{lead} " for lead in words_of("before-note"))
        return text.endswith(("(", *leads), 0, match.start(1))
    if word == "part" and text[max(0, match.start(1) - 3) : match.start(1)] == "in ":
        return bool(STOP_NEXT.match(text, end))
    return True


def label_of(word: str) -> PinpointLabel | None:
    """What a word says as a label; OP and PP count paragraphs of a resolution, pp pages."""
    match word.split():
        case ["OP" | "OPs"] | ["operative" | "Operative", _]:
            return PinpointLabel("operative", word.endswith("s"))
        case ["PP" | "PPs"] | ["preambular" | "Preambular", _]:
            return PinpointLabel("preambular", word.endswith("s"))
    return labels().get(word.casefold())


@cache
def labels() -> dict[str, PinpointLabel]:
    """What the labels say, casefolded and without their stop."""
    return {
        word: PinpointLabel(kind, bool(plural))
        for kind, words in KINDS.items()
        for plural, half in enumerate(words.split("|"))
        for word in half.split()
    }


def write_label() -> str:
    """A label with the sign before it and its number ahead: a word of the table, also in capitals."""
    endings: dict[str, list[str]] = {}
    for word in sorted((*labels(), "op", "ops"), key=len, reverse=True):
        endings.setdefault(word[0], []).append(word[1:])
    endings["o"].append("perative (?:paragraph|clause)s?")
    endings["p"].append("reambular (?:paragraph|clause)s?")
    words = "|".join(f"[{first}{first.upper()}](?i:{'|'.join(rest)})" for first, rest in endings.items())
    number = r"(?=[\dA-Zivxlc]|(?:one|two|three|four|five|six)\b)"
    return rf"[^\w/.\-’'@¶§]({words})(?![^\W\d_])(\.?)(\s{{0,2}}){number}"


LABEL = pattern(write_label)


@cache
def item_pattern(kind: str) -> re.Pattern[str]:
    """What one number of a kind may look like."""
    forms = [FIGURE, SMALL] if kind in ("page", "paragraph", "line", "note") else [FIGURE, ROMAN]
    if kind in LETTERED:
        forms += [LETTER, NUMERAL]
    return re.compile("|".join(forms))


def read_items(text: str, start: int, label: PinpointLabel) -> tuple[tuple[tuple[str, str], ...], int]:
    """The numbers at a place, and where they end; lists joined by commas need a plural label."""
    pattern = item_pattern(label.kind)
    first = read_range(text, start, pattern)
    if not first:
        return (), start
    items = [first[0]]
    end = first[1]
    while join := JOIN.match(text, end):
        following = read_range(text, join.end(), pattern)
        if not following or not continues(text, join, following[1], label.plural):
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


SUBITEM = pattern(r"\([0-9a-zA-Z]{1,4}\)")
