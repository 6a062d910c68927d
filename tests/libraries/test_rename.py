"""Citations renamed: every key of a record in an article, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefcite.articles import read_article_source
from briefcite.libraries.rename import rename_citations
from briefcite.text import Source, apply


def test_in_a_plain_text_a_bare_name_is_no_citation() -> None:
    text = "Write to @coi.\n\nNotes\n\n1. See [@coi, para. 3].\n"
    article = read_article_source(Source("a.txt", text), "plain")
    assert "@coi.\n" in apply(text, rename_citations(article, "coi", "x"))
    assert "[@x, para. 3]" in apply(text, rename_citations(article, "coi", "x"))


@given(st.text("@{}[]coi-:. \n", max_size=60))
def test_renaming_there_and_back_is_nothing(text: str) -> None:
    article = read_article_source(Source("a.md", text), "markdown")
    there = apply(text, rename_citations(article, "coi", "zzz"))
    back = apply(
        there, rename_citations(read_article_source(Source("a.md", there), "markdown"), "zzz", "coi")
    )
    assert back == text
