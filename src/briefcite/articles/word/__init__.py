"""Word files: from the bytes of a `.docx` to its paragraphs, its notes and their numbers as Word prints them.

`file` reads one. `package` opens the ZIP file and finds its parts, `elements` goes through the XML of one,
`story_reader` and `run_reader` take the text and the notes (`stories`) out of it, with what `fields` and
`styles` say of them, and `numbers` counts the notes. Nothing here knows of `Article`; `articles/docx.py`
makes one of what is read.

Source: ECMA-376 (Office Open XML), parts 1 (WordprocessingML) and 2 (packages).
"""
