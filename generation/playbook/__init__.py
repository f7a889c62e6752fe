"""Generate sections deterministically. Every module here is imported, so a new file is a new job type."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

for _found in walk_packages(__path__, prefix=f"{__name__}."):
    import_module(_found.name)
