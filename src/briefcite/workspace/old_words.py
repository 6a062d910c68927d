"""Words of an earlier version in settings, which are still understood, with what they are called now.

A word stays here for one release after it has changed; `docs/upgrading.md` has them on one page.
"""

from __future__ import annotations

from collections.abc import Mapping

LEVELS = {"advice": "suggestion"}
"""The severities that had another name (0.1)."""
KEYS = ("fail-on", "severity")
"""The settings whose value is a severity, beside those in a table `rules`."""


def renewed(settings: Mapping[str, object], table: str = "") -> tuple[dict[str, object], list[str]]:
    """Settings in the words of this version, and the old words that they have.

    >>> renewed({"fail-on": "advice", "overrides": [{"rules": {"date-form": "advice"}}]})
    ({'fail-on': 'suggestion', 'overrides': [{'rules': {'date-form': 'suggestion'}}]}, ['advice', 'advice'])
    """
    found: dict[str, object] = {}
    old: list[str] = []
    for key, value in settings.items():
        if isinstance(value, str) and value in LEVELS and (key in KEYS or table == "rules"):
            old.append(value)
            found[key] = LEVELS[value]
        elif isinstance(value, dict):
            found[key], more = renewed(value, key)
            old += more
        elif isinstance(value, list):
            items = [renewed(item, key) if isinstance(item, dict) else (item, []) for item in value]
            found[key] = [item for item, _ in items]
            old += [word for _, more in items for word in more]
        else:
            found[key] = value
    return found, old
