"""The version of the package, and the address of its makers. A test proves that pyproject.toml has the same version."""

__version__ = "0.1.0"

ISSUES_URL = "https://github.com/instancelint/instancelint/issues"

DEBUG = "INSTANCELINT_DEBUG"
"""Environment variable; when it is `1`, a failure of the linter itself ends in a traceback, which may show secrets."""
