"""An abbreviation is written in two ways: “Ibid” beside “Ibid.”, “No. 2” beside “no. 2”.

Why: Readers look for a reason where there is none, and a search for one form misses the other.

Source: the article’s own use: said once for each abbreviation of which at least three, and three in four,
have one form. Looked at are stop and italics of “ibid.” and “id.”, the stops of “et al.”, “e.g.”, “i.e.” and
“etc.” within a sentence, and “no.” after a volume; outside quotations, titles and addresses.

Bad::

    One.[^1] Two.[^2] Three.[^3] Four.[^4] Five.[^5]

    [^1]: Torben Lund, “Ebbs,” *Vane Review*, vol. 2, no. 3 (2018), p. 2.
    [^2]: Ibid., p. 3.
    [^3]: Ibid., p. 4.
    [^4]: Ibid., p. 5.
    [^5]: Ibid, p. 6.

Fixed::

    One.[^1] Two.[^2] Three.[^3] Four.[^4] Five.[^5]

    [^1]: Torben Lund, “Ebbs,” *Vane Review*, vol. 2, no. 3 (2018), p. 2.
    [^2]: Ibid., p. 3.
    [^3]: Ibid., p. 4.
    [^4]: Ibid., p. 5.
    [^5]: Ibid., p. 6.

Good::

    One.[^1] Two.[^2] Three.[^3] Four.[^4]

    [^1]: Torben Lund, “Ebbs,” *Vane Review*, vol. 2, no. 3 (2018), p. 2.
    [^2]: *Ibid.*, p. 3, *ibid*., p. 5.
    [^3]: *Ibid.*, p. 4, on nets etc.
    [^4]: General comment No. 4; nets, rods, etc., and quays.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...comparing.habit import habit
from ...findings import Certainty, Finding
from ...model import Reading
from ...named_tuples import NamedTuple
from ...patterns import pattern
from ...settings import Settings
from ...text import Span

CERTAINTY: Certainty = "style"

FORMS = pattern(
    r"(?<![^\W_])(?:(?P<ibid>[Ii]bid(?![^\W_])|Id(?=[*_]{0,2}\.))[*_]{0,3}\.?"
    r"|(?P<al>et[ \n\xa0]al\b)\.?"
    r"|(?P<eg>e\. ?g\b|eg\b)\.?"
    r"|(?P<ie>i\. ?e\b|ie\b)\.?"
    r"|(?P<etc>etc\b)\.?"
    r"|(?:(?<=\D\d, )|(?<=\D\d\d, )|(?<=\D\d\d\d, ))(?P<no>[Nn]o\b)\.?(?= ?\d))",
    signs="bid|Id|et al|e.g|eg|i.e|ie|etc|no|No",
)
GOES_ON = pattern(r"[*_]{0,3}(?:[,;:)]| [a-z\d§¶(])")
"""What follows where a stop is the abbreviation’s and not the sentence’s."""
ITALICS = ("*", "_", "<em>", "<i>")
UNMARKED = dict.fromkeys(map(ord, "*_"))


class Written(NamedTuple):
    """An abbreviation where it is: what is looked at, and how that is."""

    kind: str
    form: str
    span: Span


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first place of each abbreviation that departs from its habit."""
    kinds: dict[str, list[Written]] = {}
    for written in read_forms(reading):
        kinds.setdefault(written.kind, []).append(written)
    for places in kinds.values():
        usual = habit(written.form for written in places)
        odd = [written for written in places if written.form != usual]
        if usual and odd:
            yield Finding(
                odd[0].span,
                f"“{odd[0].span.line.translate(UNMARKED)}” is {usual} most of the time.",
                help="write it in one way",
                authority="the article’s other notes",
                related=tuple((written.span, "likewise") for written in odd[1:]),
            )


def read_forms(reading: Reading) -> Iterator[Written]:
    """Every abbreviation of the notes, and for “ibid.” its italics."""
    for stretch, words in reading.own_notes:
        for found in FORMS.finditer(words):
            kind, form = found.lastgroup or "", found[0].translate(UNMARKED)
            place = stretch.span(*found.span())
            if kind == "ibid":
                italic = words[: found.start()].endswith(ITALICS)
                yield Written("italics", "in italics" if italic else "not in italics", place)
                kind, form = form[:2].casefold(), form.capitalize()
            if GOES_ON.match(words, found.end()) or kind == "no":
                yield Written(kind, f"“{form}”", place)
