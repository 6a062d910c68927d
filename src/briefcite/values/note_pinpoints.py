"""The pinpoints in a note: labels with numbers, in the languages of `data/pinpoints.toml`, and bare pages.

They are more than rules speak about: “Rn. 12 ff.”, “Art. 5 Abs. 2 lit. a”, “artículo 9, primer párrafo”.
`read_note_pinpoint` says what a rule may know of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ..named_tuples import NamedTuple
from ..patterns import pattern
from .pinpoint import Pinpoint, labels, parse_pinpoint
from .pinpoint_numbers import YEAR_ALONE, YEARLIKE, read_list, read_tail, words_for
from .words import PINPOINTS, read_table, search_for

FIGURED = {"page": "page", "paragraph": "figures", "line": "figures", "note": "figures"}
LISTED = {"point": "letter", "item": "letter", "clause": "letter"}
"""The forms of numbers after the labels of `pinpoint.py`, by their kind; all others are parts."""
PASSAGE_NEXT = pattern(r",?\s?\d|:")
WORD = pattern(
    r"[A-Za-zÀ-ɏ§¶](?<![\w/.\-’'@§¶].)[A-Za-zÀ-ɏ°º.§¶ᵒ-]{0,18}+(?:'s)?\s{0,2}"
    r"(?=\d|[(\[][\w]|[IVXLCDM]{1,9}(?![^\W\d_])|[A-Z](?![^\W\d_])|[ivxlc]{1,7}(?!\w)|[a-z](?!\w)|n[o°º]s?\.?\s?\d"
    r"|[LRDA]\*{0,2}\.?\s?\d|(?i:one|two|three|four|five|six|seven)\b)"
)
"""A word before a number; few of them are labels."""
INITIAL = pattern(r"(?:[A-Z]\.\s?|[A-Z]\.-)\Z")
FAR = pattern(
    r"art\w*|§§?|¶¶?|pp?|pgs?|p[aá]g\w*|ss?|sect?\w*|par\w*|párr\w*|r[dnz]\w*|nn?|notes?|bl[az]?|fols?|at"
)
"""The labels whose numbers may look like a year: “§ 1922 BGB”, but not “Rules 2011”."""
STOPPED = frozenset({"al", "co", "inc"})
"""Labels that are other words without their stop."""
SMALL_ONLY = "acfhlrv"
LARGE_ONLY = "eqz"
"""The labels of one letter that are written so: “c. 12r” and “E. 3.2”, but not “F.2d” and “e 8”."""
AT_NEXT = pattern(r"\s?[,.;:()\[\]&]|\s?\Z|\sper\s")


NOTES = frozenset({"n", "nn", "note", "notes", "fn", "fns", "footnote", "footnotes"})
"""Labels that are cross-references as well, so that nothing is joined to them: “supra note 13 at 3”."""


class Label(NamedTuple):
    """What a label says of what is after it: the form of its numbers, and whether they may be a list."""

    form: str
    listed: bool


class FoundPlace(NamedTuple):
    """A pinpoint in a note, with its offsets; `label` is its first in lower case and without stops."""

    start: int
    end: int
    label: str


def find_note_pinpoints(text: str) -> Iterator[FoundPlace]:
    """The labelled pinpoints in a note, in order, without overlap.

    >>> text = "Roe, Rn. 12 ff.; Art. 5 Abs. 2 lit. a; pp. 3–5 et 7, spéc. p. 4; at paras. 3-5; annex"
    >>> [text[place.start : place.end] for place in find_note_pinpoints(text)]
    ['Rn. 12 ff.', 'Art. 5 Abs. 2 lit. a', 'pp. 3–5 et 7', 'p. 4', 'at paras. 3-5', 'annex']
    """
    done = 0
    others = [*find_behind(text), *find_alone(text), *find_coded(text)]
    for place in sorted([*find_labelled(text), *others]) if others else find_labelled(text):
        if place.start >= done:
            yield place
            done = place.end


def find_bare_pages(text: str) -> Iterator[tuple[int, int]]:
    """Numbers that may be pages although no label says so: “, 45–67.”, “: 123 ff.”, “12 (15 f.)”, “at [45]”.

    Most of them are something else in many notes: whoever reads a note has to decide.

    >>> text = "Roe (2014) 45 YLJ 123, 130–35; Poe 1999: 12 ff.; [2014] AC 7 [45]–[47]; 1234 (1236)"
    >>> [text[start:end] for start, end in find_bare_pages(text)]
    ['2014', '45', '123', '130–35', '1999', '12 ff.', '2014', '7', '[45]–[47]', '1234 (1236)']
    """
    done = 0
    while match := BARE.search(text, done):
        done = read_tail(text, match.end())
        if match["inner"] is None:
            yield match.start(), done
        elif PASSAGE_NEXT.match(text, done):  # no passage: the first number may still be a page
            done = match.start() + len(match[0].partition(" ")[0])
            yield match.start(), done
        elif not is_issue(match):
            yield match.start(), done


def read_note_pinpoint(words: str) -> Pinpoint:
    """The pinpoint that some words are; its kind is “other” where it is none that rules speak about."""
    return parse_pinpoint(words) or Pinpoint("other", "", (), words)


def find_labelled(text: str) -> Iterator[FoundPlace]:
    """The pinpoints with a label before their numbers."""
    position = done = 0
    while match := WORD.search(text, position):
        key, position = read_numbers(text, match)
        if position:
            start = with_lead(text, match.start(), done)
            done = position = position if key in NOTES else read_on(text, position)
            yield FoundPlace(start, done, key)
        else:
            position = match.end()


def read_numbers(text: str, match: re.Match[str]) -> tuple[str, int]:
    """The label that a word is, and where its numbers end: 0 where there are none."""
    word = match[0].rstrip()
    key = word.replace(".", "").casefold()
    label = known_labels().get(key)
    if not label or not is_parted(text, match, word):
        return key, 0
    numbers = read_list(*label, text, match.end())
    if not numbers or (YEAR_ALONE.match(text, match.end()) and not FAR.fullmatch(key)):
        return key, 0
    return key, 0 if len(key) < 4 and is_something_else(text, match, numbers, key) else numbers


def is_parted(text: str, match: re.Match[str], word: str) -> bool:
    """Whether a label is parted from its number: “p 5”, “p.5”, “§5”, “para(a)”, but not “S45”."""
    return word != match[0] or word[-1] in ".§¶°º" or text[match.end()] in "(["


def is_something_else(text: str, match: re.Match[str], end: int, key: str) -> bool:
    """Whether a short word before numbers is not a label: “J. S. 5”, “c. 1850”, “at 12 sites”."""
    word = match[0].rstrip()
    first = text[match.end()]
    if key == "at":
        return word == match[0] or first not in "0123456789[" or not AT_NEXT.match(text, end)
    if len(key) > 1 or key in "§¶":
        return key in STOPPED and word[-1] != "."
    if key in (SMALL_ONLY if word[0].isupper() else LARGE_ONLY) or (key not in "sp" and first == "["):
        return True  # "Re C [1994]"
    return word[0].isupper() and INITIAL.search(text[max(0, match.start() - 3) : match.start()]) is not None


def with_lead(text: str, start: int, done: int) -> int:
    """Where a pinpoint begins with what is before its label: “at p. 5”, “operative paragraph 3”."""
    lead = LEAD.search(text, max(done, start - 16), start)
    return lead.start() if lead else start


def read_on(text: str, end: int) -> int:
    """Where a pinpoint ends with the labels that follow its numbers: “Art. 5 Abs. 2, erster Satz”."""
    for _ in range(6):
        match = WORD.match(text, end + 1) if text[end : end + 1] in (" ", "\xa0") else None
        if match and (last := read_numbers(text, match)[1]):
            end = last
        elif counted := read_counted(text, end):
            end = counted
        else:
            break
    return end


def find_behind(text: str) -> Iterator[FoundPlace]:
    """The pinpoints whose label is after their number: “2 kap. 3 §”."""
    for match in BEHIND.finditer(text):
        end = read_counted(text, match.end()) or match.end()
        yield FoundPlace(match.start(), end, match["label"])


def read_counted(text: str, end: int) -> int:
    """Where parts that are counted in words, directly after a pinpoint, end, or 0: “, primer párrafo”."""
    word = WORD_NEXT.match(text, end)
    counted = COUNTED.match(text, end) if word and word[1].casefold() in ordinals() else None
    return counted.end() if counted else 0


@cache
def ordinals() -> frozenset[str]:
    """The first words of the ordinals."""
    return frozenset(word.split()[0].strip(".").casefold() for word in read_table(PINPOINTS)["ordinal"])


def find_coded(text: str) -> Iterator[FoundPlace]:
    """The articles of French codes that have no other label: “L. 442-6”."""
    return (FoundPlace(*match.span(), match[0][0].casefold()) for match in CODED.finditer(text))


def find_alone(text: str) -> Iterator[FoundPlace]:
    """The parts of a document that need no number: “annex”, “preamble”."""
    for match in ALONE.finditer(f". {text}"):  # so that one at the start follows something
        yield FoundPlace(match.start(1) - 2, match.end() - 2, match[1].casefold())


def is_issue(match: re.Match[str]) -> bool:
    """Whether a number with another in brackets is a volume with its issue: 12 (3), 45."""
    return int(match["inner"]) < int(match[0].partition(" ")[0])


@cache
def known_labels() -> Mapping[str, Label]:
    """The labels, in lower case and without stops."""
    table = read_table(PINPOINTS)
    found = {
        word.replace(".", "").casefold(): Label(form, True)
        for form in ("decision", "letter", "part", "figures", "page")
        for word in table[form]
    }
    for word, label in labels().items():
        form = FIGURED.get(label.kind) or LISTED.get(label.kind, "part")
        found[word] = Label(form, label.plural or form != "part" or len(word) < 4)
    single = {word for word in found if len(word) == 1 and word not in "ps§¶"}
    return found | dict.fromkeys(("at", *single), Label("digits", True))


def write_counted() -> str:
    """An ordinal with its label: “, primer párrafo”."""
    one = rf"{words_for('ordinal')}\s{words_for('counted')}(?!\w)"
    return rf",?\s{one}(?:,?\s{one}){{0,2}}"


def write_behind() -> str:
    """Figures with their label after them, “3 §”, “2 kap. 3 §”; but not “5 § 3”."""
    return (
        r"[0-9](?<![\w/.,§¶-].)(?<!§\s.)\d{0,4}(?:[-–]\d{1,4})?\s?[a-z]?\s?"
        rf"(?P<label>{words_for('behind')})(?:\s\d{{1,3}}\s?[a-z]?\s§§?)?(?!\w|\s?\d)"
    )


def write_bare() -> str:
    """Figures alone, with what makes them a span, a passage of an article, or a place that goes on."""
    on = r"(?:\s?[a-z]{1,6}\.?)?"
    through = r"(?:\s?[-–—‑]{1,2}\s?"
    year = rf"(?!{YEARLIKE}[)\]])"
    numbered = rf"(?<=\[){year}\d{{1,4}}\]{through}\[\d{{1,4}}\])?"
    passage = rf"\d{{0,4}}\s\({year}(?P<inner>\d{{1,4}}){through}\d{{1,4}})?{on}\)"
    last = rf"{through}\d{{1,5}}(?![\w/]|[.,]\d))?"
    plain = rf"\d{{0,6}}(?:[rv](?!\w))?(?!(?!ff?(?!\w))[\w/%]|[.,]\d){last}"
    return rf"[0-9\[](?<![\w/.,@#$€£%-].)(?:{numbered}|(?<=\d)(?:{passage}|{plain}))"


def write_alone() -> str:
    """A part of a document that needs no number, before a mark."""
    return rf"[,;(\].]\s?{search_for(read_table(PINPOINTS)['alone'])}(?=[,.;)\n]|\Z)"


LEAD = pattern(lambda: rf"{search_for(read_table(PINPOINTS)['before'])}\s\Z")
CODED = pattern(r"[LRD](?<![\w.’'-].)\*{0,2}\.?\s?\d{3,4}-\d{1,3}(?:-\d{1,3}){0,2}(?![\w-])")
WORD_NEXT = pattern(r",?\s(\w{1,16})")
COUNTED = pattern(write_counted)
BEHIND = pattern(write_behind, signs="§|kap|Kap|KAP|쪽|면|頁|页")
ALONE = pattern(write_alone)
BARE = pattern(write_bare)
