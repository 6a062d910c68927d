"""Keys that no record has: which words are keys, what is meant, and when nothing is said."""

from __future__ import annotations

import pytest

from working_folder import Folder

RECORDS = """\
shutdowns-2022:
  type: web
  title: Shutdowns
  site: Open Lines
  url: https://open.example/shutdowns
coi:
  type: web
  title: Report
  site: Open Lines
  url: https://open.example/report
  x-key: CoiReport2014
drafted-2020:
  type: web
  title: A draft
  unchecked: true
"""

KEYS = [
    ("[@shutdown-2022, para. 30].", "shutdown-2022 → shutdowns-2022"),
    ("[see @shutdowns-2022; -@cio, p. 4].", "cio → coi"),
    ("@{shutdown-2022}, para. 4.", "shutdown-2022 → shutdowns-2022"),
    ("See [@COI, para. 3].", "COI → coi"),
    ("See, e.g., [@vane].", "vane"),
    ("[@smith:2019a].", "smith:2019a"),
    ("It is so: @nobody-1999 [p. 3].", "nobody-1999"),
    ("[@shutdowns-2022], [@coi, p. 3], [@CoiReport2014], [@drafted-2020] and [@iccpr, art. 2].", ""),
    ("United Nations [@UN], “The Council meets,” May 3, 2022.", ""),
    ("Gates, B. [@BillGates]. (2013, February 26). *On schools* [Tweet]. https://t.example/x", ""),
    ("[@UNGeneva](https://x.example/@UNGeneva), write to me@example.org.", ""),
    ("As @UNHumanRights said on May 3, 2022.", ""),
    ("`[@code-2020]` is how it is written.", "code-2020"),
]


def found(folder: Folder, text: str, *options: str) -> list[str]:
    folder.write("a.md", text)
    lines = folder.check("a.md", "--only", "key", "--output", "lines", *options).out.splitlines()
    keys = [line.split("“")[1].split("”")[0] for line in lines]
    meant = [line.split("did you mean “")[1].split("”")[0] if "did you" in line else "" for line in lines]
    return [f"{key} → {near}" if near else key for key, near in zip(keys, meant, strict=True)]


@pytest.mark.parametrize(("note", "expected"), KEYS)
def test_which_words_are_keys(folder: Folder, note: str, expected: str) -> None:
    folder.write("references/r.yaml", RECORDS)
    assert found(folder, f"So it is.[^1]\n\n[^1]: {note}\n") == [expected] * bool(expected)


def test_keys_in_the_text(folder: Folder) -> None:
    folder.write("references/r.yaml", RECORDS)
    text = "It was so [@shutdown-2022, p. 3], says [@coi].\n\n```\n[@code-2020]\n```\n"
    assert found(folder, text) == ["shutdown-2022 → shutdowns-2022"]


@pytest.mark.parametrize(
    ("front", "named"),
    [
        ("bibliography: refs.bib", "refs.bib"),
        ('bibliography: ["refs.bib"]', "refs.bib"),
        ("bibliography:\n- refs.bib\n- more.json", "more.json"),
        ("references:\n- id: x-1\n  type: book", "its front matter"),
    ],
)
def test_a_bibliography_that_is_not_read_is_said(folder: Folder, front: str, named: str) -> None:
    text = f"---\ntitle: T\n{front}\nlang: en\n---\nSo it is.[^1]\n\n[^1]: [@x-1].\n"
    assert found(folder, text) == []
    assert named in folder.check("a.md").err and "not read" in folder.check("a.md").err
    folder.write("references/r.yaml", RECORDS)
    assert found(folder, text) == ["x-1"]
    assert ": warning: " in folder.check("a.md", "--only", "key").out


def test_a_bibliography_that_is_read_is_not_said(folder: Folder) -> None:
    folder.write("references/r.yaml", RECORDS)
    folder.write("a.md", "---\nbibliography: references/r.yaml\n---\nSo it is.[^1]\n\n[^1]: [@coi].\n")
    assert "not read" not in folder.check("a.md").err


def test_without_records_it_is_a_warning_and_one_cause(folder: Folder) -> None:
    folder.write("a.md", "So it is.[^1] So.[^2]\n\n[^1]: [@x-1].\n[^2]: [@x-2].\n")
    told = folder.check("a.md", "--output", "text")
    assert "2 keys of records are cited, but there are no checked records." in told.out
    assert told.status == 0


@pytest.mark.parametrize("bad", ["a:\n\ttype: web\n", "- a list\n", b"a:\n  title: \xff\x00\n"])
def test_nothing_is_missing_where_records_could_not_be_read(folder: Folder, bad: str | bytes) -> None:
    folder.write("references/r.yaml", RECORDS)
    folder.write("references/bad.yaml", bad)
    folder.write("a.md", "So it is.[^1] So.[^2]\n\n[^1]: [@x-1].\n[^2]: A/HRC/27/37, para. 3.\n")
    told = folder.check("a.md", "--output", "lines")
    assert (told.status, told.out) == (2, "")
    assert "references/bad.yaml was not read: rules that look for missing records are silent" in told.err
