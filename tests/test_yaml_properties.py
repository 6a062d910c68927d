"""Record files: any text is read or refused, and what another writer wrote comes back."""

from __future__ import annotations

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcite.errors import UnreadableFile
from briefcite.model import Scalar, plain
from briefcite.records.reader import read
from briefcite.text import Source, Span
from test_yaml import all_values, records

ORACLE = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

PIECES = [
    "a",
    "b: ",
    ": ",
    "- ",
    "\n",
    "\r\n",
    "  ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "#",
    "'",
    '"',
    "|\n",
    ">",
    "&",
    "*",
]
PIECES += [
    "!",
    "? ",
    "---\n",
    "...\n",
    "%",
    "@",
    "😀",
    "\u2028",
    "\x85",
    "\ufeff",
    "type: x\n",
    "\\",
    "A/RES/70/1",
]
MESSY = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@given(MESSY)
def test_any_text_is_read_or_refused_with_its_line(text: str) -> None:
    try:
        found, comments = read(Source("a.yaml", text))
    except UnreadableFile as error:
        assert error.message.startswith("line ")
        return
    spans = [value.span for value in all_values(found)] + list(comments)
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    assert all(str(comment).startswith("#") for comment in comments)


WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x85\u2028\u2029")
)  # PyYAML writes these as spaces
TREES = st.recursive(
    WORDS,
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(WORDS, inner)),
    max_leaves=8,
)


@settings(max_examples=40)
@given(st.dictionaries(WORDS, st.dictionaries(WORDS, TREES), min_size=1), st.booleans())
def test_what_another_writer_wrote_comes_back(tree: dict[str, dict[str, object]], flow: bool) -> None:
    tree.pop("type", None)
    text = yaml.dump(tree, default_flow_style=flow, allow_unicode=True, sort_keys=False, Dumper=NoAliases)
    found = records(text)
    assert {record.key.text: plain(record.entries) for record in found} == tree
    for value in all_values(found):
        if isinstance(value, Scalar) and is_on_one_line(value.span):
            assert yaml.load(str(value.span), Loader=ORACLE) == value.text


class NoAliases(yaml.SafeDumper):
    """A writer that repeats equal values, and marks none."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def is_on_one_line(span: Span) -> bool:
    return len(str(span).splitlines()) == 1 and not str(span).startswith("? ")
