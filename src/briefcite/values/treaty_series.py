"""Where a treaty is in the United Nations Treaty Series, as notes write it."""

from __future__ import annotations

from collections.abc import Iterator

from ..named_tuples import NamedTuple
from ..patterns import pattern

NAMES = ("UNTS", "United Nations Treaty Series")

SHORT = pattern(r"(?P<volume>\d{1,4})\s+U\.?N\.?T\.?S\.?\s+(?P<page>\d{1,5})")
LONG = pattern(
    r"(?:Treaty Series|UNTS)\W{0,4}vol(?:\.|ume)?\s?(?P<volume>\d{1,4})(?![\d–-])"
    r"(?:,?\s\(?(?:No|[Rr]eg(?:istration)?\.?\sNo)\.?\s?[IA]?-?(?P<number>\d{1,6})(?![\d–-])\)?)?"
    r"(?:,?\s(?:at\s)?(?:p|page)\.?\s?(?P<page>\d{1,5})(?![\d–-]))?"
)


class SeriesPlace(NamedTuple):
    """Volume, registration number and page in the series, each "" where it is not told."""

    volume: str
    number: str = ""
    page: str = ""

    def clash(self, other: SeriesPlace) -> str:
        """The first figure of another place that differs from one here, in words; "" where none does."""
        pairs = zip(self._fields, self, other, strict=True)
        return next(
            (f"{name} {theirs}" for name, ours, theirs in pairs if ours and theirs and ours != theirs), ""
        )


def read_series(words: str) -> SeriesPlace | None:
    """The place that some words give, or None.

    >>> read_series("United Nations, Treaty Series, vol. 999, No. 14668")
    SeriesPlace(volume='999', number='14668', page='')
    >>> read_series("United Nations Treaty Series, vol. 1577, No. 27531, p. 3")
    SeriesPlace(volume='1577', number='27531', page='3')
    >>> read_series("1577 UNTS 3")
    SeriesPlace(volume='1577', number='', page='3')
    """
    return next((place for _, _, place in find_series(words)), None)


def find_series(words: str) -> Iterator[tuple[int, int, SeriesPlace]]:
    """The places that some words give, with their offsets."""
    for form in (SHORT, LONG):
        for found in form.finditer(words):
            given = {name: figure or "" for name, figure in found.groupdict().items()}
            yield found.start(), found.end(), SeriesPlace(**given)
