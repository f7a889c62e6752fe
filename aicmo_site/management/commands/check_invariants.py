from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from aicmo_site.observability.invariants import INVARIANTS, violations


class Command(BaseCommand):
    help = "Count violations of the database's invariants; exits 1 when there is one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="Print one JSON object of code and count.")

    def handle(self, *args: Any, **options: Any) -> None:
        found = violations()
        if options["json"]:
            self.stdout.write(json.dumps(found))
        else:
            for invariant in INVARIANTS:
                self.stdout.write(f"{found[invariant.code]:>6}  {invariant.code:<4} {invariant.sentence}")
        if any(found.values()):
            sys.exit(1)
