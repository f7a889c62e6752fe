"""Create the demo agency: a user for each account type and the briefs that ship with the product."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction

from accounts.models import User
from accounts.types import CLIENT_ROLES, ROLES, AccountType, Role
from clients.models import Client, Engagement
from clients.services import create_client, grant_membership, open_engagement
from intake.exchange.brief_file import BriefFile, read_brief
from intake.services import submit_intake

BRIEFS = Path(__file__).resolve().parents[2] / "intake" / "demo"


@dataclass(frozen=True)
class Login:
    account: AccountType
    password: str

    @property
    def username(self) -> str:
        return self.account.key


@transaction.atomic
def seed() -> list[Login]:
    """Create the demo agency in an empty database. Returns a log-in for each account type, nothing if users exist."""
    if User.objects.exists():
        return []
    logins = {role: Login(spec.account, secrets.token_urlsafe(9)) for role, spec in ROLES.items() if spec.account}
    people = {role: _person(login) for role, login in logins.items()}
    for file in sorted(BRIEFS.glob("*.json")):
        brief = read_brief(file.read_bytes(), timezone=settings.AGENCY_TIMEZONE)
        engagement = engage(staffed_client(brief, people), brief, people[Role.OPERATOR])
        submit_intake(engagement, brief.content, brief.selection, by=people[Role.OPERATOR])
    return list(logins.values())


def staffed_client(brief: BriefFile, people: Mapping[Role, User]) -> Client:
    """Create a client of the brief's name, and grant each user a role of that client."""
    admin = people[Role.AGENCY_ADMIN]
    client = create_client(brief.content["client_name"], by=admin, timezone_name=brief.content["timezone"])
    for role in CLIENT_ROLES:
        if role in people:
            grant_membership(client, people[role], role, by=admin)
    return client


def engage(client: Client, brief: BriefFile, operator: User) -> Engagement:
    """Open an engagement named by the brief's objective and duration: the same brief gives the same name."""
    weeks = brief.content.get("duration_weeks", 12)
    return open_engagement(client, f"{brief.content['objective']}, {weeks} weeks", by=operator)


def _person(login: Login) -> User:
    account = login.account
    return User.objects.create_user(
        login.username,
        f"{login.username}@agency.example",
        login.password,
        first_name=account.demo_name[0],
        last_name=account.demo_name[1],
        is_staff=account.is_staff,
        is_agency_admin=account.is_agency_admin,
    )
