"""How well symbols are read: the real ones, the irregular ones, and what only looks like a symbol.

Reads the lists of `../shared/data`. `python tools/symbol_figures.py --misses` names every row that fails.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from briefcite.symbols import (
    Symbol,
    SymbolError,
    find_mentions,
    find_suspects,
    find_symbols,
    parse_symbol,
    repair,
)

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
MEASURES = ("parse and print back the same", "know the table's body", "found once in a sentence")


def rows(name: str) -> list[list[str]]:
    """The cells of a table without its head; none where it is absent."""
    path = DATA / name
    return (
        [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    )


def judge(text: str, body: str) -> tuple[bool, bool, bool]:
    """Whether a real symbol passes each of `MEASURES`; without a body in the table the second is met."""
    try:
        symbol = parse_symbol(text)
    except SymbolError:
        return False, False, False
    sentence = f"See {text}, para. 3."
    found = [sentence[hit.start : hit.end] for hit in find_symbols(sentence)]
    return str(symbol) == text, not body or symbol.body == body, found == [text]


def read(text: str) -> list[str]:
    """The symbols that an irregular form is read as, or repaired to."""
    mentioned = [mention.symbol for mention in find_mentions(text) if mention.symbol.known]
    if len(mentioned) > 1:
        return keys(mentioned)
    return keys([one.symbol for one in repair(text)] or mentioned)


def keys(symbols: list[Symbol]) -> list[str]:
    """Symbols with joint ones taken apart, without regard to case, spaces and dashes."""
    single = [one for symbol in symbols for one in (symbol, *symbol.joint)]
    return [parse_symbol(one.supplied + "/".join(one.components)).key for one in single]


def is_misread(line: str) -> bool:
    """Whether a sentence without a symbol has one, or one with a look-alike has it without a doubt."""
    sentence, _, borderline = line.partition("\t")
    sure = any(not borderline or not hit.doubt for hit in find_symbols(sentence))
    return sure or any(find_suspects(sentence))


def report() -> str:
    """The figures as lines; "" where the data are absent."""
    real = [(row[0], judge(row[0], row[3])) for row in rows("un-symbols.tsv")[1:]]
    if not real:
        return ""
    lines = [f"{len(real)} real symbols"]
    for place, words in enumerate(MEASURES):
        lines.append(share(sum(passed[place] for _, passed in real), len(real), words))
    irregular = list(judge_irregular())
    right = sum(passed for _, passed in irregular)
    lines.append(share(right, len(irregular), "irregular forms read or repaired as expected"))
    sentences = rows("not-symbols.txt")
    misread = sum(is_misread("\t".join(cells)) for cells in sentences)
    lines.append(share(len(sentences) - misread, len(sentences), "sentences without a symbol left alone"))
    return "\n".join(lines)


def judge_irregular() -> Iterator[tuple[str, bool]]:
    """Each irregular form that has an expected reading, and whether it is read so."""
    for row in rows("un-symbols-irregular.tsv")[1:]:
        if row[1]:
            yield row[0], read(row[0]) == keys([parse_symbol(text) for text in row[1].split("; ")])


def share(part: int, whole: int, words: str) -> str:
    """One line: how many of how many, and in percent."""
    return f"  {part:6} of {whole:6}  {part / whole:7.2%}  {words}"


def list_misses() -> Iterator[str]:
    """Every row that fails, and in what."""
    for text, *_, body, _ in rows("un-symbols.tsv")[1:]:
        missed = [words for words, passed in zip(MEASURES, judge(text, body), strict=True) if not passed]
        if missed:
            yield f"{text}\tdoes not: {', '.join(missed)}"
    yield from (f"{text}\tirregular" for text, right in judge_irregular() if not right)
    yield from ("\t".join(cells) for cells in rows("not-symbols.txt") if is_misread("\t".join(cells)))


def main() -> None:
    """Print the report, or what fails."""
    if "--misses" in sys.argv:
        sys.stdout.writelines(f"{line}\n" for line in list_misses())
    else:
        sys.stdout.write((report() or "symbols: ../shared/data is absent") + "\n")


if __name__ == "__main__":
    main()
