"""The calendar's tables: sessions, numbers by year and month, running numbers, bodies, communications.

Each file of `data/calendar/` begins with `# known until DATE`, after which it proves nothing, and a line
of column names; `tools/calendar_tables.py` makes them. A file is read when a symbol first needs it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from ...named_tuples import NamedTuple

_DATA = Path(__file__).parent.parent / "data" / "calendar"
_HEAD = "# known until "
_FILES = {
    "GA": "general-assembly",
    "HRC": "human-rights",
    "HRC-S": "human-rights",
    "CHR": "human-rights",
    "CHR-S": "human-rights",
    "UPR": "review",
    "ECOSOC": "economic-social",
    "ESCWA": "economic-social",
}
SESSIONS_A_YEAR = {"GA": 1, "CESCR": 2, "CRPD": 2, "CED": 2, "CMW": 2}
"""How many sessions a body holds in a year, where it is not three."""
COMMITTEES = frozenset(("CAT", "CCPR", "CED", "CEDAW", "CERD", "CESCR", "CMW", "CRC", "CRPD", "SPT"))
"""The treaty bodies whose sessions are known, by code."""


class Table(NamedTuple):
    """The rows of a file as text, and the last day for which it is complete."""

    known_until: date
    rows: tuple[tuple[str, ...], ...]


@cache
def read_table(name: str) -> Table:
    """The table in `data/calendar/NAME.tsv`."""
    head, _, *lines = (_DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return Table(date.fromisoformat(head.removeprefix(_HEAD)), tuple(tuple(x.split("\t")) for x in lines))


class Session(NamedTuple):
    """A body's session: first and last day, whether a public source or dated texts confirm them.

    `more` holds what only some bodies have: numbers of the last texts adopted (HRC, GA), States (UPR).
    """

    body: str
    number: str
    start: date
    end: date | None
    verified: bool
    more: tuple[str, ...] = ()


class Sessions(NamedTuple):
    """All known sessions of one body, by number, and the last day for which they are complete."""

    known_until: date
    by_number: dict[str, Session]


@cache
def sessions(body: str) -> Sessions:
    """The sessions of a body by its code: one of `_FILES` or a treaty body's."""
    table = read_table(_FILES.get(body, "treaty-bodies"))
    read = (
        Session(row[0], row[1], date.fromisoformat(row[2]), _day(row[3]), row[4] != "?", row[5:])
        for row in table.rows
        if row[0] == body
    )
    return Sessions(table.known_until, {session.number: session for session in read})


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def find_session(body: str, number: str) -> Session | None:
    """The session from the table, or one reckoned from its neighbours or the body's yearly rhythm.

    None where the number is not a session: not a number, or centuries away.
    """
    known = sessions(body).by_number
    if number in known:
        return known[number]
    if not number.isdecimal() or len(number) > 3 or int(number) < 1 or body in ("CHR", "ECOSOC", "ESCWA"):
        return None
    earlier = last_session(body, int(number))
    later = next((known[str(n)] for n in range(int(number), int(number) + 20) if str(n) in known), None)
    if earlier and later:
        return Session(body, number, earlier.end or earlier.start, later.start, False)
    return _reckon(earlier, int(number)) if earlier else None


@cache
def last_session(body: str, below: int = 1000) -> Session | None:
    """The last session in the table with a plain number under `below`."""
    known = sessions(body).by_number
    return max(
        (s for s in known.values() if s.number.isdecimal() and int(s.number) < below),
        key=lambda s: int(s.number),
        default=None,
    )


