from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from aicmo_site.demo.samples import samples
from aicmo_site.runtime.bootstrap import prepare
from artifacts.selftest import FAIL, run_selftest


class Command(BaseCommand):
    help = "Run the eight wiring tests on throw-away data; exits 1 when one fails."

    def handle(self, *args: Any, **options: Any) -> None:
        prepare()
        results = run_selftest(samples())
        for result in results:
            self.stdout.write(f"{result.outcome:<4}  {result.number}. {result.name}: {result.detail}")
        if any(result.outcome == FAIL for result in results):
            sys.exit(1)
