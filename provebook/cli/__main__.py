"""``python -m provebook.cli``."""

import sys

from provebook.cli import main

sys.exit(main())