def _reckon(last: Session, number: int) -> Session:
    """A session after the last known one, where the rhythm puts it, with a margin that grows."""
    ahead = number - int(last.number)
    start = last.start + timedelta(days=ahead * 365 // SESSIONS_A_YEAR.get(last.body, 3))
    slack = timedelta(days=60 + 20 * ahead)
    length = timedelta(days=365 if last.body == "GA" else 40)
    return Session(last.body, str(number), start - slack, start + slack + length, False)


class Year(NamedTuple):
    """A year of the Security Council: its last numbers, None where not known, and their source."""

    year: int
    first_resolution: int
    last_resolution: int | None
    last_statement: int | None
    first_meeting: int | None
    last_meeting: int | None
    source: str

    @property
    def resolutions_verified(self) -> bool:
        """Whether the numbers of resolutions come from complete lists or counts."""
        return self.source != "unverified"

    @property
    def statements_verified(self) -> bool:
        """Whether the highest presidential statement was seen, not only counted."""
        return self.source == "complete list"


@cache
def council_years() -> tuple[Year, ...]:
    """The years of the Security Council in order."""
    return tuple(read_year(row) for row in read_table("security-council-years").rows)


def year_of_resolution(number: int) -> int | None:
    """The year in which the Security Council adopted the resolution of a number; None where no list says.

    >>> year_of_resolution(1325)
    2000
    """
    known = (y.year for y in council_years() if y.first_resolution <= number <= (y.last_resolution or 0))
    return next(known, None)


def session_of_resolution(number: int, year: int | None = None) -> Session | None:
    """The session of the General Assembly, to 1975, that adopted the resolution of a running number.

    None where the numbers seen of each session leave two possible, and the year does not decide.

    >>> session_of_resolution(2625).number, session_of_resolution(3201).number, session_of_resolution(9999)
    ('25', 'S-6', None)
    """
    early = sorted((s for s in sessions("GA").by_number.values() if s.start.year < 1976), key=_start)
    fitting = [s for s in early if not year or s.start.year <= year <= (s.end or s.start).year]
    seen = [s for s in fitting if _lowest(s) <= number <= _highest(s)]
    for s in fitting if year and not seen else ():
        before = max((_highest(one) for one in early if one.start < s.start), default=0)
        after = min((_lowest(one) or 10**6 for one in early if one.start > s.start), default=3542)
        seen += [s] if before < number < after else []
    return seen[0] if len(seen) == 1 else None


def _start(session: Session) -> date:
    return session.start


def _lowest(session: Session) -> int:
    return int(session.more[0] or 0) if session.more else 0


def _highest(session: Session) -> int:
    return int(session.more[1] or 0) if len(session.more) > 1 else 0


def read_year(row: Sequence[str]) -> Year:
    """A year of the Security Council from its row."""
    last, statement, first_meeting, last_meeting = (int(cell) if cell else None for cell in row[2:6])
    return Year(int(row[0]), int(row[1]), last, statement, first_meeting, last_meeting, row[6])


class Month(NamedTuple):
    """A month of the Security Council in which it adopted resolutions: the first and the last of them."""

    first_day: date
    first: int
    last: int


@cache
def council_months() -> tuple[Month, ...]:
    """The months in which the Security Council adopted resolutions, as far as its lists are complete."""
    return tuple(
        Month(date.fromisoformat(f"{row[0]}-01"), int(row[1]), int(row[2]))
        for row in read_table("security-council-months").rows
    )


class Landmark(NamedTuple):
    """A dated document of a series with running numbers: between two of them the numbers tell the date."""

    number: int
    earliest: date
    latest: date


class RunningSeries(NamedTuple):
    """A series with running numbers: landmarks in order, and by how many days numbers stray from order."""

    margin: int
    landmarks: tuple[Landmark, ...]


@cache
def running_series() -> dict[str, RunningSeries]:
    """The series with running numbers, by what is before the number: `S/`, `CRC/C/GC/`, `E/CN.4/L.`."""
    found: dict[str, list[Landmark]] = {}
    margins: dict[str, int] = {}
    for series, number, earliest, latest, margin in read_table("running-numbers").rows:
        margins[series] = int(margin)
        landmark = Landmark(int(number), date.fromisoformat(earliest), date.fromisoformat(latest))
        found.setdefault(series, []).append(landmark)
    return {series: RunningSeries(margins[series], tuple(marks)) for series, marks in found.items()}


class Life(NamedTuple):
    """A body's or a style's first and last year, the last None while it goes on."""

    first: int
    last: int | None
    verified: bool
    name: str


@cache
def lives() -> dict[str, Life]:
    """The lives of bodies and styles, by the prefix of their symbols in capitals."""
    return {
        row[0]: Life(int(row[1]), int(row[2]) if row[2] else None, row[3] != "?", row[4])
        for row in read_table("bodies").rows
    }


@cache
def communications(committee: str) -> tuple[tuple[int, int, int], ...]:
    """(year of registration, lowest and highest number of individual communications seen), in order."""
    rows = read_table("communications").rows
    return tuple((int(y), int(low), int(high)) for code, y, low, high in rows if code == committee)
