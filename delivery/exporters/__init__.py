"""Render the files of a package. Every module here is imported, so a new file with an `@exporter` is a new exporter."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

for _found in iter_modules(__path__, prefix=f"{__name__}."):
    import_module(_found.name)
