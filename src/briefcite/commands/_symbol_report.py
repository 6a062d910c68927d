"""The report on a text that should be a symbol: as data for programs, as a tree for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import asdict

from ..reports import visible
from ..symbols import Repair, Symbol, SymbolError, parse_symbol, repair
from ..symbols.calendar.faults import FoundFault, find_faults
from ..symbols.calendar.issue_dates import describe_window, issued, session_dates
from ..symbols.catalogue.entries import adopted_from, catalogued
from ..symbols.finding.related_documents import LANGUAGES, find_parent, find_related, link_languages
from ..symbols.grammar.series import countries
from ..views.catalogued_words import write_iso


class Judged(Struct, frozen=True):
    """A text with what it was read as: a symbol with its faults by the calendar, or why it is none."""

    text: str
    symbol: Symbol | None
    error: SymbolError | None = None
    faults: tuple[FoundFault, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def status(self) -> int:
        """0 where nothing is wrong, 1 where something is, 2 where it is nothing like a symbol."""
        if self.error and not self.repairs:
            return 2
        return int(bool(self.error or self.faults or self.repairs))

    @property
    def exists(self) -> bool:
        """Whether there can be such a document, so that its dates and addresses are worth telling."""
        impossible = any(found.fault.certainty == "impossible" for found in self.faults)
        ahead = any(found.fault.kind == "session-not-yet" for found in self.faults)
        return not (self.repairs or impossible or ahead)


def judge(text: str, today: date) -> Judged:
    """A text read as a symbol."""
    try:
        symbol = parse_symbol(text)
    except SymbolError as error:
        return Judged(text, None, error, repairs=repair(text))
    return Judged(text, symbol, None, tuple(find_faults(text, symbol, today)), repair(text))


Row = dict[str, object]


def describe(judged: Judged) -> Row:
    """Everything that is known of a text, by name; offsets are those of the text."""
    row: Row = {
        "text": judged.text,
        **(describe_symbol(judged.symbol) if judged.symbol else {"symbol": None}),
    }
    error = judged.error
    row["error"] = {"message": str(error), "start": error.start, "end": error.end} if error else None
    row["faults"] = [
        {
            "kind": fault.kind,
            "certainty": fault.certainty,
            "message": fault.message,
            "start": start,
            "end": end,
            "source": fault.source,
            "nearest": list(fault.nearest),
        }
        for start, end, _, fault in judged.faults
    ]
    row["repairs"] = [
        {"symbol": str(one.symbol), "reason": one.reason, "safe": one.safe} for one in judged.repairs
    ]
    return row


def describe_symbol(symbol: Symbol) -> Row:
    """The parts of a symbol and what follows from them, by name."""
    parent = find_parent(symbol)
    return {
        "symbol": str(symbol),
        "organ": symbol.organ,
        "body": symbol.body,
        "series": symbol.series,
        "known": symbol.known,
        "session": symbol.session,
        "session_dates": session_dates(symbol),
        "year": symbol.year,
        "kind": symbol.kind_words,
        "number": symbol.number,
        "country": symbol.country,
        "suffixes": list(symbol.suffixes),
        "joint": [str(other) for other in symbol.joint],
        "issued": describe_issue(symbol),
        "url": symbol.url,
        "urls": link_languages(symbol),
        "catalogue": describe_entry(symbol),
        "parent": str(parent) if parent else None,
        "related": [str(other) for other in find_related(symbol)],
    }


def describe_entry(symbol: Symbol) -> Row | None:
    """What the catalogue has for a symbol, each fact with the codes of its origins."""
    entry = catalogued(symbol)
    return asdict(entry) if entry else None


def describe_issue(symbol: Symbol) -> Row | None:
    """The window in which a document can have been issued, each end with its source."""
    window = issued(symbol)
    if window is None:
        return None
    last = window.latest
    return {
        "earliest": window.earliest.day.isoformat(),
        "latest": last.day.isoformat() if last else None,
        "earliest_source": window.earliest.source,
        "latest_source": last.source if last else None,
    }


def draw(judged: Judged) -> Iterator[str]:
    """A symbol as a small tree, what is wrong with it under a caret."""
    if judged.symbol:
        yield visible(str(judged.symbol))
        told = (*parts(judged), *(whereabouts(judged.symbol) if judged.exists else ()))
        rows = [(name, words) for name, words in told if words]
        width = max(len(name) for name, _ in rows)
        for number, (name, words) in enumerate(rows, 1):
            yield f"{'└─' if number == len(rows) else '├─'} {name.ljust(width)}  {visible(words)}"
    for start, end, message, help in troubles(judged):
        yield from ("", f"  {visible(judged.text)}", "  " + " " * start + "^" * max(1, end - start))
        yield f"  {visible(message)}"
        if help:
            yield f"  help: {visible(help)}"


def parts(judged: Judged) -> Iterator[tuple[str, str]]:
    """What the words of a symbol mean, a name and words each."""
    symbol = judged.symbol
    if symbol is None:
        return
    yield "organ", symbol.organ
    yield "body", symbol.body or "unknown: the series is in no table"
    yield "session", (session_dates(symbol) if judged.exists else "") or symbol.session
    yield "year", str(symbol.year or "")
    yield "kind", symbol.kind_words
    yield "country", name_country(symbol.country)
    yield "number", symbol.number
    yield "suffixes", ", ".join(symbol.suffixes)
    yield "known", "" if symbol.known else "in part: not every component is understood"


def whereabouts(symbol: Symbol) -> Iterator[tuple[str, str]]:
    """When and with which others a document was issued, and where it can be read."""
    window = issued(symbol)
    yield from entered(symbol)
    yield "issued", describe_window(window) if window else ""
    yield "parent", str(find_parent(symbol) or "")
    yield "related", ", ".join(map(str, find_related(symbol)))
    for code, address in link_languages(symbol).items():
        yield LANGUAGES[code], address


def entered(symbol: Symbol) -> Iterator[tuple[str, str]]:
    """What the catalogue has for a document, and what became of a draft; its origin is said once."""
    entry = catalogued(symbol)
    if entry:
        known = {
            "title" if entry.title_kind == "title" else "about": entry.title,
            "held" if "/PV." in entry.key else "adopted": write_iso(entry.adopted),
            "dated": write_iso(entry.published),
            "draft": entry.draft,
            "meeting": entry.meeting,
        }
        yield from known.items()
        named = ", ".join(name for name, words in known.items() if words)
        which = "" if entry.is_itself else f"has {entry.symbol}, the {entry.relation} of it, and "
        yield "catalogue", f"{which}gives {named}" if named else ""
    if draft := adopted_from(symbol):
        revised = "" if draft.key == symbol.key else f", from its revision {draft.symbol}"
        yield "became", draft.adopted_as + revised


def name_country(code: str) -> str:
    """A State's code with its name."""
    country = countries().get(code.upper())
    return f"{code} ({country.name})" if country else code


