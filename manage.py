#!/usr/bin/env python
"""The command line in a clone; an installed AICMO has it as `aicmo`."""

from __future__ import annotations

from aicmo_site.__main__ import main

if __name__ == "__main__":
    main()
