"""The closed forms of identifiers: each row's examples, and how the table is written."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise

import pytest

from briefcite.notes import identifier_forms
from briefcite.notes.identifier_forms import Form, cut_forms, forms_for, read_forms
from briefcite.notes.identifiers import find_form, find_identifiers
from growth.steps import skips

FILES = sorted(identifier_forms.TABLES.glob("*.toml"))
EXAMPLES = [(form, example) for form in read_forms() for example in form.examples]
MARKED = re.compile("«(.*?)»")


@pytest.mark.parametrize(("form", "example"), EXAMPLES, ids=lambda one: getattr(one, "name", "") or one[:30])
def test_what_a_form_finds(form: Form, example: str) -> None:
    text = re.sub("[«»]", "", example)
    wanted = MARKED.findall(example)
    alone = [text[found.start : found.end] for _, found in find_form(form, text)]
    assert set(alone) & set(wanted) or not (alone or wanted)
    assert [text[found.start : found.end] for found in find_identifiers(text)] == wanted


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_rows_that_are_cut_out_are_those_of_the_file(path) -> None:
    text = path.read_text(encoding="utf-8")
    rows = tomllib.loads(text)
    forms = list(cut_forms(text))
    assert [form.name for form in forms] == list(rows)
    for form, row in zip(forms, rows.values(), strict=True):
        assert row.keys() <= {"kind", "signs", "words", "form", "examples"}
        assert (form.kind, "\n".join((*form.examples, ""))) == (row["kind"], row["examples"])
        assert "\n".join(form.words) == row.get("words", "").strip()
        assert len(form.words) == len(set(form.words))


@pytest.mark.parametrize("form", read_forms(), ids=lambda form: form.name)
def test_a_form_is_looked_for_where_it_is(form: Form) -> None:
    if not form.signs:
        assert skips(form.pattern.written(), re.VERBOSE)
    elif not form.listed:
        lost = [word for word in form.words if form.signs.isdisjoint(parts(word))]
        assert not lost, "a text with these words has none of the signs"
    for example in form.examples:
        text = re.sub("[«»]", "", example)
        if [*find_form(form, text)]:
            assert form in [one for _, one in forms_for(text)]


def parts(word: str) -> set[str]:
    """What a text may have where it has a word."""
    return {*identifier_forms.signs_of(word), *identifier_forms.LETTERS.findall(word)}


def test_a_form_has_no_repeat_without_a_bound() -> None:
    sets = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]")
    found = {form.name for form in read_forms() if re.search("[*+]", sets.sub("", form.pattern.written()))}
    assert not found


def test_of_two_that_overlap_the_longer_counts() -> None:
    text = "Regulation (EC) No 223/2009 of 11 March 2009"
    assert [(found.start, found.end, found.kind) for found in find_identifiers(text)] == [
        (0, len(text), "act")
    ]


def test_the_organ_is_no_part_of_a_resolution() -> None:
    text = "General Assembly resolutions 52/214, sect. B, and 58/250"
    found = [(text[one.begin : one.end], text[one.start : one.end]) for one in find_identifiers(text)]
    assert found == [("General Assembly resolutions 52/214", "resolutions 52/214"), ("58/250", "58/250")]


def test_identifiers_never_overlap() -> None:
    text = " ".join(re.sub("[«»]", "", example) for form in read_forms() for example in form.examples)
    places = [(found.begin, found.end) for found in find_identifiers(text)]
    assert len(places) > 200
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
