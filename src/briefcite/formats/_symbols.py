"""The UN document symbol of a foreign entry, wherever people hide it, on sound evidence alone.

A symbol is the entry's own where a field is nothing else, where a link leads to the document, or where it
is alone among the words of a field: after “UN Doc.”, in brackets at the end of a title, on a line of
Zotero's Extra; or where a field begins with the name of a resolution in words. One within a sentence
(“Implementing S/RES/1325 (2000)”) is that of another document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..patterns import pattern
from ..symbols import find_symbols
from ..symbols.finding.links import read_link
from ..symbols.finding.resolutions_in_words import find_resolutions
from ..symbols.grammar.parser import read_known

NUMBERS = (
    *("number", "symbol", "signature", "documentnumber", "document-number", "doc-no", "docno", "doc-number"),
    *("report-number", "reportnumber", "call-number", "callnumber", "m1", "isbn", "issn", "doi"),
)
"""Fields that hold the number of the document, best first; in the last ones programs misplace it."""

WORDS = (
    *("note", "annote", "annotation", "addendum", "genre", "type", "howpublished", "extra", "series"),
    *("loc-in-archive", "archive-location", "lccn", "title", "publisher"),
)
"""Fields in whose words a symbol may be, best first; then every other one but these:"""

NEVER = frozenset(
    {"issn", "doi", "abstract", "keywords", "file", "container-title", "booktitle", "journal", "isbn"}
)
TITLES = frozenset({"title", "title-short", "short-title", "name"})
"""Fields that may name the document that a work is about."""

LABEL = (
    r"(?:(?:U\.? ?N\.?|United Nations) )?(?:Doc(?:ument|s|\.)?|Symbol|Signature|Reference|Ref\.|Call number|"
    r"(?:Archive |Report |Official )?(?:Location|Number|No\.?|Citation)|Loc(?:\.|ation)? in Archive|"
    r"(?:(?:General Assembly|(?:Security|Human Rights|Economic and Social) Council|GA|SC|HRC|ECOSOC) )?"
    r"(?:Res(?:olution|\.)?|Dec(?:ision|\.)?))(?: (?:symbol|number|no\.?))?"
)
"""What is said before the symbol of a document."""

PREFIX = pattern(rf"{LABEL}(?: ?[:=#])? ", re.IGNORECASE)
EXTRA = pattern(
    r"^\s*\{?:?(?:number|symbol|(?:report|document|call) number)\s*:\s*(.+?)\}?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of Zotero's Extra that gives a number: `number: A/78/6`, and its older form in braces."""
LEADING = pattern(r"\s[A-ZÀ-Þ“‘\"]")
"""What follows a symbol with which a title begins."""
BEFORE = pattern(rf"(?:\A|[;,(\[–—|\n]|[.:] )\s*(?P<label>{LABEL}\s?[:=#]?\s?)?\Z", re.IGNORECASE)
AFTER = pattern(r"\s*(?:\Z|[;,.()\[\]\n|–—]|(?:annex|para|pp?\.|chap|sect|vol|Distr)\b)", re.IGNORECASE)
ELSEWHERE = pattern(
    r"\b(?:see|cf|also|reprint|reproduc|contain|cit(?:e|ing)|supersed|replac|follow|respon|reply|repl(?:y|ies)|"
    r"comment|review|based|earlier|previous|pursuant|implement|amend|mention|discuss|quot)",
    re.IGNORECASE,
)
"""Words that speak of another document."""

LINK = pattern(r"https?://[^\s<>{}\"]+")
NEAR = 80
"""How far before a symbol words are read."""


def hidden_symbol(
    texts: Mapping[str, str], rest: Mapping[str, str], *, persons: bool = False, bare: bool = False
) -> str:
    """The symbol of an entry as written, or ""; where persons are authors a title needs “UN Doc.”.

    With `bare`, as for an article of a journal, only a field for numbers that holds nothing else tells it.

    >>> hidden_symbol({"number": "UN Doc. A/HRC/25/CRP.1"}, {})
    'A/HRC/25/CRP.1'
    >>> hidden_symbol({"URL": "https://docs.un.org/en/S/RES/1325%20(2000)"}, {})
    'S/RES/1325 (2000)'
    >>> hidden_symbol({"title": "Implementing S/RES/1325 (2000)"}, {"note": "See A/RES/70/1"})
    ''
    """
    found = {
        name.lower().replace(" ", "-").replace("_", "-"): text
        for name, text in (*rest.items(), *texts.items())
    }
    if bare:
        numbers = () if persons else (name for name in NUMBERS if name in found)
        return next(filter(None, (whole(found[name]) for name in numbers)), "")
    for name in ordered(found, NUMBERS):
        if symbol := whole(found[name]):
            return symbol
    for name in ordered(found, WORDS):
        if symbol := next(filter(None, map(whole, EXTRA.findall(found[name]))), ""):
            return symbol
    for name in ordered(found, ("url", *WORDS)):
        if symbol := linked(found[name]):
            return symbol
    for name in ordered(found, (*NUMBERS, *WORDS)):
        titled = name in TITLES
        if symbol := "" if titled and persons else named(found[name]):
            return symbol
        if symbol := next(standing(found[name], titled=titled, labelled=titled and persons), ""):
            return symbol
    return ""


def ordered(found: Mapping[str, str], first: tuple[str, ...]) -> Iterator[str]:
    """The names of the fields in which a symbol may be, best first."""
    yield from (name for name in first if name in found)
    yield from (name for name in found if name not in first and name not in NEVER)


def whole(text: str) -> str:
    """The text, where it is a known symbol after “UN Doc.” is taken off."""
    said = " ".join(text.split())
    label = PREFIX.match(said)
    said = said[label.end() :].strip() if label else said
    return said if read_known(said) else ""


def named(text: str) -> str:
    """The symbol of the resolution or decision with whose name in words a text begins, or "".

    >>> named("GA Res 217A (III), UN Doc A/810 at 71"), named("Security Council Resolution 1325 and Gender")
    ('A/RES/217(III)[A]', '')
    """
    found = next(iter(find_resolutions(text)), None)
    return str(found[2]) if found and not found[0] and AFTER.match(text, found[1]) else ""


def linked(text: str) -> str:
    """The symbol of the document to which the one link in a text leads, or "".

    >>> linked("Available at https://undocs.org/A/HRC/25/63")
    'A/HRC/25/63'
    """
    found = LINK.findall(text)
    if len(found) != 1 or ELSEWHERE.search(text.partition("http")[0]):
        return ""
    symbol = read_link(found[0])
    return str(symbol) if symbol and symbol.known else ""


def standing(text: str, *, titled: bool = False, labelled: bool = False) -> Iterator[str]:
    """The symbols that are alone in the words of a field; with `labelled`, after “UN Doc.” alone.

    >>> list(standing("Report of the commission (UN Doc. A/HRC/25/63)", titled=True))
    ['A/HRC/25/63']
    """
    for one in find_symbols(text):
        before = BEFORE.search(text, max(0, one.start - NEAR), one.start)
        begins = titled and not labelled and not one.start and LEADING.match(text, one.end)
        if not one.symbol.known or one.doubt or not before or not (begins or AFTER.match(text, one.end)):
            continue
        said = re.split(r"[;\n]|\. ", text[max(0, one.start - NEAR) : one.start])[-1]
        if (before["label"] or not labelled) and (titled or not ELSEWHERE.search(said)):
            yield str(one.symbol)
