"""An “ibid.” is followed or led by words that only fit another source than the one before it.

Why: A note was inserted or moved, and the ibid. now points to the wrong source.

Basis: logic. Reported are the symbol of another document, the title, short form or author of another source
of the article, and pinpoints of a kind that the source before does not have: an article of a report, a high
paragraph of a treaty or a piece of news. An ibid. that keeps part of a series (“Ibid., vol. 2225”) is none.

Bad::

    The Assembly referred the matter to the Council.[^1] A report had asked for it.[^2]

    [^1]: General Assembly, “Situation of human rights,” A/RES/69/188, December 18, 2014.
    [^2]: Ibid., A/HRC/25/CRP.1, para. 7.

Fixed::

    The Assembly referred the matter to the Council.[^1] A report had asked for it.[^2]

    [^1]: General Assembly, “Situation of human rights,” A/RES/69/188, December 18, 2014.
    [^2]: A/HRC/25/CRP.1, para. 7.

Bad::

    The news broke in November.[^1] The report asks for more.[^2]

    [^1]: “Talks come to a halt,” Reuters, November 11, 2014.
    [^2]: Ibid., para. 1225.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    [^1]: *Official Records of the General Assembly, Seventy-third Session, Supplement No. 53* (A/73/53).
    [^2]: Ibid., *Seventy-fourth Session, Supplement No. 53* (A/74/53), chap. V.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Settings

CERTAINTY: Certainty = "unlikely"

MARKS = "“”„\"«»‘’'"
"""The quotation marks of a title, which the message sets itself."""
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every ibid. beside words of another source."""
    for repeat in reading.repeats:
        if repeat.doubt == "contradicted":
            against, before = repeat.others
            yield Finding(
                against,
                f"“{str(against).strip(MARKS)}” does not fit the source that “{repeat.span}” sends to.",
                help="name the source that is meant instead of ibid.",
                basis="logic",
                related=((before, "the source just before"),),
            )
