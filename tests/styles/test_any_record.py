"""What holds for any record, style and markup."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefcite.styles import (
    Cite,
    Node,
    entry,
    load_style,
    names,
    write_note,
)
from briefcite.styles.markup import NAMES, markup
from made_records import make_record

TEXT = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    [
        "*a* _b_",
        "<b>x</b>",
        "[x](javascript:a)",
        r"\input{x}",
        "$x$ % & #",
        "``` ~~ ![i](u)",
        "a|b]{c}",
        "--- “‘’",
    ]
)
FIELDS = """title short body person date adopted in-force opened url number
series journal outlet kind volume issue pages
place publisher edition session meeting official-records reporter in court stage
parties other-symbols accessed"""
PARTS = "family given name series title role"
TYPES = "un-document resolution treaty case report press-release speech news web book chapter article odd"
PLAIN = TEXT | st.sampled_from(["2014-02-07", "2014", "https://un.org/a_b?c=d&e=%20", "12", "Gaer, Felice"])
VALUES = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(PARTS.split()), inner, max_size=3)
    ),
    max_leaves=6,
)
SYMBOLS = [
    "A/RES/217(III)[A]",
    "CRC/C/CHN/CO/3-4",
    "A/HRC/25/CRP.1",
    "S/RES/2397 (2017)",
    "A/52/871-S/1998/318",
]


@given(
    st.sampled_from(names()),
    st.sampled_from(TYPES.split()),
    st.sampled_from(SYMBOLS),
    st.dictionaries(st.sampled_from(FIELDS.split()), VALUES, max_size=6),
    TEXT,
)
def test_any_record_renders_with_its_symbol_whole(
    name: str, kind: str, symbol: str, fields: dict[str, object], pinpoint: str
) -> None:
    style = load_style(name)
    source = make_record(fields | {"type": kind, "symbol": symbol})
    listed = entry(style, source).nodes
    noted = write_note(style, [Cite(source, pinpoint)]).nodes
    document = kind == "un-document" and "records" not in str(fields) and fields.get("kind", "") == ""
    for nodes in (
        (listed, noted) if document and style.options["join.open"] == "" else (listed,) if document else ()
    ):
        wanted = {"A/52/871", "S/1998/318"} if name == "aglc4" and symbol == SYMBOLS[-1] else {symbol}
        assert wanted <= {node.text for node in nodes if node.face == "symbol"}, (
            "AGLC cites joint symbols apart"
        )
    for form in NAMES:
        for nodes in (listed, noted):
            check_markup(form, nodes, markup(form)(nodes))


def check_markup(form: str, nodes: tuple[Node, ...], written: str) -> None:
    """Only our own tags and commands stand in what was written, and symbols as they are."""
    match form:
        case "html":
            bare = written
            for tag in ("em", "span", "a"):
                bare = bare.replace(f"</{tag}>", "")
            bare = bare.replace("<em>", "").replace('<span style="font-variant: small-caps">', "")
            assert bare.count("<") == bare.count('<a href="http') == bare.count(">")
        case "latex":
            assert not written.replace("\\\\", "").count("\\input")
            assert written.count("{") - written.count("\\{") == written.count("}") - written.count("\\}")
        case "markdown":
            tokens = MarkdownIt("commonmark").parseInline(written)[0].children or []
            kinds = {token.type for token in tokens}
            assert kinds <= {
                "text",
                "text_special",
                "em_open",
                "em_close",
                "link_open",
                "link_close",
                "html_inline",
            }
            assert all(
                t.content in ('<span style="font-variant: small-caps">', "</span>")
                for t in tokens
                if t.type == "html_inline"
            )
            links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
            assert len(links) <= sum(node.face == "link" for node in nodes)
    if form != "latex":
        assert all(node.text in written for node in nodes if node.face == "symbol" and node.text in SYMBOLS)