def troubles(judged: Judged) -> Iterator[tuple[int, int, str, str]]:
    """What is wrong: place in the text, one sentence, and what may be meant."""
    meant = propose([str(one.symbol) for one in judged.repairs])
    if judged.error:
        error = judged.error
        yield error.start, error.end, f"Not a symbol: {error}.", meant
    elif judged.repairs:
        first = judged.repairs[0]
        yield *differing(judged.text, str(first.symbol)), f"Error: {first.reason}.", meant
    for start, end, _, fault in judged.faults:
        word = "cannot be" if fault.certainty == "impossible" else "is unlikely"
        yield start, end, f"It {word}: {fault.message}.", propose(fault.nearest)


def propose(texts: Sequence[str]) -> str:
    """What may be meant, as a question."""
    return f"did you mean {' or '.join(texts[:3])}?" if texts else ""


def differing(text: str, other: str) -> tuple[int, int]:
    """Where a text differs from another: from the first to the last character that does.

    >>> differing("A/HRC/25/CPR.1", "A/HRC/25/CRP.1")
    (10, 12)
    """
    pairs = list(zip(text, other, strict=False))
    start = next((n for n, (a, b) in enumerate(pairs) if a != b), len(pairs))
    room = min(len(text), len(other)) - start
    tail = 0
    while tail < room and text[-1 - tail] == other[-1 - tail]:
        tail += 1
    return start, len(text) - tail
