"""Briefs and libraries of any size, for `make bench` and for the budgets of rules.

An article has a note in each paragraph: two in three cite a report in full, the third the one before again.
"""

from __future__ import annotations

import json

STATES = ("Ardon", "Belmar", "Corvane", "Delmore", "Eskania")


def article(notes: int, *, keyed: bool = False) -> str:
    """An article in Markdown with so many notes: typed ones, or ones that cite records by their keys."""
    numbers = range(1, notes + 1)
    text = [f"In {STATES[n % 5]} the mission of year {n} found little change.[^{n}]" for n in numbers]
    return "\n\n".join([*text, *(f"[^{n}]: {note(n, keyed)}" for n in numbers)]) + "\n"


def note(n: int, keyed: bool) -> str:
    """The n-th note."""
    if keyed:
        return f"[@mission-{n if n % 3 else n - 1}, para. {n % 40 + 1}]"
    if n % 3 == 0:
        return f"Ibid., para. {n % 40 + 1}."
    return f"Human Rights Council, “{title(n)},” {symbol(n)}, {day(n)[1]}, para. {n % 40 + 1}."


def library(records: int) -> str:
    """So many records in YAML; the n-th is cited by the n-th note."""
    return "\n".join(
        f"mission-{n}:\n  type: un-document\n  symbol: {symbol(n)}\n  title: {title(n)}\n"
        f"  body: Human Rights Council\n  date: {day(n)[0]}\n"
        for n in range(records)
    )


def items(records: int) -> str:
    """The same records in CSL-JSON."""
    return json.dumps(
        [
            {
                "id": f"mission-{n}",
                "type": "report",
                "genre": "UN Doc.",
                "number": symbol(n),
                "author": [{"literal": "Human Rights Council"}],
                "title": title(n),
                "issued": {"date-parts": [[int(part) for part in day(n)[0].split("-")]]},
            }
            for n in range(records)
        ]
    )


def day(n: int) -> tuple[str, str]:
    """The n-th record's date, as records and as notes write it."""
    return f"{2010 + n % 9}-03-{n % 28 + 1:02}", f"{n % 28 + 1} March {2010 + n % 9}"


def symbol(n: int) -> str:
    """The n-th record's symbol: the Human Rights Council's March session of its year."""
    return f"A/HRC/{13 + n % 9 * 3}/{20 + n % 70}/Add.{n // 70 + 1}"


def title(n: int) -> str:
    """The n-th record's title."""
    return f"Report of mission {n} to {STATES[n % 5]} on housing, water and the conduct of elections"
