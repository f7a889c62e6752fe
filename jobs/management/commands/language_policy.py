"""Whether texts of a client may go to language models."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from clients.models import Client
from jobs.llm.policy import set_language_policy


class Command(BaseCommand):
    help = "Allow or forbid language models for a client."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("client", help="The client's name.")
        choice = parser.add_mutually_exclusive_group(required=True)
        choice.add_argument("--allow", action="store_true")
        choice.add_argument("--forbid", action="store_true")
        parser.add_argument("--prices", action="store_true", help="Prices and budgets may leave as well.")
        parser.add_argument("--by", required=True, help="The user name of the agency admin who decides.")

    def handle(self, *args: Any, **options: Any) -> None:
        client = Client.objects.filter(name=options["client"]).first()
        user = User.objects.filter(username=options["by"]).first()
        if client is None or user is None:
            raise CommandError("There is no such client." if client is None else "There is no such user.")
        try:
            policy = set_language_policy(client, allowed=options["allow"], prices_may_leave=options["prices"], by=user)
        except PermissionDenied as error:
            raise CommandError(str(error) or "Only an agency admin decides this.") from None
        self.stdout.write(str(policy))
