"""An “allow-start” has no “allow-end”.

Why: It allows to the end of the text, and so faults that come later are never told.

Basis: `checking` reads the comments, and reports what nothing ends. An “allow-end” without an “allow-start”
is `allow-unused`.

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
