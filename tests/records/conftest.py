"""Record files are read by both parsers of PyYAML."""

from __future__ import annotations

import pytest
import yaml

from briefcite.records import reader


@pytest.fixture(params=["libyaml", "pure"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers, since libyaml is not everywhere."""
    if request.param == "pure":
        monkeypatch.setattr(reader, "LOADER", yaml.SafeLoader)
    elif not yaml.__with_libyaml__:
        pytest.skip("PyYAML was built without libyaml")
