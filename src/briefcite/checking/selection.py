"""Which rules run on a document, and how grave their findings are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .. import rules
from ..errors import UnknownName
from ..findings import Certainty, Finding, Severity
from ..model import Reading
from ..named_tuples import NamedTuple
from ..rules import Rule
from ..settings import Settings, selects

SEVERITY: dict[Certainty, Severity] = {"impossible": "error", "unlikely": "warning", "style": "suggestion"}


class Selection(NamedTuple):
    """What a person asked for on top of the settings: names of rules, groups (`symbol`, `symbol-*`)."""

    only: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()

    def names(self, settings: Settings) -> tuple[str, ...]:
        """The rules that run with these settings."""
        return tuple(name for name in rules.names() if self.takes(name, settings))

    def looks_at_records(self, settings: Settings) -> bool:
        """Whether one of the rules that run looks at records."""
        in_folder = (name for name in self.names(settings) if rules.folders()[name] == "records")
        return any(rules.load(name).check_library for name in in_folder)

    def takes(self, name: str, settings: Settings) -> bool:
        """Whether a rule runs."""
        if any_selects(self.skip, name):
            return False
        if any_selects((*self.only, *self.also), name):
            return True
        level = settings.level(name)
        return not self.only and level != "off" and (level != "" or preset_takes(settings.preset, name))


def can_find(reading: Reading, settings: Settings) -> Callable[[str], bool]:
    """Whether a rule by its name can find anything in an article: whether its folder's needs are met."""
    met = {
        "text": True,
        "records": bool(reading.library.records),
        "style": bool(reading.style or settings.terms.replaced or settings.patterns),
    }
    return lambda name: met[rules.folders()[name]]


def select(only: Iterable[str], also: Iterable[str], skip: Iterable[str]) -> Selection:
    """A selection; commas part names. Raises `UnknownName` for a rule or group that does not exist."""
    selection = Selection(divide(only), divide(also), divide(skip))
    for selector in (name for names in selection for name in names):
        if not any(selects(selector, name) for name in rules.names()):
            groups = (name.split("-")[0] for name in rules.names())
            raise UnknownName("rule", selector, (*rules.names(), *dict.fromkeys(groups)))
    return selection


def divide(selectors: Iterable[str]) -> tuple[str, ...]:
    """Selectors, those with commas taken apart.

    >>> divide(["date, symbol", "quote-*"])
    ('date', 'symbol', 'quote-*')
    """
    return tuple(name.strip() for given in selectors for name in given.split(",") if name.strip())


def any_selects(selectors: Iterable[str], name: str) -> bool:
    """Whether one of some selectors takes a rule."""
    return any(selects(selector, name) for selector in selectors)


def preset_takes(preset: str, name: str) -> bool:
    """Whether a preset takes a rule.

    `core` takes those that report what is impossible, `strict` all, a pinned preset those of its list in
    `data/presets/`: a rule that is written later waits for the next one.
    """
    match preset:
        case "core":
            return rules.load(name).certainty == "impossible"
        case "strict":
            return True
    return name in rules.pinned(preset)


def severity_of(rule: Rule, finding: Finding, settings: Settings) -> Severity:
    """How grave a finding is: as the settings say, else as its rule and certainty do."""
    match settings.level(rule.name):
        case "error" | "warning" | "suggestion" as said:
            return said
    return finding.severity or SEVERITY[rule.certainty]
