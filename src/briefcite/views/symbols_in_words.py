"""Words of a note against the symbol beside them: resolutions, general comments, sessions, States."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from ..model.citations import ReadNote
from ..model.reading import Reading
from ..model.stretches import BLANK, Stretch, blank
from ..named_tuples import NamedTuple
from ..patterns import pattern
from ..symbols import FoundSymbol, Symbol
from ..symbols.calendar.faults import find_faults
from ..symbols.finding.comments_in_words import comment_of, find_comment, find_comments
from ..symbols.finding.links import is_same_document
from ..symbols.finding.named_organs import series_organ
from ..symbols.finding.resolutions_in_words import NamedAct, find_acts
from ..symbols.grammar.slips import is_slip
from ..text import Span
from ..values.ordinals import find_last_ordinal
from ..values.words import pattern_of
from .named_states import find_reported

_LABEL = (
    r"U\.?\s?N\.?|ONU|N\.U\.|[Dd]ocs?\.?|[Dd]ocuments?|[Dd]ocumentos?|of|the|in|its|on|at|adopted|dated|contained"
    r"|as|du|de|la|le|en|date|del|el|adoptée|adoptada"
)
_BESIDE = pattern(rf"(?:[\s,.:()\[\]*_–—/{BLANK}-]|\b(?:{_LABEL})(?!\w))*")
"""What may be between the words for a document and its symbol: marks, a date, a title, "UN Doc."."""
_ENCLOSED = pattern(r"[(\[]|\b[Dd]oc")
_TITLED = pattern(
    r"(?:,?\s?[“\"‘«*_]|,?\s\(?(?:on|entitled|sur|sobre)\s)"
    r"(?!.*\b(?:[Rr]ecalling|[Ff]ollow|[Pp]ursuant|[Ii]mplement|[Aa]lso|[Aa]mend|[Ss]ee|[Rr]eaffirm|[Rr]eplac|[Rr]eport"
    r"|[Ss]upersed|[Rr]evis|[Ee]xtend|[Rr]enew))"
    r"[^;]{3,300}(?:,\s|\(|\bU\.?N\.?\s[Dd]ocs?\.?\s(?:[Nn]o\.?\s)?)"
)
"""A title between a resolution and its symbol, in which nothing speaks of another resolution."""
_BEHIND = pattern(r"\s?[(\[](?:the\s)?")
_EMPHASIZED = pattern(r"(?<!\w)([*_]{1,3})(?=\S)[^*_]{2,300}\1(?!\w)")
_JOINING = r"and|or|et|ou|y|o|also|with|replacing"
_ANOTHER = pattern(
    lambda: (
        rf"(?:\b(?:{pattern_of('signal')}|{_JOINING})|&)"
        r"\s*(?:(?:UN|U\.N\.)\s)?(?:[Dd]ocuments?\s|[Dd]ocs?\.?\s)?[(\[]?$"
    )
)
"""What shows that the symbol after it is that of one more document."""
_SESSION = pattern(
    r"(?i:session)\b(?: extraordinaire)?|\b[Ss]ess\.|\bsesiones\b", signs="ession|ESSION|ess.|esiones"
)
_QUALIFIED = pattern(
    r"\s(?P<special>(?:emergency\s)?(?:special|extraordinaire)\s)?"
    r"(?:per[ií]odo\s(?P<late>extraordinario\s)?de\s)?\Z",
    re.IGNORECASE,
)
"""What may be between an ordinal and the word “session”."""
_AROUND = 60
"""How long an ordinal with what qualifies its session can be."""
_SUPPLEMENT = pattern(
    r",?\s\(?(?:[^;()]{0,40}?,\s)?(?:Supp?(?:l(?:ement|ément|emento)?)?)\.?\s(?:No\.?|n[°o]|n[úu]m\.)\s?"
    r"(?P<number>[0-9]{1,3})[A-Z]?\b",
    re.IGNORECASE,
)
_ASSEMBLY = pattern(
    r"(?:General Assembly|Assemblée générale|Asamblea General|\bGAOR|Official Records|Documents officiels"
    r"|Documentos Oficiales)[^;]{0,12}$",
    signs="ssembl|samblea|GAOR|ficial",
)
_COUNCIL_ON = pattern(
    r"(?:Human Rights Council|Conseil des droits de l[’']homme|Consejo de Derechos Humanos)\s"
    r"(?:on\sits|sur\s(?:les\stravaux\sde\s)?sa|sobre\ssu)\s$"
)
_YEARBOOK = pattern(
    r"(?:Economic and Social Council|Conseil économique et social|Consejo Económico y Social|\bESCOR),\s"
    r"(?P<year>(?:19|20)[0-9]{2})(?=,)",
    signs="conomic and Social Council,|conomique et social,|conómico y Social,|ESCOR",
)
_REACH = 80
_TITLE = 400
"""How far after its number the symbol of a general comment may be: its title can be between."""


class Disagreement(NamedTuple):
    """A symbol that is not the one of the words beside it: both places, what the words say, what is right."""

    span: Span
    words: Span
    said: str
    meant: str
    certain: bool = True
    """Whether it is sure that one of the two is wrong."""


def find_disagreements(reading: Reading, today: date) -> Iterator[Disagreement]:
    """Every symbol in a note beside words that name another document; each symbol once."""
    done: set[Span] = set()
    written: dict[ReadNote, list[FoundSymbol]] = {}
    for span, mention in reading.mentions:
        if not mention.doubt and (inside := reading.note_at(span)):
            start, end = reading.stretch(inside).offsets(span)
            written.setdefault(inside, []).append(mention._replace(start=start, end=end))
    for note in reading.outer_notes:
        stretch = reading.stretch(note)
        symbols = written.get(note, ())
        for found in _NoteWords(stretch, symbols, today).find() if symbols else ():
            if found.span not in done:
                done.add(found.span)
                yield found


class _NoteWords:
    """The words of a note with the symbols in them."""

    def __init__(self, stretch: Stretch, symbols: Sequence[FoundSymbol], today: date) -> None:
        self.stretch = stretch
        self.words = stretch.words
        self.today = today
        self.symbols = symbols

    def find(self) -> Iterator[Disagreement]:
        """What disagrees, by the kind of words."""
        yield from self.find_acts()
        yield from self.find_comments()
        yield from self.find_sessions()
        yield from self.find_reports()

    def after(self, place: int, reach: int) -> tuple[FoundSymbol, str] | None:
        """The first symbol after a place, with the words between; None where it is another document's."""
        found = next((one for one in self.symbols if one.start >= place), None)
        if found is None or found.start - place > reach:
            return None
        between = self.words[place : found.start]
        return None if are_apart(between) else (found, between)

    def disagree(self, found: FoundSymbol, place: tuple[int, int], meant: str, certain: bool) -> Disagreement:
        """The disagreement of a symbol with the words at a place."""
        words = self.stretch.span(*place)
        return Disagreement(self.stretch.span(found.start, found.end), words, words.line, meant, certain)

    def find_acts(self) -> Iterator[Disagreement]:
        """Resolutions and decisions: "resolution 69/188, A/RES/69/189"."""
        acts = [act for act in find_acts(self.words) if not act.several]
        filled = self.fill() if acts else ""
        for act in acts:
            for found, between in self.beside(act, filled):
                symbol = found.symbol
                meant = tuple(act.symbols(series_organ(symbol.series)))
                if meant and not self.is_told(symbol, meant, acts):
                    enclosed = bool(_ENCLOSED.search(between))
                    if _is_document_of(symbol, meant[0]) or (
                        _is_act(symbol) and (enclosed or _is_near(symbol, meant[0]))
                    ):
                        yield self.disagree(found, (act.start, act.until), str(meant[0]), True)

    def fill(self) -> str:
        """The words with dates, quotations and emphasized titles blanked."""
        places = [(start, end) for start, end, _ in self.stretch.dates]
        emphasized = [found.span() for found in _EMPHASIZED.finditer(self.words)]
        return blank(self.words, [*places, *emphasized, *self.stretch.quotations.outer])

    def beside(self, act: NamedAct, filled: str) -> Iterator[tuple[FoundSymbol, str]]:
        """The symbol directly after a named act, or the one whose brackets the act is in."""
        after = self.after(act.until, _TITLE)
        if after and (_BESIDE.fullmatch(filled, act.until, after[0].start) or _TITLED.fullmatch(after[1])):
            yield after
        for found in self.symbols:
            if found.end <= act.start and _BEHIND.fullmatch(self.words, found.end, act.start):
                yield found, "("

    def is_told(self, symbol: Symbol, meant: Sequence[Symbol], acts: Sequence[NamedAct]) -> bool:
        """Whether the note names both documents, or the calendar says which of the two is wrong."""
        every = [one for found in self.symbols for one in (found.symbol, *found.symbol.joint)]
        if any(is_same_document(one, other) for one in meant for other in every):
            return True
        organ = series_organ(symbol.series)
        others = (other for act in acts for other in act.symbols(organ))
        if any(is_same_document(symbol, other) for other in others):
            return True
        wrong = [symbol, *(one for one in meant for act in acts if act.organ and one in act.symbols())]
        return any(find_faults(str(one), one, self.today) for one in wrong)

    def find_comments(self) -> Iterator[Disagreement]:
        """General comments: "general comment No. 36 … CCPR/C/GC/35"."""
        comments = list(find_comments(self.words))
        numbers = {comment.number for comment in comments}
        for comment in comments:
            after = self.after(comment.end, _TITLE)
            if after is None or self.has_pinpoint(comment.end, after[0].start, after[1]):
                continue
            symbol = after[0].symbol
            known = [told for one in (symbol, *symbol.joint) if (told := comment_of(one))]
            wrong = known and numbers.isdisjoint(number for _, number in known)
            other = comment.committee and comment.committee not in (code for code, _ in known)
            if wrong or (known and other):
                meant = find_comment(comment.committee or known[0][0], comment.number)
                yield self.disagree(after[0], (comment.start, comment.end), str(meant or ""), bool(wrong))

    def has_pinpoint(self, start: int, end: int, between: str) -> bool:
        """Whether a pinpoint ends the first of two documents in a list."""
        inside = any(start <= place and until <= end for place, until, _ in self.stretch.pinpoints)
        return inside and not _ENCLOSED.search(between)

    def find_sessions(self) -> Iterator[Disagreement]:
        """Sessions and supplements: "Sixty-second Session, Supplement No. 53 (A/63/53)"."""
        for word in _SESSION.finditer(self.words):
            start = max(0, word.start() - _AROUND)
            qualified = _QUALIFIED.search(self.words, start, word.start())
            ordinal = qualified and find_last_ordinal(self.words, start, qualified.start())
            if qualified and ordinal:
                yield from self.compare_session(ordinal, qualified, word)
        for found in _YEARBOOK.finditer(self.words):
            if supplement := _SUPPLEMENT.match(self.words, found.end()):
                yield from self.compare((found.start("year"), supplement.end()), ("E", found["year"]))

    def compare_session(
        self, ordinal: tuple[int, int], qualified: re.Match[str], word: re.Match[str]
    ) -> Iterator[Disagreement]:
        """A supplement of the Assembly or a report of the Human Rights Council, by its session."""
        start, number = ordinal[0], str(ordinal[1])
        if qualified["special"] or qualified["late"] or "extraord" in word[0]:
            number = f"{'ES' if 'mergency' in qualified[0] else 'S'}-{number}"
        supplement = _SUPPLEMENT.match(self.words, word.end())
        if supplement and _ASSEMBLY.search(self.words, max(0, start - 90), start):
            yield from self.compare((start, supplement.end()), ("A", number, supplement["number"]))
        elif _COUNCIL_ON.search(self.words, max(0, start - 90), start):
            yield from self.compare((start, word.end()), ("A", "HRC", number))

    def find_reports(self) -> Iterator[Disagreement]:
        """Documents on a State: "concluding observations on the report of Australia, E/C.12/AUT/CO/5"."""
        done = 0
        for found in self.symbols:
            start = max(done, self.words.rfind(";", done, found.start) + 1)
            about, done = self.words[start : found.start], found.end
            code = found.symbol.country
            if code and (reported := find_reported(about, code)):
                first, last, state = reported
                yield self.disagree(found, (start + first, start + last), f"…/{state.code}/…", False)

    def compare(self, place: tuple[int, int], parts: tuple[str, ...]) -> Iterator[Disagreement]:
        """The symbol after some words, where it is one of the series and does not begin with these parts."""
        after = self.after(place[1], _REACH)
        if after is None:
            return
        symbol = after[0].symbol
        ours = symbol.parts[: len(parts)]
        same = ours[: 2 if parts[1] == "HRC" else 1] == parts[: 2 if parts[1] == "HRC" else 1]
        counted = symbol.session if parts[0] == "A" else str(symbol.year or "")
        plain = counted and counted.upper() in symbol.parts[1:3]
        if same and plain and tuple(part.partition("(")[0] for part in ours) != parts:
            yield self.disagree(after[0], place, "/".join(parts) + ("/…" if len(parts) < 3 else ""), False)


def are_apart(between: str) -> bool:
    """Whether the words before a symbol show that it is another document's than what is named before them."""
    return ";" in between or "://" in between or bool(_ANOTHER.search(between))


def _is_act(symbol: Symbol) -> bool:
    """Whether a symbol is that of a resolution or decision."""
    return symbol.kind in ("resolution", "decision")


def _is_document_of(symbol: Symbol, meant: Symbol) -> bool:
    """Whether a symbol is that of an act but for its RES or DEC: `A/HRC/38/7`."""
    short = tuple(part for part in meant.parts if part not in ("RES", "DEC"))
    return short == symbol.parts


def _is_near(symbol: Symbol, meant: Symbol) -> bool:
    """Whether two acts have a part of their symbols in common, so that one was mistyped for the other."""
    if is_slip(symbol.key, meant.key):
        return True
    pairs = ((symbol.session, meant.session), (symbol.year, meant.year), (symbol.number, meant.number))
    return any(one and one == other for one, other in pairs)
