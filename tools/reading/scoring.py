"""Scoring: how well briefcite reads typed notes, field by field, against notes labelled by hand.

The sources that `briefcite notes` gives for a note are laid beside the labelled ones in order. Rows with
`certain` = no count neither for nor against. What is compared with what:

    author      the author, else the body, with the columns author and body: every labelled person, or where
                there is none every body, and nobody else. A body that the resolution's symbol says counts
                as read. Neither right nor wrong: an outlet in an author's place (`CBC News, "…"`), a court
    title       an abbreviation in brackets at the end may be missing
    symbol      the same set
    identifier  the first one read with any of those labelled. "resolution 70/1" read as the symbol A/RES/70/1
                counts, and so does the number of an agency's document read as a symbol
    date        the same set; dates of access count neither way
    pinpoint    all of them taken together, whatever parts them; the page range of an article or chapter
                (`45–67`, without a label) may be missing
    signal      the same words, or more or fewer of them ("see", "for example, see")
    repeat      that the source was seen to be one cited before
    target      the note labelled in repeat; may be missing where the repeat takes up a series alone and
                names another document of it ("Ibid., vol. 75, No. 973")
    kind, container, publisher, link   counted, but no part of "every field right"

Words may be in another field where that says the same: an author or short title in `repeats`
("Smith, Short Title"), the session and supplement of Official Records in `identifier`, a decision that
the label has inside the pinpoint ("decision 1/CP.21, annex") in `identifier`.

Before comparing, these are made alike: spaces, quotation and emphasis marks, dashes, escapes, trailing
punctuation, a leading "The", letters' case, and Chinese or Japanese words beside Latin ones are left out.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

from .labelled import Row

Read = dict[str, Any]
"""A source as `briefcite notes --output json` gives it."""
LATER = ("kind", "container", "publisher", "link")
Compared = tuple[list[str], list[str], bool]
Aligned = list[tuple[Row | None, Read | None]]
NOW = ("author", "title", "symbol", "identifier", "date", "pinpoint", "signal", "repeat", "target")
SAID = {
    "A/RES": "general assembly",
    "S/RES": "security council",
    "E/RES": "economic and social council",
    "A/HRC/RES": "human rights council",
}
"""Whose resolutions the symbols are."""
ACCESS = r"(accessed|retrieved|visited|viewed|consulted|archived)\W+(?:on\W+|from the original on\W+)?"


def plain(text: str) -> str:
    """Words without marks: two writings of the same words become one."""
    text = re.sub("[\u00ad\u200b-\u200d\ufeff]", "", html.unescape(text))
    text = re.sub(r"<(?!https?:)[^>]*>", "", text)
    text = re.sub(r"\\(?=[^\w\s])", "", text)
    text = re.sub("[\u2010-\u2015\u2212]|-{2,}", "-", text)
    text = re.sub("[\"'“”„«»‘’‚‹›´`*]", "", text)
    text = re.sub(r"(?<!\w)_+|_+(?!\w)", "", text)
    if re.search("[A-Za-z]", text):
        text = re.sub("[\u2e80-\u9fff\uf900-\ufaff]+", " ", text)
    text = re.sub(r"\s+", " ", text).strip(" .,;:…()[]<>").casefold()
    return text.removeprefix("the ")


def tight(text: str) -> str:
    """Letters and digits alone."""
    return re.sub(r"[\W_]+", "", plain(text))


def parts(value: object) -> list[str]:
    """The values of a field that may have several."""
    values = value if isinstance(value, list) else str(value or "").split(" | ")
    return [str(one) for one in values if str(one).strip()]


def same_names(names: list[str], read: str) -> bool:
    """Whether the words read are the names labelled and nothing else but what joins names."""
    rest = plain(read)
    for name in sorted(map(plain, names), key=len, reverse=True):
        if name not in rest:
            return False
        rest = rest.replace(name, " ", 1)
    return not re.sub(r"\b(and|with|et|al|others|y|und|eds?|editors?|hrsg|chair)\b|[^\w]", "", rest)


def number(identifier: str) -> str:
    """The number alone: "document C 2023/24" and "C 2023/24" are the same."""
    text = re.sub(r"^(\w+ )*?(resolutions?|decisions?|res|documents?)\.? (?=.*\d)", "", plain(identifier))
    return re.sub(r"[\s.()\-]", "", re.sub(r" and corrigend(um|a)$", "", text))


def names_symbol(identifier: str, symbol: str) -> bool:
    """Whether the symbol is the one of the resolution or document that the words name."""
    symbol = number(re.sub(r"(\([^)]*\))\[(\w+)\]", r"\2\1", symbol))  # A/RES/217(III)[A]: 217 A (III)
    return symbol == number(identifier) or symbol.endswith("/" + number(identifier))


class Pair:
    """A labelled source beside the one read, either of which may be missing: {field: (labelled, read,
    verdict)}."""

    def __init__(self, label: Row | None, read: Read | None, accessed: frozenset[str]) -> None:
        self.label: Row = label or {}
        self.read: Read = read or {}
        self.accessed = accessed
        self.fields: dict[str, tuple[str, str, bool]] = {}
        for name in (*NOW, *LATER):
            labelled, got, right = self.other(name) if name in LATER else getattr(self, name)()
            if labelled or got:
                self.fields[name] = (
                    " | ".join(labelled),
                    " | ".join(got),
                    right and bool(labelled) and bool(got),
                )

    @property
    def good(self) -> int:
        """How many fields are right."""
        return sum(right for _, _, right in self.fields.values())

    @property
    def bad(self) -> list[str]:
        """The fields that are wrong, missing or invented, of those that count."""
        return [name for name, (_, _, right) in self.fields.items() if not right and name in NOW]

    def author(self) -> Compared:
        """What is labelled and read as author, and whether they agree."""
        people, bodies = parts(self.label.get("author")), parts(self.label.get("body"))
        got, wanted = parts(self.read.get("author")), people or bodies
        if not got and not people and bodies and self.identified():
            said = [
                body for start, body in SAID.items() for one in self.symbols() if one.startswith(start + "/")
            ]
            if said and all(plain(body) == "unga" or plain(body).endswith(said[0]) for body in bodies):
                return wanted, said[:1], True
        if not wanted and got and same_names(parts(self.label.get("container")), got[0]):
            return [], [], False
        if not got and not people and self.label.get("kind") == "case":
            return [], [], False
        if not got and self.repeated(wanted):
            return wanted, wanted, True
        right = bool(got) and any(
            same_names(names, got[0]) for names in (people, bodies, people + bodies) if names
        )
        return wanted, got, right

    def repeated(self, wanted: list[str]) -> bool:
        """Whether all the words are in what was read as a short form."""
        words = plain(self.read.get("repeats") or "")
        return bool(wanted and words) and all(plain(one) in words for one in wanted)

    def title(self) -> Compared:
        """What is labelled and read as title, and whether they agree."""
        wanted, got = parts(self.label.get("title")), parts(self.read.get("title"))
        if not got and self.repeated(wanted):
            got = wanted
        if not got and "Supplement No." in "".join(wanted) and self.read.get("identifier"):
            got = wanted if tight(self.read["identifier"]) in tight(wanted[0]) else []
        one, two = (
            [plain(re.sub(r"\s*\([A-Z]\w*[A-Z]\)$", "", x)) for x in titles] for titles in (wanted, got)
        )
        return wanted, got, one == two

    def symbols(self) -> list[str]:
        return parts(self.read.get("symbols", []))

    def identified(self) -> list[str]:
        """The symbols read that are the labelled identifiers."""
        named = parts(self.label.get("identifier")) + parts(self.label.get("symbol"))
        return [symbol for symbol in self.symbols() if any(names_symbol(name, symbol) for name in named)]

    def symbol(self) -> Compared:
        """What is labelled and read as symbol, and whether they agree."""
        wanted = parts(self.label.get("symbol"))
        asked = parts(self.label.get("identifier"))
        got = [s for s in self.symbols() if wanted or not any(names_symbol(name, s) for name in asked)]
        one, two = ({re.sub(r"\s", "", plain(x)) for x in symbols} for symbols in (wanted, got))
        return wanted, got, one == two

    def identifier(self) -> Compared:
        """What is labelled and read as identifier, and whether they agree."""
        wanted = parts(self.label.get("identifier"))
        got = parts(self.read.get("identifier"))
        if wanted and not got:
            got = [s for s in self.symbols() if any(names_symbol(name, s) for name in wanted)]
            return wanted, got, bool(got)
        if got and not wanted and (self.inside() or ("Supplement No." in got[0] and self.title()[2])):
            return [], [], False
        return wanted, got, bool(got) and any(tight(number(one)) == tight(number(got[0])) for one in wanted)

    def inside(self) -> list[str]:
        """The identifier read, where the label has it inside the pinpoint."""
        read = self.read.get("identifier") or ""
        return [read] if read and tight(read) in tight(self.label.get("pinpoint") or "") else []

    def date(self) -> Compared:
        """What is labelled and read as date, and whether they agree."""
        wanted = [one for one in parts(self.label.get("date")) if tight(one) not in self.accessed]
        got = [one for one in parts(self.read.get("dates", [])) if tight(one) not in self.accessed]
        return wanted, got, {tight(x) for x in wanted} == {tight(x) for x in got}

    def pinpoint(self) -> Compared:
        """What is labelled and read as pinpoint, and whether they agree."""
        wanted, got = parts(self.label.get("pinpoint")), parts(self.read.get("pinpoints", []))
        part = self.label.get("kind") in ("article", "chapter")
        if part and not got and re.fullmatch(r"\d+-\d+", plain("".join(wanted))):
            return [], [], False
        got = [*self.inside(), *got]
        one, two = (tight(re.sub(r"\b(at|and)\b", " ", " ".join(x))) for x in (wanted, got))
        return wanted, got, one == two

    def signal(self) -> Compared:
        """What is labelled and read as signal, and whether they agree."""
        wanted, got = parts(self.label.get("signal")), parts(self.read.get("signal"))
        one, two = plain(" ".join(wanted)), plain(" ".join(got))
        return wanted, got, one in two or two in one

    def repeat(self) -> Compared:
        """What is labelled and read as repeat, and whether they agree."""
        wanted = parts(self.label.get("repeat"))
        got = parts(self.read.get("repeats")) or parts(self.read.get("means note"))
        return wanted, got, True

    def target(self) -> Compared:
        """What is labelled and read as target, and whether they agree."""
        wanted = [one for one in parts(self.label.get("repeat")) if one != "?"]
        got = parts(self.read.get("means note"))
        if not got and (self.label.get("symbol") or self.label.get("identifier")):
            return [], [], False
        return wanted, got, [re.sub(r"^note |/\d+$", "", one) for one in wanted] == got

    def other(self, name: str) -> Compared:
        """What is labelled and read as a field that does not decide whether all are right."""
        value = self.read.get("fields", {}).get(name, {}).get("words", "")
        wanted, got = parts(self.label.get(name)), parts(value)
        return wanted, got, {tight(x) for x in wanted} == {tight(x) for x in got}


def align(
    labels: Sequence[Row], reads: Sequence[Read], make: Callable[[Row | None, Read | None], Pair]
) -> list[tuple[Row | None, Read | None]]:
    """Labelled and read sources of one note side by side, in order, so that most fields agree."""

    @cache
    def best(i: int, j: int) -> tuple[float, Aligned]:
        if i == len(labels) or j == len(reads):
            return 0.0, [*((one, None) for one in labels[i:]), *((None, one) for one in reads[j:])]
        score, rest = best(i + 1, j + 1)
        ways: list[tuple[float, Aligned]] = [
            (score + 0.1 + make(labels[i], reads[j]).good, [(labels[i], reads[j]), *rest])
        ]
        alone: tuple[tuple[int, int, tuple[Row | None, Read | None]], ...] = (
            (1, 0, (labels[i], None)),
            (0, 1, (None, reads[j])),
        )
        for step_i, step_j, first in alone:
            score, rest = best(i + step_i, j + step_j)
            ways.append((score, [first, *rest]))
        return max(ways, key=lambda way: way[0])

    return best(0, 0)[1]


def dates_of_access(words: str, dates: Sequence[str]) -> frozenset[str]:
    """Those of the dates that are in a document only after "accessed" and the like."""
    text = re.sub(r"\s+", " ", words)
    found = set()
    for date in set(dates):
        behind = re.compile(ACCESS + re.escape(re.sub(r"\s+", " ", date)), re.IGNORECASE)
        if behind.search(text) and date not in behind.sub("", text):
            found.add(tight(date))
    return frozenset(found)


class Certainty(NamedTuple):
    """A note that cites something: how certain its words and its targets are, and whether they are right."""

    words: float
    target: float | None
    words_right: bool
    target_right: bool


class Scores:
    """What was counted over some documents."""

    def __init__(self) -> None:
        self.labelled: Counter[str] = Counter()
        self.read: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.sources = self.all_right = self.invented = 0
        self.called: Counter[tuple[bool, str]] = Counter()
        self.understood_wrong = 0
        self.wrong: list[tuple[str, str, str, str, str]] = []
        self.notes: list[Certainty] = []

    def add_note(
        self, document: str, rows: Sequence[Row], reads: Sequence[Read], accessed: frozenset[str]
    ) -> None:
        """Count the sources of a note; `reads` are what `briefcite notes` says of it."""
        doubtful = any(row["certain"] != "yes" for row in rows)
        labels = [row for row in rows if row["n"] != "0"]
        status = reads[0]["status"] if reads else "not found"
        sources = [one for one in reads if one["status"] != "commentary"]
        words = target = True
        for label, read in align(labels, sources, lambda one, other: Pair(one, other, accessed)):
            if doubtful if label is None else label["certain"] != "yes":
                continue
            pair = Pair(label, read, accessed)
            self.add_pair(document, rows[0]["note"], pair)
            bad = set(pair.bad)
            words = words and label is not None and read is not None and not bad - {"repeat", "target"}
            target = target and not bad & {"repeat", "target"}
        if not doubtful:
            self.called[bool(labels), status] += 1
            self.understood_wrong += status == "understood" and not words
            if labels:
                certain = min((one.get("certainty", 1.0) for one in sources), default=0.0)
                aims = [one["target certainty"] for one in sources if one.get("target certainty") is not None]
                self.notes.append(Certainty(certain, min(aims, default=None), words, target))

    def add_pair(self, document: str, note: str, pair: Pair) -> None:
        """Count the fields of a source."""
        for name, (labelled, read, right) in pair.fields.items():
            self.labelled[name] += bool(labelled)
            self.read[name] += bool(read)
            self.right[name] += right
            if not right:
                self.wrong.append((document, note, name, labelled, read))
        if not pair.label:
            self.invented += 1
        elif pair.fields:
            self.sources += 1
            self.all_right += not pair.bad
