"""The worker of the benchmark: the product's tasks with empty generators, and the yardstick's own."""

from __future__ import annotations

import os
from contextlib import ExitStack

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")
django.setup()

from aicmo_site.celery import app  # noqa: E402
from tests.bench.empty import empty_generators  # noqa: E402
from tests.bench.yardstick import keep_results  # noqa: E402

keep_results(app)
_for_ever = ExitStack()
_for_ever.enter_context(empty_generators())
