"""A date is in a different format from most other dates of the article.

Why: Mixed formats show that references were pasted from several places, and readers take 5/6 for 6/5.

Basis: the article’s other dates.

When: It applies where at least three dates in the notes, and three in four, have one order of day and month,
one length of month names, or one form of a month’s name. Two orders of which neither prevails are reported
once. A leading zero is reported where another day has none, and a missing comma before the year where another
date has one.

Exceptions: Dates in sentences (“on May 3, 2012”), quotations, titles and links are left alone.

See also: date-ambiguous.

Bad::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1, 7 February 2014.
    [^2]: A/RES/69/188, 18 December 2014.
    [^3]: Office, “Cars,” May 16, 2011.
    [^4]: A/HRC/27/10, 30 June 2014.

Good::

    The office opened in June.[^1] It has six staff,[^2] two cars[^3] and a cat.[^4]

    [^1]: A/HRC/25/CRP.1, 7 February 2014.
    [^2]: A/RES/69/188, 18 December 2014.
    [^3]: Office, “Cars of May 16, 2011,” 16 May 2011.
    [^4]: A/HRC/27/10, 30 June 2014.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ...comparing.habit import habit, habits
from ...findings import Certainty, Finding
from ...model import Placed, Reading
from ...model.stretches import BLANK
from ...patterns import pattern
from ...settings import Settings
from ...text import Span
from ...values.date import Date
from ...views.written_dates import is_long, is_open, is_padded, month_word

CERTAINTY: Certainty = "style"

ORDERS = {"dmy": "day month year", "mdy": "month day, year", "iso": "year-month-day", "numeric": "digits"}
SENTENCE = pattern(
    r"\b(?:[Tt]he|[Oo]n|[Ii]n|by|to|[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Bb]etween) \Z", signs=" "
)
"""What is before the date of a sentence."""
LOOKED = pattern(r"[aArRvVcCpPuU](?:ccessed|etrieved|isited|onsulted|ublished|pdated)")
"""What is before the date on which a page was looked at: “accessed on”."""
REACH = 120


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every date of the notes that differs from the others; where no order prevails, that two are mixed."""
    dates = [placed for placed in own_dates(reading) if placed.value.form in ORDERS]
    written = [placed for placed in dates if placed.value.form in ("dmy", "mdy")]
    order = habit(date.form for _, date in dates)
    length = habit(is_long(span) for span, _ in written if not is_open(span))
    short_day = any(date.day and date.day < 10 and not is_padded(span) for span, date in written)
    comma = any(date.form == "mdy" and "," in str(span) for span, date in written)
    other = next((span for span, date in written if date.form != written[0].value.form), None)
    if order is None and other and len(written) > 2:
        yield report(written[0].span, f"“{other.line}” has day and month in the other order", alone=False)
    names = habits((date.month, month_word(span)) for span, date in written)
    for span, date in dates:
        in_words, name = date.form in ("dmy", "mdy"), names.get(date.month)
        if order and date.form != order:
            yield report(span, f"most dates in the notes are written as {ORDERS[order]}")
        elif in_words and length is not None and not is_open(span) and is_long(span) != length:
            yield report(span, f"other dates {'spell out' if length else 'abbreviate'} the month")
        elif in_words and name and month_word(span) != name and name[:3] == month_word(span)[:3]:
            yield report(span, f"other dates have “{name}”")
        elif in_words and short_day and is_padded(span):
            yield report(span, "other days have no leading zero")
        elif date.form == "mdy" and comma and "," not in str(span):
            yield report(span, "other dates have a comma before the year")


def own_dates(reading: Reading) -> Iterator[Placed[Date]]:
    """The dates of the notes to the day, outside quotations, titles and links."""
    starts = [placed.span.start for placed in reading.dates]
    cited = {placed.span for one in reading.citations for placed in (*one.dates, *one.accessed)}
    for stretch, words in reading.own_notes:
        place = stretch.place
        first, last = bisect_left(starts, place.start), bisect_left(starts, place.end)
        for span, date in reading.dates[first:last]:
            single = (date.precision == "day" and date.end is None) or date.form == "numeric"
            start, end = stretch.offsets(span)
            in_sentence = span not in cited and is_in_sentence(stretch.words[max(0, start - REACH) : start])
            if single and not in_sentence and BLANK not in words[start:end]:
                yield Placed(span, date)


def is_in_sentence(before: str) -> bool:
    """Whether a date after some words is one of a sentence, such as “at the 3 May hearing”."""
    return bool(SENTENCE.search(before)) and not LOOKED.search(before)


def report(span: Span, reason: str, *, alone: bool = True) -> Finding:
    """The finding for one date."""
    fault = "a different format" if alone else "one of two formats"
    help, authority = "write all dates in one format", "the article’s other dates"
    return Finding(span, f"The date “{span.line}” is in {fault}: {reason}.", help=help, basis=authority)
