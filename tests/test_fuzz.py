"""The laws of `make fuzz`: they hold for what failed once and for a few mutants, and they can fail."""

from __future__ import annotations

from random import Random

import pytest

from briefcite.commands import renumber
from briefcite.text import Edit
from fuzz import TARGETS, Case, Fault, articles, broken, kept, load, shrink

FEW = {"articles": 6, "pages": 6, "records": 12, "symbols": 200, "markdown": 60, "word": 6, "writes": 1}
"""How many mutants of each target the suite looks at."""
KEPT = [pytest.param(target, case, id=case.name) for target in TARGETS for case in kept(target)]


def faults(target: str, case: Case) -> list[Fault]:
    return [fault for law in load(target).LAWS for fault in broken(law, case)]


@pytest.mark.parametrize(("target", "case"), KEPT)
def test_what_failed_once_holds(target: str, case: Case) -> None:
    assert faults(target, case) == []


@pytest.mark.parametrize("target", TARGETS)
def test_the_first_mutants_hold(target: str) -> None:
    seeds = load(target).seeds()
    assert len(seeds) > 100
    for number in range(FEW[target]):
        chance = Random(f"suite {number}")
        case = load(target).mutate(chance.choice(seeds), seeds, chance)
        assert faults(target, case) == [], case


def test_a_mutant_is_the_same_again() -> None:
    seeds = articles.seeds()
    one, other = (articles.mutate(seeds[3], seeds, Random("1 7")) for _ in range(2))
    assert one == other


def test_a_law_that_does_not_hold_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    case = Case("brief.md", b"So.[^2]\n\n[^2]: A/77/1.\n")
    assert broken(articles.renumbers, case) == []
    monkeypatch.setattr(renumber, "renumbering", lambda article: [Edit(article.source.span(0, 2), "No")])
    assert [fault.law for fault in broken(articles.renumbers, case)] == ["renumber keeps every word and line"]


def test_what_fails_is_shrunk() -> None:
    case = Case("brief.md", "One line.\nA word here, ümlaut.\nAnother line.\n".encode())
    assert shrink(case, lambda one: "rd h" in one.text and "ü" in one.text).text == "rd hü"
