from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from aicmo_site.demo.headless_run import HeadlessRun, RunFailed, engine, inline
from aicmo_site.runtime.bootstrap import prepare
from aicmo_site.runtime.broker import BrokerError
from artifacts.types import InvalidContent, NotAllowed
from intake.exchange.brief_file import BriefFile, read_brief


class Command(BaseCommand):
    help = "Run one brief from submission to an approved delivery package, and write its files."
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("brief", type=Path, metavar="BRIEF.json", help="The brief to import.")
        parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="Where the package's files go.")
        parser.add_argument("--json", action="store_true", help="Print one JSON object about the run at the end.")
        parser.add_argument("--inline", action="store_true", help="Run the jobs in this process, without a worker.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the engagement. Exits 2 for an invalid brief, having written nothing; 1 when it cannot be finished."""
        brief = self._read(options["brief"])
        try:
            prepare()
            with inline() if options["inline"] else engine() as work:
                report = HeadlessRun(brief, options["out"], self._say, work).finish()
        except (RunFailed, NotAllowed, InvalidContent, BrokerError, OSError) as error:
            self.stderr.write(f"The engagement could not be finished: {error}")
            sys.exit(1)
        if options["json"]:
            self.stdout.write(json.dumps(report, ensure_ascii=False, indent=2))

    def _read(self, path: Path) -> BriefFile:
        try:
            brief = read_brief(path.read_bytes(), timezone=settings.AGENCY_TIMEZONE)
        except OSError as error:
            self._refuse([f"{path} cannot be read: {error.strerror}."])
        if brief.errors:
            self._refuse([str(error) for error in brief.errors])
        return brief

    def _refuse(self, errors: list[str]) -> None:
        for error in errors:
            self.stderr.write(error)
        sys.exit(2)

    def _say(self, line: str) -> None:
        self.stderr.write(line)
        self.stderr.flush()
