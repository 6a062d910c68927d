"""Reading settings from a mapping: every key and value is judged, and errors name the file and the line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping, Sequence

from ..errors import BadSettings, UnknownName
from ..findings import SEVERITIES
from ..named_tuples import NamedTuple
from ..settings import OWN_WORDS, SCOPES, Allow, Override, Pattern, Settings, Terms, selects
from ..symbols.grammar.parser import read_symbol

LEVELS = ("off", "on", "suggestion", "warning", "error")
"""What `[rules]` may say of a rule; "on" keeps its own severity."""

FAIL_ON = ("error", "warning", "suggestion", "never")
"""What `fail-on` may say."""

PRESETS = ("core", "recommended@1", "strict")
"""Which rules run unless `[rules]` says otherwise: those of certainty *impossible*; those of the first
recommendation; all. A release adds rules to the next number only."""

LANGUAGES = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv"
    " dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie"
    " ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv"
    " mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm"
    " rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts"
    " tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split()
)
"""The languages of ISO 639-1."""

KINDS = {
    "style": "text",
    "preset": PRESETS,
    "language": "language",
    "files": "texts",
    "exclude": "texts",
    "fail-on": FAIL_ON,
    "references": "texts",
    "require-reason": "flag",
    "catalogue": "flag",
    "catalogue-wrong": "symbols",
    "today": "date",
}
"""What each plain setting takes: a text, texts, a language, true or false, symbols, a date, or one of some
words."""

TABLES = ("extends", "rules", "overrides", "allow", "terms", "pattern")
OVERRIDE = ("files", "skip", "also", "rules", "language", "style", "fail-on")
ALLOW = ("rule", "words", "reason", "document")
PATTERN = ("name", "regex", "message", "scope", "severity")


class Reader(NamedTuple):
    """A settings file being read: where errors are said to be, and which rules there are."""

    path: str
    text: str
    rules: Collection[str]

    def wrong(self, key: str, message: str, help: str = "", value: str = "") -> BadSettings:
        """The error for a key, with its line where the file has it; of several that which has the value."""
        pattern = re.compile(
            rf"^[ \t]*\[*(?:[\w-]+\.)*[\"']?{re.escape(key)}[\"']?[ \t]*[=\]]"
            rf"|[{{,][ \t]*{re.escape(key)}[ \t]*=",
            re.M,
        )
        start = max(self.text.find("[tool.briefcite"), 0)
        found = pattern.search(self.text, max(start, self.line_start(value)))
        line = f"line {self.text.count(chr(10), 0, found.end()) + 1}: " if found else ""
        return BadSettings(self.path, line + message, help)

    def line_start(self, value: str) -> int:
        """Where the line begins on which a value begins; 0 where the file writes it in another way."""
        at = self.text.find(value.partition("\n")[0]) if value else -1
        return self.text.rfind("\n", 0, at) + 1 if at >= 0 else 0

    def known(self, mapping: Mapping[str, object], names: Collection[str], what: str) -> None:
        """Raise for a key that is not among `names`."""
        for key in mapping:
            if key not in names:
                raise self.wrong(key, *answer(what, key, names))

    def rule(self, name: str) -> str:
        """A rule's name or selector, if there is such a rule."""
        if not any(selects(name, rule) for rule in self.rules):
            raise self.wrong(name, *answer("rule", name, self.rules))
        return name

    def value(self, key: str, value: object) -> object:
        """A plain setting's value as `Settings` holds it."""
        kind = KINDS[key]
        match value:
            case bool() if kind == "flag":
                return value
            case str() if kind == "text":
                return value
            case str() if kind == "language" and is_language(value):
                return value
            case str() if kind == "texts":
                return (value,)
            case list() if kind == "texts" and all(isinstance(item, str) for item in value):
                return tuple(value)
            case list() if kind == "symbols":
                return tuple(self.symbol(key, item) for item in value)
            case datetime.date() if kind == "date" and not isinstance(value, datetime.datetime):
                return value
            case str() if isinstance(kind, tuple) and value in kind:
                return value
        raise self.wrong(key, f"“{key}” takes {wanted(kind)}, not {value!r}")

    def symbol(self, key: str, value: object) -> str:
        """What a UN document symbol is compared by."""
        found = read_symbol(value) if isinstance(value, str) else None
        if found is None:
            raise self.wrong(key, f"“{key}” takes a list of UN document symbols; {value!r} is none")
        return found.key

    def table(self, value: object, key: str) -> Mapping[str, object]:
        """A value that must be a table."""
        if not isinstance(value, dict):
            raise self.wrong(key, f"“{key}” takes a table, not {value!r}")
        return value

    def tables(self, value: object, key: str, names: Collection[str]) -> list[Mapping[str, object]]:
        """A value that must be a list of tables with these keys."""
        if not isinstance(value, list):
            raise self.wrong(key, f"“{key}” takes a list of tables: write [[{key}]]")
        found = [self.table(item, key) for item in value]
        for item in found:
            self.known(item, names, f"key of [[{key}]]")
        return found

    def levels(self, mapping: Mapping[str, object]) -> dict[str, str]:
        """`[rules]`: the level of each rule."""
        for name, level in mapping.items():
            if level not in LEVELS:
                raise self.wrong(name, f"“{name}” takes {wanted(LEVELS)}, not {level!r}")
        return {self.rule(name): str(level) for name, level in mapping.items()}

    def override(self, table: Mapping[str, object]) -> Override:
        """One `[[overrides]]`."""
        files = self.value("files", table.get("files", ()))
        levels = self.levels(self.table(table.get("rules", {}), "rules"))
        for key, level in (("skip", "off"), ("also", "on")):
            for name in self.texts(table, key):
                levels[self.rule(name)] = level
        plain = {k: self.value(k, v) for k, v in table.items() if k in KINDS and k != "files"}
        values = {key.replace("-", "_"): value for key, value in plain.items()}
        return Override(tuple(files), levels, values)  # type: ignore[arg-type]

    def texts(self, table: Mapping[str, object], key: str) -> list[str]:
        """A list of texts in a table, empty where there is none."""
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.wrong(key, f"“{key}” takes a list of texts, not {value!r}")
        return value

    def allow(self, table: Mapping[str, object]) -> Allow:
        """One `[[allow]]`."""
        for key in table:
            if not isinstance(table[key], str):
                raise self.wrong(key, f"“{key}” takes a text, not {table[key]!r}")
        said = {key: str(value) for key, value in table.items()}
        if "rule" not in said or not (said.get("words") or said.get("document")):
            raise self.wrong("allow", "[[allow]] needs “rule” and one of “words” and “document”")
        return Allow(
            self.rule(said["rule"]), said.get("words", ""), said.get("reason", ""), said.get("document", "")
        )

    def terms(self, table: Mapping[str, object]) -> Terms:
        """`[terms]`; what is avoided is a list, or a table that gives each word its reason."""
        self.known(table, ("prefer", "avoid"), "key of [terms]")
        prefer = self.table(table.get("prefer", {}), "prefer")
        avoid = table.get("avoid", {})
        if not isinstance(avoid, dict):
            avoid = dict.fromkeys(self.texts(table, "avoid"), "")
        for word, reason in avoid.items():
            if not isinstance(reason, str):
                raise self.wrong(word, f"“{word}” takes the reason as a text, not {reason!r}")
        return Terms(
            {
                wanted: self.words(wanted, replaced)
                for wanted, replaced in prefer.items()
                if self.words("prefer", wanted)
            },
            {word: reason for word, reason in avoid.items() if self.words("avoid", word)},
        )

    def words(self, key: str, value: object) -> tuple[str, ...]:
        """A word or a list of them, none of them empty."""
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list) or not all(isinstance(word, str) and word.strip() for word in found):
            raise self.wrong(key, f"“{key}” takes a word or a list of words, not {value!r}")
        return tuple(found)

    def pattern(self, table: Mapping[str, object]) -> Pattern:
        """One `[[pattern]]`."""
        for key in ("name", "regex", "message"):
            if not isinstance(table.get(key), str) or not str(table[key]).strip():
                raise self.wrong("pattern", f"[[pattern]] needs “{key}”, a text")
        scope = self.words("scope", table.get("scope", list(OWN_WORDS)))
        severity = table.get("severity", "suggestion")
        for key, said, names in (("scope", scope, SCOPES), ("severity", (severity,), SEVERITIES)):
            if not set(said) <= set(names):
                raise self.wrong(key, f"“{key}” takes {wanted(names)}, not {table[key]!r}")
        self.regex(str(table["regex"]))
        return Pattern(str(table["name"]), str(table["regex"]), str(table["message"]), scope, severity)  # type: ignore[arg-type]

    def regex(self, text: str) -> None:
        """Raise for a text that is not a regular expression."""
        from ..comparing.house_patterns import (  # only where a publication has patterns
            BadPattern,
            compile_pattern,
        )

        try:
            compile_pattern(text)
        except BadPattern as error:
            said = text if len(text) < 80 else f"{text[:60]}…"
            message = f"“{said}” is not a regular expression: {error}"
            raise self.wrong("regex", message, value=text) from error


