"""An abbreviation is written in two ways: “Ibid” and “Ibid.”, or “No. 2” and “no. 2”.

Why: Readers look for a reason for the difference, and a search for one form misses the other.

Basis: the article’s other notes.

When: It applies where at least three places of an abbreviation, and three in four, have one form. It compares
the full stop and the italics of “ibid.”, the full stops of “et al.”, “e.g.”, “i.e.” and “etc.”, and the
capital and the full stop of “no.” after a volume.

Exceptions: Abbreviations at the end of a sentence, and those in quotations, titles and links, are left alone.

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
    [^4]: General comment No. 4; nets, rods, etc., and quays; “nets, ibid, p. 3,” he wrote.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from ...comparing.habit import is_habit
from ...findings import Certainty, Finding
from ...model import Reading, Stretch
from ...patterns import pattern
from ...settings import Settings

CERTAINTY: Certainty = "style"

FORMS = pattern(
    r"[b (](?:(?P<ibid>id(?<=[Ii]bid)(?<![^\W_]....)(?![^\W_])[*_]{0,3}\.?)"
    r"|(?<!b)(?:(?P<al>et[ \n\xa0]al\b\.?)|(?P<eg>e(?:\. ?g|g)\b\.?)|(?P<ie>i(?:\. ?e|e)\b\.?)"
    r"|(?P<etc>etc\b\.?)|(?P<no>[Nn]o\b(?<=[\d)], ..)(?<!\d{4}, ..)\.?)(?= ?\d)))"
)
"""Each abbreviation, from the space before it; “ibid.” from its third letter."""
GOES_ON = pattern(r"[*_]{0,3}(?:[,;:)]| [a-z\d§¶(])")
"""What follows where a stop is the abbreviation’s and not the sentence’s."""
ITALICS = ("*", "_", "<em>", "<i>")
UNMARKED = dict.fromkeys(map(ord, "*_"))


Places: TypeAlias = "dict[str, list[tuple[Stretch, int, int]]]"
"""The places of an abbreviation, by how it is written."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """The first place of each abbreviation that departs from its habit."""
    for forms in read_forms(reading).values():
        usual = max(forms, key=lambda form: len(forms[form]))
        odd = [place for form in forms if form != usual for place in forms[form]]
        if odd and is_habit(len(forms[usual]), len(forms[usual]) + len(odd)):
            spans = [stretch.span(start, end) for stretch, start, end in odd]
            yield Finding(
                spans[0],
                f"“{spans[0].line.translate(UNMARKED)}” is {usual} in most places.",
                help="write it in the same way everywhere",
                basis="the article’s other notes",
                related=tuple((span, "also here") for span in spans[1:]),
            )


def read_forms(reading: Reading) -> dict[str, Places]:
    """Every abbreviation of the notes, and for “ibid.” its italics."""
    kinds: dict[str, Places] = {}
    for stretch, words in reading.own_notes:
        for found in FORMS.finditer(words):
            kind = found.lastgroup or ""
            start, end = found.start(kind) - 2 * (kind == "ibid"), found.end(kind)
            form, place = words[start:end].translate(UNMARKED), (stretch, start, end)
            if kind == "ibid":
                form = form.capitalize()
                italic = words[:start].endswith(ITALICS)
                said = "in italics" if italic else "not in italics"
                kinds.setdefault("italics", {}).setdefault(said, []).append(place)
            if kind == "no" or GOES_ON.match(words, end):
                kinds.setdefault(kind, {}).setdefault(f"“{form}”", []).append(place)
    return kinds
