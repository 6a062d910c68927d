"""Citations in notes: which form each has by its position, and a note put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from ..model import Entries, Entry, Record, Scalar
from ..named_tuples import NamedTuple
from ..symbols import Symbol
from ..symbols.grammar.state import ADOPTED
from ..text import Source
from .fields.derived import look
from .fields.view import Request
from .templates.nodes import Node, Nodes
from .templates.punctuation import join
from .templates.style import Style
from .templates.template import expand

Position = Literal["note", "short", "ibid"]
NO_LIBRARY: Mapping[str, Record] = {}
NO_LETTERS: Mapping[str, str] = {}


class Cite(NamedTuple):
    """A source cited in a note: the record (or a bare symbol), the pinpoint as typed, words around it."""

    record: Record | Symbol
    pinpoint: str = ""
    signal: str = ""
    """What is before it: "See also"."""
    after: str = ""
    """What follows it within the note: "; see also decision 2005/232"."""


class Form(NamedTuple):
    """The form that a citation takes: full (`note`), `short` or `ibid`; the note of the full form."""

    position: Position = "note"
    note: str = ""
    pinpoint: str = ""
    letter: str = ""
    """What follows the year of one of several works of a year, in styles that name the year."""


class Rendered(NamedTuple):
    """A citation, note or entry written as nodes, with the fields that it wanted in vain."""

    nodes: Nodes
    missing: tuple[str, ...] = ()


def record_of(source: Record | Symbol) -> Record:
    """The record, or one that says only what the symbol tells."""
    if isinstance(source, Record):
        return source
    text = str(source)
    kind = "resolution" if source.kind in ADOPTED else "un-document"
    span = Source("-", text).span(0, len(text))
    pairs = [("type", kind), ("symbol", text)]
    entries = tuple(Entry(Scalar(name, span), Scalar(value, span)) for name, value in pairs)
    return Record(Scalar(text, span), Entries(entries, span))


def cite(
    style: Style, cited: Cite, form: Form | None = None, library: Mapping[str, Record] = NO_LIBRARY
) -> Rendered:
    """One citation without the note's closing stop; without a form, the full form."""
    form = form or Form(pinpoint=cited.pinpoint)
    view = look(
        record_of(cited.record), style, Request(form.pinpoint, form.note, form.letter, library=library)
    )
    nodes = expand(style.template(form.position, view.kinds), view) or ()
    before = (Node(cited.signal, given=True), Node(" ")) if cited.signal else ()
    after = (Node(cited.after, given=True),) if cited.after else ()
    return Rendered((*before, *nodes, *after), tuple(view.missing))


def tidy(style: Style, nodes: Nodes) -> Nodes:
    """Nodes with tidy seams, as the style's quotation marks and brackets ask."""
    inside = style.options["quotes.punctuation"] == "inside"
    return join(nodes, inside=inside, bracket_comma=style.options["pinpoints.after-bracket"] == "comma")


def write_note(
    style: Style,
    cites: Sequence[Cite],
    forms: Sequence[Form] = (),
    library: Mapping[str, Record] = NO_LIBRARY,
) -> Rendered:
    """A note of one or several sources, with separators, first capital and closing stop."""
    if not cites:
        return Rendered(())
    parts = [
        cite(style, cited, form, library)
        for cited, form in zip(cites, forms or [Form(pinpoint=c.pinpoint) for c in cites], strict=True)
    ]
    nodes: list[Node] = []
    listed = True
    for at, part in enumerate(parts):
        listed = listed and is_bare_symbol(part.nodes)
        if at:
            last = "-last" if at == len(parts) - 1 else ""
            nodes.append(Node(style.options[f"join.{'symbols' if listed else 'sources'}{last}"]))
        nodes += part.nodes
    opening, *ending = (Node(style.options[f"join.{name}"]) for name in ("open", "close", "end"))
    done = list(tidy(style, (opening, *nodes, *ending)))
    if parts[0].nodes and not parts[0].nodes[0].given and style.options["join.capital"]:
        done[0] = done[0]._replace(text=done[0].text[:1].upper() + done[0].text[1:])
    return Rendered(tuple(done), tuple(name for part in parts for name in part.missing))


def is_bare_symbol(nodes: Nodes) -> bool:
    """Whether a citation is nothing but symbols: such are listed with commas."""
    return bool(nodes) and all(node.face == "symbol" for node in nodes if node.given)


def choose_forms(style: Style, notes: Sequence[Sequence[Cite] | None]) -> list[list[Form]]:
    """The form of each citation of notes in order; None is a note that was not understood.

    Nothing is repeated by ibid. across such a note, or after a note of several sources.
    """
    firsts: dict[str, str] = {}
    before: Sequence[Cite] | None = None
    chosen: list[list[Form]] = []
    for number, note in enumerate(notes, 1):
        chosen.append([])
        for at, cited in enumerate(note or ()):
            within = note[at - 1] if note and at else None
            across = before[0] if before and len(before) == 1 and not at else None
            allowed = {"notes": across, "within": within, "both": within or across}
            previous = allowed.get(style.options["repeats.ibid"])
            chosen[-1].append(choose_form(style, cited, previous, firsts.get(key_of(cited), "")))
            firsts.setdefault(key_of(cited), str(number))
        before = note
    return chosen


def choose_form(style: Style, cited: Cite, previous: Cite | None, first: str) -> Form:
    """The form of one citation after the one that ibid. could mean (None: no ibid.)."""
    if not first:
        return Form("note", "", cited.pinpoint)
    same = previous is not None and key_of(previous) == key_of(cited)
    if not previous or not same or (previous.pinpoint and not cited.pinpoint):
        later: Position = "short" if style.options["repeats.later"] == "short" else "note"
        return Form(later, first, cited.pinpoint)
    same = previous.pinpoint == cited.pinpoint and not style.options["repeats.pinpoint"]
    return Form("ibid", first, "" if same else cited.pinpoint)


def key_of(cited: Cite) -> str:
    """What tells sources apart."""
    return record_of(cited.record).key.text


def write_notes(
    style: Style,
    notes: Sequence[Sequence[Cite] | None],
    library: Mapping[str, Record] = NO_LIBRARY,
    *,
    letters: Mapping[str, str] = NO_LETTERS,
) -> list[Rendered]:
    """Notes in order, each citation in the form that its position asks; a note not understood is empty.

    `letters` (as `year_letters` gives them) tell works of one year apart in styles that name the year.
    """
    written = []
    for note, forms in zip(notes, choose_forms(style, notes), strict=True):
        cites = note or ()
        keys = map(key_of, cites)
        lettered = [form._replace(letter=letters.get(key, "")) for key, form in zip(keys, forms, strict=True)]
        written.append(write_note(style, cites, lettered, library))
    return written
