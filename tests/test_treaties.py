"""Citations of well-known treaties in five forms: sound ones, and ones with a fault planted."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Mapping

import pytest

from briefcite.comparing.near_misses import find_misnomers
from briefcite.values.instruments import english_names
from briefcite.workspace.core_library import read_core
from places import SHARED, TABLES, needs_shared
from working_folder import Folder

Facts = Mapping[str, str]
TREATIES = "data/catalogue/multilateral-treaties.tsv"

FORMS: dict[str, str] = {
    "oscola": "{name} (adopted {adopted}, entered into force {in force}) {volume} UNTS {page} ({short})"
    " art {article}.",
    "bluebook": "{name} art. {article}, {day}, {volume} U.N.T.S. {page}.",
    "un": "{name}, {adopted}, United Nations, *Treaty Series*, vol. {volume}, No. {number}, art. {article}.",
    "words": "So says article {article} of the {name} of {adopted} ({volume} UNTS {page}), as is known.",
    "short": "See {short}, arts. 1–2 and {article}.",
    "annex": "{name}, General Assembly resolution {resolution} of {adopted}, annex, art. {article}(1).",
}
"""The forms of notes; the last one is of treaties that the Assembly adopted."""


def with_year(date: str, by: int) -> str:
    """A date some years later."""
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) + by), date)


def swapped(figures: str) -> str:
    """Figures with the first two exchanged; where these are alike, two less."""
    other = figures[1::-1] + figures[2:]
    return other if other != figures else str(int(figures) - 2)


def is_known(key: str, field: str) -> bool:
    """Whether the core library has a verified fact of an instrument."""
    record = read_core().by_key[key]
    name, _, part = field.partition(".")
    return record.is_verified(field) and (not part or f"{part}: " in str(record.fields[name].span))


FAULTS: dict[str, tuple[str, str, Callable[[str], str]]] = {
    "volume": ("volume", "series.volume", swapped),
    "number": ("number", "series.number", swapped),
    "page before the first": ("page", "series.page", lambda page: str(int(page) - 2)),
    "year before": ("adopted", "adopted", lambda date: with_year(date, -1)),
    "year long after": ("adopted", "in-force", lambda date: with_year(date, 19)),
    "entry into force": ("in force", "in-force", lambda date: with_year(date, 1)),
    "article": ("article", "last", lambda article: str(int(article) + 1)),
    "resolution": (
        "resolution",
        "symbol",
        lambda one: f"{one[:-1]}8" if "/" in one else one.replace("I)", ")"),
    ),
}
"""The faults: which figure is wrong, the field that must be verified, and what is made of the figure."""


def rows() -> list[dict[str, str]]:
    with (TABLES / "treaties.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def write(form: str, facts: Facts) -> str:
    """A note in a form."""
    day, month, year = facts["adopted"].split()
    return FORMS[form].format_map({**facts, "day": f"{month[:3]}. {day}, {year}"})


def findings(folder: Folder, notes: list[str]) -> list[list[str]]:
    """What the rules on treaties, and the catalogue, find in each note."""
    markers = "".join(f"So.[^{at}]\n" for at, _ in enumerate(notes))
    folder.write("a.md", markers + "\n" + "".join(f"[^{at}]: {note}\n" for at, note in enumerate(notes)))
    found = json.loads(folder.check("a.md", "--only", "treaty,catalogue", "--output", "json").out)["findings"]
    return [[one["rule"] for one in found if one["note"] == str(at)] for at, _ in enumerate(notes)]


def forms_of(facts: Facts) -> list[str]:
    return [form for form in FORMS if facts["resolution"] or form != "annex"]


def test_sound_citations_are_left_alone(folder: Folder) -> None:
    sound = [write(form, row | {"article": row["last article"]}) for row in rows() for form in forms_of(row)]
    wrong = [(note, rules) for note, rules in zip(sound, findings(folder, sound), strict=True) if rules]
    assert wrong == []


def test_notes_that_look_like_faults_are_left_alone(folder: Folder) -> None:
    notes = (TABLES / "treaties-sound.txt").read_text(encoding="utf-8").splitlines()
    assert [(note, rules) for note, rules in zip(notes, findings(folder, notes), strict=True) if rules] == []


SLIPS = [
    "Convention on the Rigths of the Child, art. 3.",
    "See the Convention for the Rights of Persons with Disabilities.",
    "“International Convention on Civil and Political Rights”, 999 UNTS 171.",
    "International Covenant on Economic, Cultural and Social Rights, art. 12.",
    "Under the Convention on the Rights of Children, art. 3.",
    "Rome Statue of the International Criminal Court, art. 7.",
    "European Convention of Human Rights, art. 8.",
    "Convention against Torture and Other Cruel, Inhuman and Degrading Treatment or Punishment, art. 1.",
    "Convention on the Elimination of All Forms of Discrimination against Woman, art. 5.",
    "International Convenant on Civil and Political Rights, art. 6.",
    "Convention relating to the Status of Refugee, art. 33.",
    "Convention on Biological Diveristy, art. 8.",
]
NAMESAKES = [
    "Inter-American Convention on the Prevention, Punishment, and Eradication of Violence against Women",
    "Covenant on the Rights of the Child in Islam",
    "Cairo Declaration on Human Rights in Islam",
    "Declaration on the Elimination of Discrimination against Women",
    "Refugees Convention",
    "Geneva Conventions",
    "Palermo Protocols",
    "European Convention on the Exercise of Children’s Rights",
    "Convention on the Political Rights of Women",
    "Roe, *Why the International Convention on Civil and Political Rights Failed*",
    "Roe, “The International Convention on Civil and Political Rights in Ardon”, Journal of Law 3 (2004)",
]


@pytest.mark.parametrize(("names", "found"), [(SLIPS, ["treaty-misnamed"]), (NAMESAKES, [])])
def test_names_with_a_slip_are_told_from_other_names(
    folder: Folder, names: list[str], found: list[str]
) -> None:
    told = zip(names, findings(folder, names), strict=True)
    assert [(note, rules) for note, rules in told if rules != found] == []


@needs_shared(TREATIES)
def test_no_treaty_of_the_depositary_is_a_slip_for_another() -> None:
    with (SHARED / TREATIES).open(encoding="utf-8", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    assert len(titles) > 400
    assert [title for title in titles if [*find_misnomers(title, english_names())]] == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(folder: Folder, fault: str) -> None:
    figure, field, change = FAULTS[fault]
    planted = []
    for row in rows():
        facts = row | {"article": row["last article"]}
        sound = {write(form, facts) for form in forms_of(row)}
        if facts[figure] and is_known(row["key"], field):
            wrong = facts | {figure: change(facts[figure])}
            planted += [note for form in forms_of(row) if (note := write(form, wrong)) not in sound]
    missed = [note for note, rules in zip(planted, findings(folder, planted), strict=True) if not rules]
    assert planted and missed == []
