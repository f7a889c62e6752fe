"""Verify a package against its manifest and the record. Changes nothing."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from delivery.models import Package
from delivery.packages.verify import UnreadablePackage, Verification, verify_file, verify_package


class Command(BaseCommand):
    help = "Re-hash a package and say what differs from the record."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="manifest.json next to its files, the package's ZIP, or its public id.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the command. Exits 1 when something differs, 2 when there was nothing that could be checked."""
        try:
            found = _verified(str(options["file"]))
        except UnreadablePackage as error:
            raise CommandError(str(error), returncode=2) from error
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror or error}", returncode=2) from error
        for line in lines(found):
            self.stdout.write(line)
        if not found.intact:
            sys.exit(1)


def _verified(wanted: str) -> Verification:
    path = Path(wanted)
    if path.exists():
        return verify_file(path)
    package = Package.objects.filter(public_id=wanted).first()
    if package is None:
        raise UnreadablePackage(f"{wanted} is no file and no package's public id.")
    return verify_package(package)


def lines(found: Verification) -> list[str]:
    out = [f"Manifest {found.manifest_hash}"]
    if found.record:
        note = "; superseded since" if found.record.superseded else ""
        out.append(f"On record: {found.record}, sealed {found.record.sealed_at:%Y-%m-%d %H:%M} UTC{note}")
    out += [f"Checked: {name}" for name in found.checked]
    out += [f"Differs: {difference}" for difference in found.differences]
    return [*out, "Intact." if found.intact else f"{len(found.differences)} differ."]
