"""`python -m instancelint`."""

import sys

if __name__ == "__main__":
    if not sys.flags.safe_path:
        del sys.path[0]  # the current folder, which Python puts first: nothing that is checked may be run

    from instancelint.cli.main import main  # not before that folder is out of the way

    sys.exit(main())
