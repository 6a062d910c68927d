"""Renumbering: cross-references go with their notes, every pair stays, or the article is refused."""

from __future__ import annotations

import random
import re

import pytest

from briefcite.articles import format_of, read_article_source
from briefcite.editing.renumber import renumber
from briefcite.errors import RefusedFix
from briefcite.model import Article
from briefcite.text import Source
from briefcite.values.cross_references import find_cross_references
from briefcite.workspace.encodings import decode
from places import CASES, shared

ARTICLES = (CASES / "renumber.txt").read_text(encoding="utf-8").split("\n======\n")


def read(text: str, name: str = "a.md") -> Article:
    return read_article_source(Source(name, text), format_of(name) or "markdown")


@pytest.mark.parametrize("case", ARTICLES, ids=lambda case: case.splitlines()[0])
def test_cases(case: str) -> None:
    """Title and kind, the text, and after `=>` the text wanted or `refused: ` with words of the reason."""
    head, body = case.split("\n", 1)
    before, after = body.split("\n=>\n")
    kind = next((kind for kind in ("text", "notes") if f"({kind})" in head), "markdown")
    article = read_article_source(Source("a", before + "\n"), {"text": "plain"}.get(kind, kind))
    if after.startswith("refused: "):
        with pytest.raises(RefusedFix, match=re.escape(after.removeprefix("refused: ").strip())):
            renumber(article)
    else:
        assert renumber(article).strip() == after.strip()


def shuffled(rng: random.Random, typed: bool) -> tuple[str, dict[str, str]]:
    """An article whose notes were inserted, deleted and moved without renumbering; where each one points."""
    count = rng.randrange(3, 12)
    labels = [str(n) for n in rng.sample(range(1, 40), count)]
    words = {label: f"Source {chr(65 + n)}{n}" for n, label in enumerate(labels)}
    pointing = {}
    for label in labels:
        if rng.random() < 0.5:
            target = rng.choice(labels)
            form = rng.choice(
                ["see note {} above", "supra note {}", "above n {}", "see n. {}", "see notes {}"]
            )
            pointing[label] = target
            words[label] += ", " + form.format(target)
    mark = "[{}]" if typed else "[^{}]"
    lead = "" if typed else ":"
    text = " ".join(f"Sentence {word.split(',')[0]}.{mark.format(label)}" for label, word in words.items())
    listed = rng.sample(labels, count) if not typed else sorted(labels, key=int)
    notes = "\n\n".join(f"{mark.format(label)}{lead} {words[label]}." for label in listed)
    return f"{text}\n\nAn end.\n\n{notes}\n", pointing


def joined(text: str, name: str) -> dict[str, tuple[str, str]]:
    """By the source that a note names: the sentence of its marker, and the source its reference points to."""
    article = read(text, name)
    found = {}
    for marker in article.markers:
        body = str(article.by_label[marker.label].body)
        sentence = text[marker.paragraph.start : marker.span.start].rsplit(".", 2)[-2]
        references = list(find_cross_references(body))
        target = str(article.by_label[references[0].numbers[0].label].body)[:9] if references else ""
        found[body[:9]] = (sentence.strip()[-9:], target)
    return found


@pytest.mark.parametrize("typed", [False, True], ids=["markdown", "text"])
def test_random_articles(typed: bool) -> None:
    rng = random.Random(7)
    name = "a.txt" if typed else "a.md"
    for _ in range(250):
        text, _ = shuffled(rng, typed)
        new = renumber(read(text, name))
        article = read(new, name)
        first = list(dict.fromkeys(marker.label for marker in article.markers))
        assert first == [str(n) for n in range(1, len(first) + 1)]
        assert joined(new, name) == joined(text, name)
        assert renumber(article) == new


def test_the_corpus_is_renumbered_or_refused() -> None:
    """Documents of the corpus with two markers exchanged: all pairs the same, or refused with a reason."""
    done = 0
    reasons: list[str] = []
    for path in sorted(p for p in shared("corpus").rglob("*") if p.suffix in (".md", ".txt", ".qmd")):
        source = decode(path.name, path.read_bytes())
        article = read_article_source(source, format_of(path.name) or "markdown")
        if not path.parent.name.startswith(("md-", "txt-bracket", "derived", "seed")):
            continue
        try:
            new = renumber(article)
        except RefusedFix as error:
            reasons.append(f"{path.name}: {error.message}")
            continue
        done += 1
        after = read_article_source(Source(source.name, new), article.format)
        assert sorted(bare(article)) == sorted(bare(after)), path.name
    print(f"{done} renumbered, {len(reasons)} refused:", *reasons, sep="\n  ")
    assert done >= 30


def bare(article: Article) -> list[str]:
    """The notes' words without digits, which references are made of."""
    return ["".join(c for c in str(note.body) if not c.isdigit()) for note in article.notes]
