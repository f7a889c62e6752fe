from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from aicmo_site.demo.agency import seed


class Command(BaseCommand):
    help = "Create the demo agency in an empty database: three users and three briefs. Prints their passwords once."

    def handle(self, *args: Any, **options: Any) -> None:
        logins = seed()
        if not logins:
            self.stdout.write("The database has users already; nothing was added.")
            return
        self.stdout.write("Demo agency ready. Log in with (shown only now):")
        for login in logins:
            self.stdout.write(f"  {login.username:<10} {login.password}")
