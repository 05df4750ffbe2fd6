"""Starts Sprintrum. Patches first: a module that already holds an unpatched socket blocks everybody."""

from sprint import green
from sprint.config import async_mode

green.patch(async_mode())

import sys  # noqa: E402

from sprint.cli import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
