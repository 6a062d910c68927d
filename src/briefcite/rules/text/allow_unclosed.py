"""An “allow-start” comment has no “allow-end”.

Why: It hides every later finding of its rules, down to the end of the text.

Basis: the comments of the file.

See also: allow-unused.

Bad::

    <!-- briefcite: allow-start note-empty — to be written -->

    The office opened in June.[^1] It has six staff.[^2]

    [^1]:
    [^2]: A/HRC/25/CRP.1.

Good::

    The office opened in June.[^1] It has six staff.[^2]

    <!-- briefcite: allow-start note-empty — to be written -->

    [^1]:

    <!-- briefcite: allow-end note-empty -->

    [^2]: A/HRC/25/CRP.1.
"""

from ...findings import Certainty

CERTAINTY: Certainty = "unlikely"
