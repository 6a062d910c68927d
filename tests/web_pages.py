"""Markdown briefs as web pages, for tests that read one brief in several forms."""

from __future__ import annotations

import re
import subprocess
import uuid

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

MARKER = re.compile(
    r'<sup class="footnote-ref"><a href="#(fn\d+)" id="(fnref[\d:]+)">\[(\d+)(?::\d+)?\]</a></sup>'
)
BACK = re.compile(r' ?<a href="#(fnref[\d:]+)" class="footnote-backref">↩︎</a>')
LANGUAGE = re.compile(r"^lang: (\w+)$", re.MULTILINE)
SITE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="UTF-8"><title>A brief &#8211; A Blog</title>
<script>var notes = "<sup>[1]</sup>";</script></head>
<body class="single-post"><header class="wp-block-template-part"><nav><ul><li>
<a href="/notes/">Notes [1]</a></li></ul></nav></header>
<main><article><div class="entry-content wp-block-post-content">
{text}
</div></article><section class="comments"><h2>2 comments</h2><ol><li>Good post. [1] is a broken link.</li>
</ol></section></main><footer><p>&copy; A Blog [2]</p></footer></body></html>
"""


def as_wordpress(markdown: str) -> str:
    """A Markdown brief as a page of WordPress, with its block of notes, on a site."""
    parser = MarkdownIt("commonmark", {"html": True}).use(footnote_plugin).use(front_matter_plugin)
    text = parser.render(markdown)
    names = {name: str(uuid.uuid5(uuid.NAMESPACE_URL, name)) for name in re.findall(r'id="(fn\d+)"', text)}
    text = MARKER.sub(
        lambda one: (
            f'<sup data-fn="{names[one[1]]}" class="fn"><a id="{names[one[1]]}-{one[2]}"'
            f' href="#{names[one[1]]}">{one[3]}</a></sup>'
        ),
        text,
    )
    text = BACK.sub(lambda one: f' <a href="#{names[note_of(one[1])]}-{one[1]}">↩︎</a>', text)
    for name, other in names.items():
        text = text.replace(f'id="{name}" class="footnote-item"', f'id="{other}"')
    text = text.replace(
        '<section class="footnotes">\n<ol class="footnotes-list">', '<ol class="wp-block-footnotes">'
    )
    text = text.replace('<hr class="footnotes-sep">\n', "").replace("</ol>\n</section>", "</ol>")
    language = LANGUAGE.search(markdown)
    return SITE.format(language=language[1] if language else "en", text=text)


def note_of(reference: str) -> str:
    """The id of the note of a marker: `fn2` of `fnref2:1`."""
    return "fn" + reference.removeprefix("fnref").partition(":")[0]


def by_pandoc(markdown: str) -> str:
    """A Markdown brief as a page made by pandoc."""
    command = ["pandoc", "--from", "markdown-auto_identifiers-smart", "--to", "html", "--standalone"]
    done = subprocess.run(
        [*command, "--metadata", "title=Brief"], input=markdown, capture_output=True, text=True, check=True
    )
    return done.stdout
