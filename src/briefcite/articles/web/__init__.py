"""Pages of the web: their elements, the notes and markers among them, and what of their words is written.

`elements` has the tags with their places; `pages` what is none of the text, and the links. `note_links`,
`note_places` and `second_looks` find markers and notes, which `notes` puts together; `note_labels` and
`styles` say how their words are written. The article is made of them in `articles/html.py`.
"""
