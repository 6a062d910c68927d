"""An “allow” allows nothing.

Why: The fault it spoke of is gone, or the rule's name is mistyped; it would hide the next one.

Source: `checking` knows what was allowed, and reports what was not needed.

Bad::

    The office opened in June.[^1]

    <!-- briefcite: allow note-empty — to be written -->

    [^1]: A/HRC/25/CRP.1.

Fixed::

    The office opened in June.[^1]

    [^1]: A/HRC/25/CRP.1.
"""

from ..findings import Certainty

CERTAINTY: Certainty = "style"
