"""The JSON Schema of records says what the rules say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import jsonschema
import pytest
import yaml
from hypothesis import given, settings

from briefcite import check, load
from briefcite.model import Plain
from briefcite.model.record_schema import record_schema
from briefcite.model.record_types import types
from made_records import records
from places import ROOT
from working_folder import Folder

VALIDATOR = jsonschema.Draft202012Validator(record_schema())
OURS = sorted(
    path
    for place in ("references", "src/briefcite/references", "examples/sound/references")
    for path in ROOT.glob(f"{place}/**/*.yaml")
)
RULES = ("record-type-unknown", "record-field-*", "record-value-unreadable")
SOUND = """
one:
  type: un-document
  symbol: A/HRC/34/20
  body: Human Rights Council
  title: Report on Belmar
  date: 2017-01-12
"""
FAULTS = {
    "unknown type": ("type: un-document", "type: documnet"),
    "no type": ("  type: un-document\n", ""),
    "unknown field": ("title:", "titel: x\n  title:"),
    "field of another type": ("title:", "outlet: x\n  title:"),
    "no body": ("  body: Human Rights Council\n", ""),
    "no date": ("  date: 2017-01-12\n", ""),
    "words for a date": ("2017-01-12", "some day"),
    "a thirteenth month": ("2017-01-12", "2017-13-12"),
    "a list of titles": ("Report on Belmar", "[Report, Belmar]"),
    "no link": ("title:", "url: un.org\n  title:"),
    "an empty field": ("title:", "short:\n  title:"),
    "an empty list": ("title:", "tags: []\n  title:"),
    "an unknown part": ("title:", "archived: {link: x}\n  title:"),
}
ALLOWED = {
    "nothing changed": ("one:", "one:"),
    "a year for a date": ("2017-01-12", "2017"),
    "a span": ("2017-01-12", "2017-01/2017-02"),
    "adopted instead": ("date:", "adopted:"),
    "a free field": ("title:", "x-shelf: 12\n  title:"),
    "figures for a text": ("title:", "session: 34\n  title:"),
    "several bodies": ("Human Rights Council", "[HRC, {name: Committee against Torture, short: CAT}]"),
    "a draft without a body": ("body: Human Rights Council", "checked: {verdict: not-asked}"),
}


def objects(text: str) -> bool:
    """Whether the schema objects to a record file."""
    return not VALIDATOR.is_valid(yaml.load(text, Loader=yaml.BaseLoader))


def found(text: str, folder: Path) -> set[str]:
    """What the rules that ask for the same say of a record file."""
    (folder / "references").mkdir(exist_ok=True)
    (folder / "references" / "all.yaml").write_text(text, encoding="utf-8")
    report = check(load([folder / "references"], settings=""), only=RULES)
    return {one.rule for one in report.diagnostics}


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(record_schema())


@pytest.mark.parametrize("fault", FAULTS)
def test_rules_and_schema_object_to_each_fault(fault: str, tmp_path: Path) -> None:
    assert FAULTS[fault][0] in SOUND
    text = SOUND.replace(*FAULTS[fault])
    assert found(text, tmp_path)
    assert objects(text)


@pytest.mark.parametrize("change", ALLOWED)
def test_neither_objects_to_what_is_allowed(change: str, tmp_path: Path) -> None:
    text = SOUND.replace(*ALLOWED[change])
    assert found(text, tmp_path) == set()
    assert not objects(text)


@pytest.mark.parametrize("name", types())
def test_examples_of_the_types_are_valid(name: str) -> None:
    assert not objects(types()[name].example)


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_our_own_records_are_valid(path: Path) -> None:
    errors = VALIDATOR.iter_errors(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_numbers_and_days_may_be_read_as_such() -> None:
    """Editors read YAML with its types: 2017 is a number there."""
    text = SOUND.replace("2017-01-12", "2017").replace("title:", "session: 3\n  title:")
    assert VALIDATOR.is_valid(yaml.safe_load(text))


@settings(max_examples=60)
@given(records())
def test_made_records_please_or_displease_both(record: tuple[str, Mapping[str, Plain]]) -> None:
    """Records of all types and fields; that “spring 2014” is no date, only the rules can tell."""
    text = yaml.safe_dump(dict([record]), allow_unicode=True)
    with TemporaryDirectory() as folder:
        said = found(text, Path(folder))
    assert objects(text) <= bool(said), text
    assert bool(said - {"record-value-unreadable"}) <= objects(text), text


def test_the_command_prints_it(folder: Folder) -> None:
    assert json.loads(folder.run("schema").out) == record_schema()
