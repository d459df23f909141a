"""``python -m flowbook.cli``."""

import sys

from flowbook.cli import main

sys.exit(main())
