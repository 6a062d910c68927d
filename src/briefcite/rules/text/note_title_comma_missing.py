"""There is no comma between an author and a title in quotation marks: “Ida Lund ‘On Boats and Oars’”.

Why: The name and the title run together, and the error shows beside the notes that have the comma.

Basis: The article’s own use.

When: It applies where at least three such places, and two in three, have the comma.

Exceptions: A title of fewer than three words may be a nickname. A resolution, a report or the like is not an
author.

See also: note-comma-missing

Bad::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: Ida Lund, “Staff and Their Work,” Office 4 (2015).
    [^2]: Cy Berg “Cars and Their Work,” Office 5 (2016).
    [^3]: Lena Marwick, “Cats and Their Work,” Office 6 (2017).
    [^4]: Tomas Ferrel, “Chairs and Their Work,” Office 7 (2018).

Fixed::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: Ida Lund, “Staff and Their Work,” Office 4 (2015).
    [^2]: Cy Berg, “Cars and Their Work,” Office 5 (2016).
    [^3]: Lena Marwick, “Cats and Their Work,” Office 6 (2017).
    [^4]: Tomas Ferrel, “Chairs and Their Work,” Office 7 (2018).

Good::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: Ida Lund, “Staff and Their Work,” Office 4 (2015).
    [^2]: Cy Berg, “Cars and Their Work,” Office 5 (2016).
    [^3]: Lena Marwick, “Cats and Their Work,” Office 6 (2017).
    [^4]: Office Final Report “Chairs and Their Work,” 2018, by Tomas “Big Tom” Ferrel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Certainty, Finding, Fix
from ...model import Reading, Stretch
from ...patterns import pattern
from ...settings import Settings
from ...text import Edit
from ...values.words import has_role

CERTAINTY: Certainty = "style"

NAMED = pattern(
    r"(?P<name>[A-Z](?:(?<=\A.)|(?<=[;.(,] .)|(?<=\(.)|(?<=[Ss]ee .)|(?<=also .)|(?<=and .))[\w’'-]*\.? "
    r"(?:[A-Z][\w’'-]*\.? ){0,2}(?:(?:van|von|de|der|den|la) ){0,2}"
    r"(?P<last>[A-Z][a-zà-ÿ][\w’'-]+)(?<![’']s)(?: (?:and|et) [a-z]{2,6}\.?)?)(?P<comma> ?,)? *\Z"
)
"""What ends directly before a title: a name of two words or more, and its comma."""
ENOUGH = 3
"""How many commas show the article’s use."""
REACH = 80
"""How many characters before a title are looked at."""
LEAST = 3
"""How many words a title has; a nickname has fewer."""
KINDS = (
    " Act Annex Appendix Article Articles Brief Case Chapter Comment Decision Directive Document"
    " Draft Figure Guidance Handbook Issue Judgment Judgement Law Letter Manual Meeting Memorandum"
    " Opinion Page Paper Part Policy Program Proposal Recommendation Regulation Release Report"
    " Resolution Review Series Session Speech Statement Study Survey Table Thesis Volume Website"
    " Workshop "
)
"""What is not a family name, beside words of bodies and instruments."""


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every name without the comma that most have."""
    found = [pair for stretch in map(reading.stretch, reading.notes) for pair in named(stretch)]
    lacking = [case for case in found if not case[1]["comma"]]
    if len(found) - len(lacking) >= max(ENOUGH, 2 * len(lacking)):
        for stretch, match, start in lacking:
            end = start - len(match[0]) + match.end("name") - match.start()
            yield Finding(
                stretch.span(end - len(match["name"]), start),
                f"There is no comma between “{match['name']}” and the title.",
                help=f"write “{match['name']},”",
                basis="the article’s other notes",
                fix=Fix(
                    "add the comma",
                    (Edit(stretch.span(end, start), ", "),),
                    "suggested",
                    "the words before the title may not be a name",
                ),
            )


def named(stretch: Stretch) -> Iterator[tuple[Stretch, re.Match[str], int]]:
    """Each title in quotation marks with a name before it, and where its mark is."""
    words = stretch.words
    for start, end in stretch.quotations.outer:
        title = words[start + 1 : end]
        if title[:1].isupper() and title.count(" ") >= LEAST - 1 and words[start - 1 : start] in " ,":
            before = words[max(0, start - REACH) : start]
            if (match := NAMED.search(before)) and is_name(match["last"]):
                yield stretch, match, start


def is_name(word: str) -> bool:
    """Whether a word may be a family name."""
    return f" {word} " not in KINDS and not has_role(word, "body") and not has_role(word, "instrument")
