"""An “ibid.” does not fit the source before it.

Why: A note was inserted or moved, and the ibid. now means the wrong source.

Basis: ibid. means the source cited just before.

When: It applies where an ibid. has the symbol of another document beside it; the title, short form or author
of another source of the article; or a pinpoint that the source before it does not have: an article of a
report or a piece of news, a paragraph above 30 of a treaty or a piece of news.

Exceptions: an ibid. that keeps part of a series (“Ibid., vol. 2225”).

See also: repeat-open, repeat-first.

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
"""The quotation marks of a title, which the message adds itself."""
NEEDS = ("citations",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every ibid. beside the words of another source."""
    for repeat in reading.repeats:
        if repeat.doubt == "contradicted":
            against, before = repeat.others
            yield Finding(
                against,
                f"“{str(against).strip(MARKS)}” does not fit the source that “{repeat.span}” means.",
                help="replace ibid. with the source that is meant",
                related=((before, "the source just before"),),
            )
