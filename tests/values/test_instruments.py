"""Instruments by their names, and notes that cite them by name alone."""

from __future__ import annotations

import json

import pytest

from briefcite.values.instruments import find_instrument, names, plain_name, read_table
from briefcite.workspace.core_library import read_core
from working_folder import Folder

NAMES = [
    ("U.N. Charter", "un-charter"),
    ("the Charter of the United Nations", "un-charter"),
    ("Universal Declaration of Human Rights", "udhr"),
    ("ICCPR", "iccpr"),
    ("International Covenant on Civil and Political Rights", "iccpr"),
    ("Pacte international relatif aux droits civils et politiques", "iccpr"),
    ("Pacto Internacional de Derechos Civiles y Políticos", "iccpr"),
    ("UN Convention against Torture", "cat"),
    ("United Nations Convention on the Law of the Sea", "unclos"),
    ("Convention on the Law of the Sea", "unclos"),
    ("Fourth Geneva Convention", "gc-iv"),
    ("Estatuto de Roma", "rome-statute"),
    ("TFEU", "tfeu"),
    ("Charte africaine des droits de l'homme et des peuples", "achpr"),
    ("A Commentary on the Genocide Convention", ""),
    ("Charter", ""),
    ("Convention on the Rights of Rivers", ""),
    ("UNHCR", ""),
]

ALONE = [
    ("U.N. Charter art. 33, para. 1.", "un-charter"),
    ("UN Charter, art. 33, para. 1.", "un-charter"),
    ("Charter of the United Nations art 73.", "un-charter"),
    ("Universal Declaration of Human Rights, art. 19.", "udhr"),
    ("ICCPR, art. 19.", "iccpr"),
    ("See Rome Statute, art. 7(1).", "rome-statute"),
    ("Convention on the Rights of the Child art 3.", "crc"),
    ("Pacte international relatif aux droits civils et politiques, art. 19.", "iccpr"),
    ("Convención sobre los Derechos del Niño, art. 3.", "crc"),
    ("TFEU, art. 267.", ""),
]


@pytest.mark.parametrize(("name", "key"), NAMES)
def test_names(name: str, key: str) -> None:
    assert find_instrument(name) == key


def test_the_table_has_each_name_once_and_agrees_with_the_core_library() -> None:
    for key, name in read_table():
        assert names()[plain_name(name)] == key, name
        assert find_instrument(name) == key, name
    treaties = {key for key, record in read_core().by_key.items() if record.type == "treaty"}
    assert treaties <= {key for key, _ in read_table()}


@pytest.mark.parametrize(("note", "key"), ALONE)
def test_an_instrument_with_its_article_is_understood(folder: Folder, note: str, key: str) -> None:
    folder.write("a.md", f"So.[^1]\n\n[^1]: {note}\n")
    (row,) = json.loads(folder.run("notes", "a.md", "--output", "json").out)
    assert (row["status"], row["record"], bool(row["pinpoints"])) == ("understood", key, True)


@pytest.mark.parametrize("note", ["CAT, para. 3.", "Rivers, art. 3.", "Convention on Rivers, art. 3."])
def test_other_titles_alone_are_not(folder: Folder, note: str) -> None:
    folder.write("a.md", f"So.[^1]\n\n[^1]: {note}\n")
    (row,) = json.loads(folder.run("notes", "a.md", "--output", "json").out)
    assert row["status"] != "understood"


ICCPR = "International Covenant on Civil and Political Rights"
FIGURES = [
    (f"{ICCPR}, December 16, 1966, 993 UNTS 171, art. 19", True),
    (f"{ICCPR}, December 16, 1966, 999 UNTS 117, art. 19", True),
    (f"{ICCPR}, December 16, 1966, United Nations, *Treaty Series*, vol. 993, No. 14668, art. 19", True),
    ("International Covenant on Economic, Social and Cultural Rights, December 16, 1965, art. 2", True),
    ("Convention on the Rights of the Child (1998), art. 3", True),
    ("Convention against Torture (1994), art. 3", True),
    ("Genocide Convention, December 9, 1984, art. 2", True),
    (f"{ICCPR}, December 16, 1966, 999 UNTS 171, art. 19", False),
    (f"{ICCPR}, opened for signature 19 December 1966, 999 UNTS 171, art. 19", False),
    (f"{ICCPR} (adopted 16 December 1966, entered into force 23 March 1976) 999 UNTS 171, art. 19", False),
    (
        "Convention on the Rights of Persons with Disabilities, opened for signature 30 March 2007, art. 3",
        False,
    ),
    ("Convention relating to the Status of Refugees, July 28, 1951, 189 UNTS 150, art. 33", False),
    ("Protocol relating to the Status of Refugees, January 31, 1967, 606 UNTS 268, art. 1", False),
    ("Ann Poe, *The Genocide Convention* (Quayside Press, 2004), p. 3", False),
    ("Convention on the Rights of the Child, as amended 12 December 1995, art. 43", False),
]


@pytest.mark.parametrize(("note", "found"), FIGURES)
@pytest.mark.parametrize("records", [False, True])
def test_figures_of_known_treaties(folder: Folder, note: str, found: bool, records: bool) -> None:
    if records:
        folder.write(
            "references/r.yaml", "x:\n  type: web\n  title: Y\n  site: Z\n  url: https://z.example\n"
        )
    folder.write("a.md", f"So.[^1]\n\n[^1]: {note}.\n")
    assert ("[treaty-differs]" in folder.check("a.md").out) == found


def test_an_own_record_goes_before_the_core_library(folder: Folder) -> None:
    folder.write(
        "references/r.yaml",
        "crc:\n  type: treaty\n  title: Convention on the Rights of the Child\n  adopted: 1998\n",
    )
    folder.write("a.md", "So.[^1]\n\n[^1]: Convention on the Rights of the Child (1998), art. 3.\n")
    assert "[treaty-differs]" not in folder.check("a.md").out
