"""Symbols, near-misses and mentions in running text; what only looks like them."""

from __future__ import annotations

import pytest

from briefcite.symbols import find_mentions, find_suspects, find_symbols, parse_symbol, repair
from places import table
from symbol_lists import shared_lines, shared_rows


def said(row: dict[str, str]) -> str:
    """The text of a row, with its escapes for line breaks and invisible characters read."""
    text = row["text"].replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t")
    return text.replace("\\u00ad", "\u00ad").replace("\\u00a0", "\u00a0").replace("\\ufeff", "\ufeff")


@pytest.mark.parametrize("row", table("symbol-texts.tsv"), ids=lambda row: row["text"])
def test_texts(row: dict[str, str]) -> None:
    """What is found in a text: symbols ("?" where doubted), suspects with their reason."""
    text = said(row)
    found = [f"{hit.symbol}{'?' if hit.doubt else ''}" for hit in find_symbols(text)]
    suspects = [f"{text[hit.start : hit.end]}: {hit.reason}" for hit in find_suspects(text)]
    assert "; ".join(found) == row["symbols"]
    assert "; ".join(suspects) == row["suspects"]


@pytest.mark.parametrize("row", table("symbol-mentions.tsv"), ids=lambda row: row["text"])
def test_mentions(row: dict[str, str]) -> None:
    text = said(row)
    mentions = list(find_mentions(text))
    assert "; ".join(str(mention.symbol) for mention in mentions) == row["symbols"]
    assert all(text[mention.start : mention.end] == mention.written for mention in mentions)


@pytest.mark.parametrize("row", table("symbol-repairs.tsv"), ids=lambda row: row["text"])
def test_repairs(row: dict[str, str]) -> None:
    known = map(parse_symbol, filter(None, row["known"].split("; ")))
    repairs = repair(said(row), {symbol.key: symbol for symbol in known}.get)
    assert (
        "; ".join(f"{one.symbol} ({one.reason}{', safe' if one.safe else ''})" for one in repairs)
        == row["repairs"]
    )


def test_look_alikes() -> None:
    """No symbol and no suspect in plain sentences; in borderline ones nothing without doubt."""
    wrong = []
    for line in shared_lines("not-symbols.txt"):
        sentence, _, borderline = line.partition("\t")
        wrong += [sentence for hit in find_symbols(sentence) if not borderline or not hit.doubt]
        wrong += [sentence for _ in find_suspects(sentence)]
    assert not wrong


def test_own_look_alikes() -> None:
    wrong = []
    for row in table("symbol-look-alikes.tsv"):
        wrong += [row["text"] for hit in find_symbols(row["text"]) if not row["doubted"] or not hit.doubt]
        wrong += [row["text"] for _ in find_suspects(row["text"])]
    assert not wrong


def read(text: str) -> list[str]:
    """The symbols that an irregular form stands for: as read, as mentioned, or as repaired."""
    mentioned = [str(mention.symbol) for mention in find_mentions(text) if mention.symbol.known]
    if mentioned and len(mentioned) > 1:
        return mentioned
    repaired = [str(one.symbol) for one in repair(text)]
    return repaired or mentioned


def apart(texts: list[str]) -> list[str]:
    """Symbols with joint ones taken apart, in one form of writing."""
    symbols = [parse_symbol(text) for text in texts]
    keys = [one.supplied + "/".join(one.components) for symbol in symbols for one in (symbol, *symbol.joint)]
    return [parse_symbol(key).key for key in keys]


def test_irregular_forms() -> None:
    expected = [row for row in shared_rows("un-symbols-irregular.tsv") if row[1]]
    right = [row for row in expected if apart(read(row[0])) == apart(row[1].split("; "))]
    assert len(right) >= 0.97 * len(expected)