def is_language(tag: str) -> bool:
    """Whether a text names a language by its two letters, perhaps with a script or country.

    >>> is_language("es"), is_language("es-MX"), is_language("spanish"), is_language("xx")
    (True, True, False, False)
    """
    language, *parts = tag.split("-")
    return language.lower() in LANGUAGES and all(part.isalnum() for part in parts)


def answer(what: str, name: str, known: Collection[str]) -> tuple[str, str]:
    """The words for a name that does not exist, and the nearest that does."""
    error = UnknownName(what, name, known)
    return error.message, error.help


def wanted(kind: str | Sequence[str]) -> str:
    """What a kind of setting takes, in words."""
    words = {
        "text": "a text",
        "language": "the two letters of a language, such as “en” or “es-MX”",
        "texts": "a text or a list of texts",
        "flag": "true or false",
        "symbols": "a list of UN document symbols",
        "date": "a date such as 2026-01-31",
    }
    return words[kind] if isinstance(kind, str) else "one of " + ", ".join(f"“{word}”" for word in kind)


def read_settings(
    mapping: Mapping[str, object],
    path: str = "",
    *,
    text: str = "",
    folder: str = "",
    rules: Collection[str] = (),
) -> Settings:
    """The settings that a mapping states, each key and value judged.

    `text` is the file's own text, for line numbers. Raises `BadSettings`, which names the file and,
    where it can be found, the line, with the nearest name for an unknown key or rule.

    >>> read_settings({"fail-on": "warning"}).fail_on
    'warning'
    """
    reader = Reader(path, text, rules)
    reader.known(mapping, (*KINDS, *TABLES), "setting")
    plain = {key.replace("-", "_"): reader.value(key, mapping[key]) for key in mapping if key in KINDS}
    overrides = tuple(
        map(reader.override, reader.tables(mapping.get("overrides", []), "overrides", OVERRIDE))
    )
    allow = tuple(map(reader.allow, reader.tables(mapping.get("allow", []), "allow", ALLOW)))
    return Settings(
        path,
        folder,
        levels=reader.levels(reader.table(mapping.get("rules", {}), "rules")),
        overrides=overrides,
        allow=allow,
        terms=reader.terms(reader.table(mapping.get("terms", {}), "terms")),
        patterns=tuple(map(reader.pattern, reader.tables(mapping.get("pattern", []), "pattern", PATTERN))),
        **plain,  # type: ignore[arg-type]
    )
