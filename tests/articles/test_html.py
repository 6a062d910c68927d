"""Web pages: the notes and markers of every producer, words with their places, what is left out."""

from __future__ import annotations

from textwrap import dedent

import pytest

from briefcite.articles import format_of, read_article_source
from briefcite.articles.html import read
from briefcite.model import Article
from briefcite.text import Source
from briefcite.workspace.encodings import decode
from places import CORPUS, rows

COUNTED = [
    (name, int(markers), int(notes))
    for name, markers, notes in (row[:3] for row in rows("html-counted.tsv")[1:])
]


def page(text: str, name: str = "page.html") -> Article:
    """A page of some text."""
    return read(Source(name, dedent(text)))


def bodies(article: Article) -> list[tuple[str, str]]:
    """The labels and words of the notes."""
    return [(note.label, str(note.body)) for note in article.notes]


def labels(article: Article) -> list[str]:
    """The labels of the markers."""
    return [marker.label for marker in article.markers]


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")
@pytest.mark.parametrize(("name", "markers", "notes"), COUNTED, ids=[row[0] for row in COUNTED])
def test_counts_of_real_pages(name: str, markers: int, notes: int) -> None:
    path = CORPUS / name
    article = read_article_source(decode(path.name, path.read_bytes()), format_of(name) or "")
    assert (len(article.markers), len(article.notes)) == (markers, notes)


TWO = [("1", "A/77/1."), ("2", "A/77/2, para. 3.")]
"""The notes of every page below."""

