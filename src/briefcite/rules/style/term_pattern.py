"""The text matches a pattern that the publication forbids.

Why: A rule of the house is in its settings, so that nobody has to remember it.

Basis: `[[pattern]]` of the settings: a name, a regular expression, a message, and if needed the severity (a
suggestion if not given) and the scopes: `text`, `note`, `quotation`, `title`, `heading`, `symbol`.

When: It applies to text and notes where no scope is given. A pattern that takes more than half a second on a
paragraph or note is stopped, and so are all patterns that take more than two seconds in a document; both are
reported.

Exceptions: quotations and titles, unless a scope names them; links and the names of authors and outlets.

See also: term-avoided.

Bad::

    The Committee asked twice.[^1]

    [^1]: E/CN.4/1997/25, paras. 3 and 4. We were wrong in my earlier brief.
    -- briefcite.toml --
    [[pattern]]
    name = "own-work"
    regex = '(?i)\\bmy earlier\\b'
    scope = "note"
    message = "do not cite yourself"
    severity = "warning"

Good::

    The author said: “see my earlier brief”.[^1]

    [^1]: E/CN.4/1997/25, paras. 3 and 4.
    -- briefcite.toml --
    [[pattern]]
    name = "own-work"
    regex = '(?i)\\bmy earlier\\b'
    message = "do not cite yourself"
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import limits
from ...errors import BadSettings
from ...findings import Certainty, Finding
from ...model import Reading
from ...settings import Pattern, Settings
from ...text import Span
from ...views.scopes import stretches

CERTAINTY: Certainty = "style"
NEEDS = ("patterns",)


def check_article(reading: Reading, settings: Settings) -> Iterator[Finding]:
    """Every place where a pattern of the settings matches, in the pattern's scopes."""
    limit = limits.TimeLimit(limits.DOCUMENT_SECONDS)
    for pattern in settings.patterns:
        yield from (report(span, pattern, settings) for span in find(pattern, reading, settings, limit))


def find(pattern: Pattern, reading: Reading, settings: Settings, limit: limits.TimeLimit) -> Iterator[Span]:
    """The places of one pattern; raises BadSettings where it takes too long."""
    from ...comparing.house_patterns import SlowPattern, search  # only where a publication has patterns

    for scoped in stretches(reading, pattern.scope):
        try:
            yield from (scoped.span(*place) for place in search(pattern.regex, scoped.words, limit))
        except SlowPattern as slow:
            where = scoped.stretch.place.where
            said = f"the pattern “{pattern.name}” was stopped: it takes too long at {where}"
            help = "avoid repetition inside repetition, such as (a+)+"
            raise BadSettings(settings.path or "settings", f"{said}, {slow}", help) from None


def report(span: Span, pattern: Pattern, settings: Settings) -> Finding:
    """The finding for one place."""
    return Finding(
        span,
        f"“{span.line}”: {pattern.message.rstrip('.')}.",
        help=f"reword it, or change the pattern “{pattern.name}”",
        basis=f"the pattern “{pattern.name}” in {settings.path or 'the settings'}",
        severity=pattern.severity,
    )
