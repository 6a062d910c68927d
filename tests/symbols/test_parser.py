"""Symbols are read, part by part, and print what was written."""

from __future__ import annotations

import random
import re

import pytest

from briefcite.symbols import Symbol, SymbolError, find_symbols, parse_symbol
from places import TABLES, table
from symbol_lists import good_symbols, shared_rows

FAILURES = TABLES / "symbol-failures.txt"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz./-() "


@pytest.mark.parametrize("row", table("symbol-parts.tsv"), ids=lambda row: row["symbol"])
def test_parts(row: dict[str, str]) -> None:
    symbol = parse_symbol(row["symbol"])
    parts = {
        "symbol": str(symbol),
        "series": symbol.series,
        "body": symbol.body,
        "session": symbol.session,
        "year": str(symbol.year or ""),
        "kind": symbol.kind,
        "number": symbol.number,
        "country": symbol.country,
        "suffixes": "; ".join(symbol.suffixes),
    }
    assert parts == row
    assert symbol.known


def test_the_table_of_parts_is_broad() -> None:
    texts = [row["symbol"] for row in table("symbol-parts.tsv")]
    families = {re.sub(r"\d+", "#", "/".join(text.split("/")[:2])) for text in texts}
    assert len(texts) >= 380 and len(families) >= 100


@pytest.mark.parametrize("row", table("symbol-errors.tsv"), ids=lambda row: row["text"])
def test_what_is_no_symbol(row: dict[str, str]) -> None:
    with pytest.raises(SymbolError) as caught:
        parse_symbol(row["text"])
    assert str(caught.value) == row["message"]
    assert row["text"][caught.value.start : caught.value.end] == row["place"]


def failing(symbol: str, body: str) -> str:
    """What goes wrong with a real symbol, or ""."""
    try:
        parsed = parse_symbol(symbol)
    except SymbolError:
        return "not read"
    if str(parsed) != symbol:
        return "printed otherwise"
    if body and parsed.body != body:
        return f"body {parsed.body}"
    sentence = f"See {symbol}, para. 3."
    found = [sentence[hit.start : hit.end] for hit in find_symbols(sentence)]
    return "" if found == [symbol] else "not found whole"


def test_real_symbols_by_the_ratchet() -> None:
    """The list names every real symbol that fails, and why; it must be updated when that changes."""
    listed = shared_rows("un-symbols.tsv")
    failures = [f"{row[0]}\t{what}" for row in listed if (what := failing(row[0], row[3]))]
    expected = FAILURES.read_text(encoding="utf-8").splitlines()
    worse, better = sorted(set(failures) - set(expected)), sorted(set(expected) - set(failures))
    assert not worse, f"{len(worse)} real symbols fail that did not"
    assert not better, f"{len(better)} pass now: take them off {FAILURES.name}"
    assert sum("\tnot read" in line or "\tprinted" in line for line in failures) <= len(listed) * 0.002
    assert sum("\tbody" in line for line in failures) <= len(listed) * 0.01


def corrupt(text: str, rng: random.Random) -> str:
    """A text with one character inserted, left out, replaced or exchanged with the next.

    A digit in the place of a digit is never the fault: no grammar can see that.
    """
    place = rng.randrange(len(text))
    before, here, after = text[:place], text[place], text[place + 1 :]
    match rng.choice("idrx"):
        case "i":
            return before + rng.choice(LETTERS) + here + after
        case "d" if not here.isdigit():
            return before + after
        case "r":
            return before + rng.choice(LETTERS) + after
        case "x" if after and not (here + after[0]).isdigit():
            return before + after[0] + here + after[1:]
    return corrupt(text, rng)


def reads_as_known(text: str) -> Symbol | None:
    try:
        symbol = parse_symbol(text)
    except SymbolError:
        return None
    return symbol if symbol.known else None


def test_corruptions_are_noticed() -> None:
    rng = random.Random(20260)
    noticed = tried = 0
    while tried < 2000:
        symbol = rng.choice(good_symbols())
        text = corrupt(str(symbol), rng)
        read = reads_as_known(text)
        if read == symbol:
            continue
        tried += 1
        noticed += read is None
    assert noticed >= 0.9 * tried


def test_equality_folds_case_spaces_and_dashes() -> None:
    same = ["A/RES/217 A (III)", "A/RES/217(III)[A]", "A/RES/217(III)A", "a/res/217(iii)[a]"]
    assert len({parse_symbol(text) for text in same}) == 1
    assert parse_symbol("CRC/C/CHN/CO/3-4") == parse_symbol("CRC/C/CHN/CO/3–4")
    assert parse_symbol("A/69/18") != parse_symbol("A/69/81")


def test_order_counts_numbers() -> None:
    texts = ["A/9/2", "A/10/1", "A/10/12", "A/HRC/2/1"]
    assert [str(symbol) for symbol in sorted(map(parse_symbol, reversed(texts)))] == texts


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("S/RES/1325 (2000)", "S/RES/1325%20(2000)"),
        ("A/60/509/Add.2 (Part II)", "A/60/509/Add.2%20(Part%20II)"),
        ("A/77/62-E/2022/8", "A/77/62"),
        ("CRC/C/CHN/CO/3–4", "CRC/C/CHN/CO/3-4"),
    ],
)
def test_url(text: str, url: str) -> None:
    assert parse_symbol(text).url == f"https://docs.un.org/en/{url}"


def test_joint_symbols() -> None:
    first = parse_symbol("A/77/62-E/2022/8-S/2022/3")
    assert [str(other) for other in first.joint] == ["E/2022/8", "S/2022/3"]
    assert (first.body, first.joint[0].body) == ("General Assembly", "Economic and Social Council")
    assert first.known and str(first) == "A/77/62-E/2022/8-S/2022/3"


def test_unknown_series_keep_their_shape() -> None:
    symbol = parse_symbol("XYZ/C/12/Add.1")
    assert (symbol.series, symbol.known, str(symbol)) == ("", False, "XYZ/C/12/Add.1")