PRODUCERS = {
    "Word, Save as Web Page": """
        <p class=MsoNormal>It met.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
        class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
        class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> Again.<a style='mso-footnote-id:ftn2'
        href="#_ftn2" name="_ftnref2"><span class=MsoFootnoteReference>[2]</span></a><o:p></o:p></p>
        <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1>
        <![endif]>
        <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1'
        href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> A/77/1.<o:p></o:p></p></div>
        <div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2">[2]</a>
        A/77/2, <span lang=FR>para.</span>&nbsp;3.</p></div></div>""",
    "Word, filtered": """
        <p class=MsoNormal>It met.<a href="#_edn1" name="_ednref1"><span class=MsoEndnoteReference>1</span></a>
        Again.<a href="#_edn2" name="_ednref2"><span class=MsoEndnoteReference>2</span></a></p>
        <div><br clear=all><hr align=left size=1 width="33%">
        <div id=edn1><p class=MsoEndnoteText><a href="#_ednref1" name="_edn1">1</a> A/77/1.</p></div>
        <div id=edn2><p class=MsoEndnoteText><a href="#_ednref2" name="_edn2">2</a> A/77/2, para. 3.</p></div></div>""",
    "Google Docs": """
        <p><span>It met.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> Again.</span><sup><a
        href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;
        A/77/1.</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span> A/77/2, para. 3.</span></p></div>""",
    "LibreOffice": """
        <p>It met.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> Again.<a
        class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>2</sup></a></p>
        <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym"
        href="#sdfootnote1anc">1</a>
        \tA/77/1.</p></div><div id="sdendnote1"><p><a class="sdendnotesym" name="sdendnote1sym"
        href="#sdendnote1anc">2</a>A/77/2, para. 3.</p></div>""",
    "pandoc": """
        <p>It met.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> Again.<a
        href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p>
        <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr/><ol>
        <li id="fn1"><p>A/77/1.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
        <li id="fn2"><p>A/77/2, para. 3.<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
        </ol></section>""",
    "kramdown, Jekyll": """
        <p>It met.<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote" role="doc-noteref">1</a></sup>
        Again.<sup id="fnref:b"><a href="#fn:b" class="footnote" rel="footnote">2</a></sup></p>
        <div class="footnotes" role="doc-endnotes"><ol><li id="fn:1"><p>A/77/1. <a href="#fnref:1"
        class="reversefootnote" role="doc-backlink">&#8617;</a></p></li>
        <li id="fn:b"><p>A/77/2, para. 3. <a href="#fnref:b" class="reversefootnote">&#8617;</a></p></li></ol></div>""",
    "Hugo": """
        <p>It met.<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> Again.<sup
        id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup></p><div class="footnotes"
        role="doc-endnotes"><hr><ol><li id="fn:1"><p>A/77/1.&#160;<a href="#fnref:1" class="footnote-backref"
        role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li><li id="fn:2"><p>A/77/2, para. 3.&#160;<a href="#fnref:2"
        class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>""",
    "MediaWiki": """
        <p>It met.<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1">&#91;1&#93;</a></sup> Again.<sup
        id="cite_ref-2" class="reference"><a href="#cite_note-2">&#91;2&#93;</a></sup></p>
        <div class="reflist"><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink"><b><a
        href="#cite_ref-a_1-0">^</a></b></span> <span class="reference-text">A/77/1.</span></li>
        <li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2"
        aria-label="Jump up">↑</a></b></span> <span class="reference-text">A/77/2, para. 3.</span></li></ol></div>""",
    "WordPress block": """
        <p>It met.<sup data-fn="8b0c" class="fn"><a id="8b0c-link" href="#8b0c">1</a></sup> Again.<sup data-fn="1d2e"
        class="fn"><a id="1d2e-link" href="#1d2e">2</a></sup></p>
        <ol class="wp-block-footnotes"><li id="8b0c">A/77/1. <a href="#8b0c-link"
        aria-label="Jump to footnote reference 1">↩︎</a></li><li id="1d2e">A/77/2, para. 3. <a
        href="#1d2e-link">↩︎</a></li></ol>""",
    "WordPress plug-in, easy footnotes": """
        <p>It met.<span id='easy-footnote-1-5' class='easy-footnote-margin-adjust'></span><span
        class='easy-footnote'><a href='#easy-footnote-bottom-1-5' title='A/77/1.'><sup>1</sup></a></span>
        Again.<span id='easy-footnote-2-5' class='easy-footnote-margin-adjust'></span><span
        class='easy-footnote'><a href='#easy-footnote-bottom-2-5' title='A/77/2, para. 3.'><sup>2</sup></a></span></p>
        <div class="easy-footnote-title"><h4>Notes:</h4></div><ol class="easy-footnotes-wrapper">
        <li class="easy-footnote-single"><span id="easy-footnote-bottom-1-5"
        class="easy-footnote-margin-adjust"></span>A/77/1.<a class="easy-footnote-to-top"
        href="#easy-footnote-1-5"></a></li><li class="easy-footnote-single"><span id="easy-footnote-bottom-2-5"
        class="easy-footnote-margin-adjust"></span>A/77/2, para. 3.<a class="easy-footnote-to-top"
        href="#easy-footnote-2-5"></a></li></ol>""",
    "WordPress plug-in with scripts": """
        <p>It met.<span class="footnote_referrer"><a role="button" tabindex="0"
        onclick="footnote_moveToReference_0_1('footnote_plugin_reference_0_1');"><sup
        id="footnote_plugin_tooltip_0_1" class="footnote_plugin_tooltip_text">[1]</sup></a><span
        id="footnote_plugin_tooltip_text_0_1" class="footnote_tooltip" style="display:none">A/77/1.</span></span>
        Again.<span class="footnote_referrer"><a role="button"
        onclick="footnote_moveToReference_0_1('footnote_plugin_reference_0_2');"><sup
        id="footnote_plugin_tooltip_0_2" class="footnote_plugin_tooltip_text">[2]</sup></a></span></p>
        <table class="footnotes_table"><tbody><tr class="footnotes_plugin_reference_row"><th scope="row"
        id="footnote_plugin_reference_0_1" class="footnote_plugin_index"
        onclick="footnote_moveToAnchor_0_1('footnote_plugin_tooltip_0_1');"><a role="button"
        onclick="footnote_moveToAnchor_0_1('footnote_plugin_tooltip_0_1');" class="footnote_backlink"><span
        class="footnote_index_arrow">&#8593;</span>1</a></th> <td class="footnote_plugin_text">A/77/1.</td></tr>
        <tr class="footnotes_plugin_reference_row"><th scope="row" id="footnote_plugin_reference_0_2"><a role="button"
        onclick="footnote_moveToAnchor_0_1('footnote_plugin_tooltip_0_2');" class="footnote_backlink"><span
        class="footnote_index_arrow">&#8593;</span>2</a></th> <td class="footnote_plugin_text">A/77/2, para. 3.</td>
        </tr></tbody></table>""",
    "Substack": """
        <div class="body markup"><p>It met.<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1-9"
        href="#footnote-1-9" class="footnote-anchor">1</a> Again.<a id="footnote-anchor-2-9" href="#footnote-2-9"
        class="footnote-anchor">2</a></p><div class="footnote"><a id="footnote-1-9" href="#footnote-anchor-1-9"
        class="footnote-number">1</a><div class="footnote-content"><p>A/77/1.</p></div></div><div class="footnote"><a
        id="footnote-2-9" href="#footnote-anchor-2-9" class="footnote-number">2</a><div
        class="footnote-content"><p>A/77/2, para. 3.</p></div></div></div>""",
    "docutils, Sphinx": """
        <p>It met.<a class="footnote-reference brackets" href="#id3" id="id1" role="doc-noteref"><span
        class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a> Again.<a class="footnote-reference brackets"
        href="#id4" id="id2" role="doc-noteref"><span class="fn-bracket">[</span>2<span
        class="fn-bracket">]</span></a></p><aside class="footnote-list brackets">
        <aside class="footnote brackets" id="id3" role="doc-footnote"><span class="label"><span
        class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span>
        <p>A/77/1.</p></aside><aside class="footnote brackets" id="id4" role="doc-footnote"><span
        class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id2">2</a><span
        class="fn-bracket">]</span></span><p>A/77/2, para. 3.</p></aside></aside>""",
    "docutils, older": """
        <p>It met.<a class="footnote-reference" href="#id3" id="id1">[1]</a> Again.<a class="footnote-reference"
        href="#id4" id="id2">[2]</a></p><table class="docutils footnote" frame="void" id="id3"><colgroup><col
        class="label" /><col /></colgroup><tbody><tr><td class="label"><a class="fn-backref"
        href="#id1">[1]</a></td><td>A/77/1.</td></tr></tbody></table>
        <table class="docutils footnote" id="id4"><tbody><tr><td class="label"><a class="fn-backref"
        href="#id2">[2]</a></td><td>A/77/2, para. 3.</td></tr></tbody></table>""",
    "Asciidoctor": """
        <div class="paragraph"><p>It met.<sup class="footnote">[<a id="_footnoteref_1" class="footnote"
        href="#_footnotedef_1" title="View footnote.">1</a>]</sup> Again.<sup class="footnote">[<a
        id="_footnoteref_2" class="footnote" href="#_footnotedef_2">2</a>]</sup></p></div>
        <div id="footnotes"><hr/><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. A/77/1.
        </div><div class="footnote" id="_footnotedef_2"><a href="#_footnoteref_2">2</a>. A/77/2, para. 3.</div></div>""",
    "EUR-Lex": """
        <div class="eli-container"><p class="oj-normal">It met.&nbsp;<a id="ntc1-L" href="#ntr1-L">(<span
        class="oj-super oj-note-tag">1</span>)</a> Again.&nbsp;<a id="ntc2-L" href="#ntr2-L">(<span
        class="oj-super oj-note-tag">2</span>)</a></p><hr class="oj-note"><p class="oj-note"><a id="ntr1-L"
        href="#ntc1-L">(<span class="oj-super">1</span>)</a>&nbsp;&nbsp;A/77/1.</p><p class="oj-note"><a id="ntr2-L"
        href="#ntc2-L">(<span class="oj-super">2</span>)</a>&nbsp;&nbsp;A/77/2, para.&#32;3.</p></div>
        <hr class="oj-separator"><p class="oj-normal">ISSN 1977-0677</p>""",
    "legal publisher, links dead": """
        <p>It met.<sup><a href="#fn1" name="fr1" id="fr1">1</a></sup> Again.<sup><a href="#fn2" name="fr2">2</a></sup></p>
        <aside data-label="1" class="footnote" id="footnote_1_1"><a href="#ref_footnote_1_1">1</a> <p>A/77/1.</p></aside>
        <aside data-label="2" class="footnote" id="footnote_1_2"><a href="#ref_footnote_1_2">2</a> <p>A/77/2, para.
        3.</p></aside>""",
    "Gutenberg, nothing links back": """
        <p>It met.<a class="fnanchor" href="#Footnote_1">[1]</a> Again.<a class="fnanchor" href="#Footnote_2">[2]</a></p>
        <div class="footnote"><p><a name="Footnote_1"></a><span class="label">[1]</span> A/77/1.</p></div>
        <div class="footnote"><p><a name="Footnote_2"></a><span class="label">[2]</span> A/77/2, para. 3.</p></div>""",
    "hand-made, paragraphs": """
        <p>It met.<sup><a href="#note1">1</a></sup> Again.<sup><a href="#note2">2</a></sup></p><hr>
        <p><a name="note1">1</a>. A/77/1.</p><p><a name="note2">2</a>. A/77/2, para. 3.</p>""",
    "hand-made, line breaks": """
        <p>It met.<sup><a href="#n1" name="r1">1</a></sup> Again.<sup><a href="#n2" name="r2">2</a></sup></p><hr>
        <p><a name="n1" href="#r1">1</a> A/77/1.<br><a name="n2" href="#r2">2</a> A/77/2, para. 3.</p>""",
    "hand-made, empty targets": """
        <p>It met.<a id=r1 href="#n1">[1]</a> Again.<a id=r2 href="#n2">[2]</a>
        <h2>Notes</h2><a id="n1"></a><p>[1] A/77/1. <a href="#r1">back</a></p><a id="n2"></a><p>[2] A/77/2,
        para. 3. <a href="#r2">back</a></p>""",
    "hand-made, a table": """
        <p>It met.<a id=r1 href="#n1">1</a> Again.<a id=r2 href="#n2">2</a><table>
        <tr><td><a id="n1" href="#r1">1</a><td>A/77/1.<tr><td><a id="n2" href="#r2">2</a><td>A/77/2, para. 3.</table>""",
    "hand-made, a list of definitions": """
        <p>It met.<a id=r1 href="#n1">1</a> Again.<a id=r2 href="#n2">2</a><dl><dt id=n1><a href="#r1">1</a><dd>A/77/1.
        <dt id=n2><a href="#r2">2</a><dd>A/77/2, para. 3.</dl>""",
    "TEI": """
        <p>It met.<span class="footnotelink"><a class="notelink" title="A/77/1." href="#Note1"><sup>1</sup></a></span>
        Again.<a class="notelink" href="#Note2"><sup>2</sup></a></p><div class="notes"><div class="noteHeading">Notes</div>
        <div class="note" id="Note1"><span class="noteLabel">1 </span><div class="noteBody">A/77/1.</div></div>
        <div class="note" id="Note2"><span class="noteLabel">2 </span><div class="noteBody">A/77/2, para.
        3.</div></div></div>""",
    "textbook, notes in the text": """
        <p>It met.<span class="footnote" id="fn01_001">A/77/1.</span> Again.<span class="footnote"
        id="fn01_002">A/77/2, para. 3.</span></p>""",
    "Tufte": """
        <p>It met.<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1"
        class="margin-toggle"/><span class="sidenote">A/77/1.</span> Again.<label for="sn-2"
        class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-2"><span class="sidenote">A/77/2,
        para. 3.</span></p>""",
    "tex4ht": """
        <p>It met.<span class="footnote-mark"><a
        href="#fn1x0" id="fn1x0-bk"><sup class="textsuperscript">1</sup></a></span><a
         id="x1-2f1"></a> Again.<span class="footnote-mark"><a
        href="#fn2x0" id="fn2x0-bk"><sup>2</sup></a></span></p><div class="footnotes"><p class="noindent"><span
        class="footnote-mark"><a
        href="#fn1x0-bk" id="fn1x0"><sup>1</sup></a></span><span class="cmr-8">A/77/1.</span></p><p><span
        class="footnote-mark"><a href="#fn2x0-bk" id="fn2x0"><sup>2</sup></a></span>A/77/2, para. 3.</p></div>""",
    "links raised, notes unlinked": """
        <p>It met.<sup>1</sup> Again.<sup>2</sup></p><div class="footnote">1. A/77/1.</div>
        <div class="footnote">2. A/77/2, para. 3.</div>""",
    "typed in brackets": """
        <p>It met.[1] Again.[2]</p><h2>Notes</h2><p>[1] A/77/1.</p><p>[2] A/77/2, para. 3.</p>""",
    "typed, raised": """
        <p>It met.<sup>1</sup> Again.<sup>2</sup></p><hr><p><sup>1</sup> A/77/1.</p><p><sup>2</sup> A/77/2, para. 3.</p>""",
}


@pytest.mark.parametrize("text", PRODUCERS.values(), ids=PRODUCERS)
@pytest.mark.parametrize(
    "around", ["{}", "<html lang=en><body><nav><a href='#n1'>1</a></nav><main>{}</main><footer>[1]</footer>"]
)
def test_notes_of_every_producer(text: str, around: str) -> None:
    article = page(around.format(dedent(text)))
    found = [(label, " ".join(body.replace("\u00a0", " ").split())) for label, body in bodies(article)]
    assert found == TWO
    assert labels(article) == ["1", "2"]
    words = [" ".join(str(place).replace("\u00a0", " ").split()) for place in article.paragraphs]
    assert words[0].replace(" [^", "[^") in (
        "It met.[^1] Again.[^2]",
        "It met.¹ Again.²",
        "It met.[1] Again.[2]",
    )
    assert not any("A/77" in one for one in words)
