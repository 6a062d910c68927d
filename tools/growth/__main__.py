"""`make growth`: see `growth.table`; whatever it imports of the program is counted."""

import sys

from . import counting

counting.install()

from .table import main  # noqa: E402

sys.exit(main())
