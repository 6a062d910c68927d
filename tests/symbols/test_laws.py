"""Laws that hold for symbols in any text, and the page of the grammar."""

from __future__ import annotations

import importlib.util
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from briefcite.symbols import SymbolError, find_mentions, find_suspects, find_symbols, parse_symbol, repair
from briefcite.symbols.grammar.slips import is_slip, slips
from places import ROOT, TABLES
from symbol_lists import good_symbols

TOOL = ROOT / "tools" / "symbols_page.py"
PIECES = """
    A/ S/ E/ ST/ CRC/C/ A/HRC/ A/RES/ S/RES/ E/CN.4/ / // 69 188 1325 (2000) (III) [A] 217 Add. Rev.1 Corr.1
    CRP.1 L5 CO Q GC CHN 3-4 - – , ; . and UN Doc. See https://undocs.org/ _ * ( ) [ ] resolution decision
    & + % %20 1l O
"""
FRAMES = ("({})", "see {}.", "“{}”", "[{}](x)", "*{}*", "{}, para. 3", "UN Doc. {}; ")
symbols = st.deferred(lambda: st.sampled_from(good_symbols()))
pieces = st.lists(st.sampled_from([*PIECES.split(), " ", "\n", "\u00ad", "\u00a0"]), max_size=14).map("".join)
prose = st.lists(st.one_of(pieces, symbols.map(str), st.text(max_size=5)), max_size=5).map(" ".join)
texts = st.one_of(st.text(), pieces, prose)


@given(texts)
def test_parse_raises_only_symbol_errors_with_places(text: str) -> None:
    try:
        symbol = parse_symbol(text)
    except SymbolError as error:
        assert 0 <= error.start <= error.end <= len(text)
        assert str(error)
    else:
        assert parse_symbol(str(symbol)) == symbol
        assert str(parse_symbol(str(symbol))) == str(symbol)


@given(symbols)
def test_good_symbols_print_what_was_written_and_are_left_alone(symbol: object) -> None:
    text = str(symbol)
    assert parse_symbol(text) == symbol
    assert str(parse_symbol(text)) == text
    assert repair(text) == ()


@given(texts)
def test_what_is_found_parses_alike(text: str) -> None:
    for found in find_symbols(text):
        assert parse_symbol(text[found.start : found.end]) == found.symbol


@settings(max_examples=300)
@given(texts)
def test_places_rise_inside_the_text(text: str) -> None:
    hits = sorted([*find_symbols(text), *find_suspects(text)], key=lambda hit: hit[:2])
    ends = [0, *(hit.end for hit in hits)]
    assert all(ends[n] <= hit.start < hit.end <= len(text) for n, hit in enumerate(hits))
    for mention in find_mentions(text):
        assert text[mention.start : mention.end] == mention.written


@given(st.text("ab/", max_size=5), st.text("ab/", max_size=6))
def test_the_slips_of_a_word_are_those_that_are_seen(word: str, other: str) -> None:
    assert (other in slips(word, "ab/")) == is_slip(word, other)


@given(texts, st.lists(symbols, max_size=3))
def test_repairs_are_known_symbols(text: str, known: list[object]) -> None:
    symbols = [parse_symbol(str(symbol)) for symbol in known]
    for one in repair(text, {symbol.key: symbol for symbol in symbols}.get):
        assert one.symbol.known
        assert one.reason
        assert parse_symbol(str(one.symbol)) == one.symbol


@given(symbols, st.sampled_from(FRAMES))
def test_symbols_are_found_in_any_company(symbol: object, frame: str) -> None:
    text = frame.format(symbol)
    found = [hit.symbol for hit in find_symbols(text)]
    assert found == [symbol] or str(symbol) in known_to_be_missed()


def known_to_be_missed() -> set[str]:
    lines = (TABLES / "symbol-failures.txt").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0] for line in lines}


def test_the_page_of_the_grammar_is_fresh_and_its_examples_hold() -> None:
    spec = importlib.util.spec_from_file_location("symbols_page", TOOL)
    assert spec and spec.loader
    tool = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = tool
    spec.loader.exec_module(tool)
    assert tool.PAGE.read_text(encoding="utf-8") == tool.build_page(), "run python tools/symbols_page.py"
    productions = [one for module in tool.PARTS for one in tool.read_productions(module)]
    assert len(productions) >= 23
    assert all(one.examples for one in productions)
    assert all(parse_symbol(text).known for one in productions for text in one.examples)
