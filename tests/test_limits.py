"""The bounds of inputs are those that the page names."""

from __future__ import annotations

import re

from briefcite import limits
from places import ROOT

ROW = re.compile(r"^\| .*\(`([A-Z_]+)`\) \| ([\d.,]+) ?(\w*) \|$", re.MULTILINE)


def test_the_page_names_every_bound() -> None:
    page = (ROOT / "docs" / "files.md").read_text(encoding="utf-8")
    factors = {"MB": 1024 * 1024}
    said = {
        name: float(number.replace(",", "")) * factors.get(unit, 1)
        for name, number, unit in ROW.findall(page)
    }
    assert said == {name: value for name, value in vars(limits).items() if name.isupper()}
