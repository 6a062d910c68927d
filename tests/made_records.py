"""Records of every type with every field, for tests of formats: samples, and strategies that vary them."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

from briefcite.model import Plain, Record, plain
from briefcite.model.record_types import fields, types
from briefcite.text import Source

SAMPLES: dict[str, Plain] = {
    "symbol": "A/HRC/25/63",
    "other-symbols": ["A/HRC/25/63/Corr.1"],
    "draft-symbol": "A/HRC/25/L.17",
    "parties": ["Ardon", "Belmar"],
    "person": "Smith, Ann",
    "body": "Human Rights Council",
    "title": "Report on the situation in Ardon",
    "in": {"title": "A Book of Reports", "publisher": "Some Press", "place": "Geneva", "date": "2014"},
    "volume": "3",
    "issue": "2",
    "edition": "2nd",
    "page": "12",
    "pages": "12-15",
    "reporter": {"name": "I.C.J. Reports", "volume": "1996", "page": "226"},
    "series": "Some Series",
    "isbn": "9789211542530",
    "issn": "0002-9300",
    "doi": "10.1017/S0020589300066173",
    "number": "17",
    "url": "https://docs.un.org/en/A/HRC/25/63",
    "archived": {"url": "https://web.archive.org/web/2014/https://un.org", "date": "2014-03-01"},
    "language": "en",
    "versions": [{"language": "fr", "url": "https://docs.un.org/fr/A/HRC/25/63"}],
    "last": {"paragraph": "97"},
    "relations": {"corrects": "A/HRC/25/63"},
    "tags": ["housing", "water"],
    "quotes": [{"text": "the words", "at": "para. 3"}],
    "checked": {"by": "NN", "on": "2024-01-05", "verdict": "agrees"},
    "official-records": {"series": "Supplement", "session": "25"},
}
"""A value for each field whose values are of a form."""

SPECIAL = {("treaty", "series"): {"name": "UNTS", "volume": "1577", "page": "3"}}
KINDS: dict[str, Plain] = {"date": "2014-02-07", "symbol": "A/HRC/25/63", "text": "some words"}


def sample(type: str, name: str) -> Plain:
    """A value of a field."""
    if name == "type":
        return type
    kind = fields()[name].kind
    return SPECIAL.get((type, name), SAMPLES.get(name, KINDS.get(kind, "some words")))


def names_of(type: str) -> list[str]:
    """The fields that records of a type may have, but for `type`."""
    known = types()[type]
    required = [name for group in known.required for name in group]
    common = [name for name, field in fields().items() if field.common and name != "type"]
    return list(dict.fromkeys([*required, *known.optional, *common]))


WORDS = st.text(
    st.one_of(
        st.characters(codec="utf-8", categories=["L", "N", "P", "S"]),
        st.sampled_from(list(" &%#_${}~^\\'\"-–“”é,;:")),
    ),
    min_size=1,
    max_size=24,
).map(lambda text: " ".join(text.split()) or "x")
DATES = st.one_of(
    st.dates().map(lambda day: day.isoformat() if day.year > 999 else "2014-02-07"),
    st.integers(1000, 2100).map(str),
    st.sampled_from(["2014-02", "2014-02-07/2014-02-09", "spring 2014"]),
)


def values(type: str, name: str) -> st.SearchStrategy[Plain]:
    """Values of a field, those of free texts of any kind."""
    given = sample(type, name)
    if fields()[name].kind == "date":
        return DATES
    if name == "person":
        one = st.fixed_dictionaries({"family": WORDS, "given": WORDS})
        return st.one_of(st.lists(one, min_size=1, max_size=3), WORDS)
    if name == "body":
        return st.one_of(WORDS, st.sampled_from(["HRC", "Human Rights Council"]), st.lists(WORDS, min_size=1))
    if isinstance(given, str) and name not in ("symbol", "draft-symbol", "url"):
        return st.one_of(st.just(given), WORDS)
    if isinstance(given, dict):
        return st.fixed_dictionaries(
            {part: st.one_of(st.just(text), WORDS) for part, text in given.items() if isinstance(text, str)}
        )
    return st.just(given)


@st.composite
def records(draw: st.DrawFn) -> tuple[str, Mapping[str, Plain]]:
    """A record of any type with its required fields and some of the others."""
    type = draw(st.sampled_from(sorted(types())))
    known = types()[type]
    chosen = [draw(st.sampled_from(group)) for group in known.required]
    chosen += draw(st.lists(st.sampled_from(names_of(type)), max_size=6))
    said = {name: draw(values(type, name)) for name in dict.fromkeys(chosen)}
    return draw(st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)), {
        "type": type,
        **said,
    }


def fields_of(record: Record) -> dict[str, Plain]:
    """A record's fields as data."""
    return {name: plain(value) for name, value in record.fields.items()}


def make_record(fields: Mapping[str, Plain], key: str = "made") -> Record:
    """A record of data, in no file."""
    return Record.of(key, fields, Source("made", "").span(0, 0))
