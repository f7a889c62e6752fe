"""The demo agency: three people and the three briefs that ship with the product."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import transaction

from accounts.models import User
from accounts.types import Role
from clients.models import Client, Engagement
from clients.services import create_client, grant_membership, open_engagement
from intake.importing import BriefFile, read_brief
from intake.services import submit_intake

BRIEFS = Path(__file__).resolve().parent.parent / "intake" / "demo"


@dataclass(frozen=True)
class Login:
    username: str
    password: str
    role: str


@transaction.atomic
def seed() -> list[Login]:
    """Make the demo agency once. Returns the three log-ins the first time, nothing afterwards."""
    if User.objects.exists():
        return []
    logins = [Login(role, secrets.token_urlsafe(9), role) for role in ("operator", "manager", "admin")]
    people = {login.role: _person(login) for login in logins}
    for file in sorted(BRIEFS.glob("*.json")):
        brief = read_brief(file.read_bytes(), timezone=settings.AGENCY_TIMEZONE)
        client = staffed_client(brief, people["admin"], people["manager"], people["operator"])
        engagement = engage(client, brief, people["operator"])
        submit_intake(engagement, brief.content, brief.selection, by=people["operator"])
    return logins


def staffed_client(brief: BriefFile, admin: User, manager: User, operator: User) -> Client:
    """A new client of the brief's name with an account manager and an operator."""
    client = create_client(brief.content["client_name"], by=admin, timezone_name=brief.content["timezone"])
    grant_membership(client, manager, Role.ACCOUNT_MANAGER, by=admin)
    grant_membership(client, operator, Role.OPERATOR, by=admin)
    return client


def engage(client: Client, brief: BriefFile, operator: User) -> Engagement:
    """An engagement named by what the brief says, so that the same brief gives the same name."""
    weeks = brief.content.get("duration_weeks", 12)
    return open_engagement(client, f"{brief.content['objective']}, {weeks} weeks", by=operator)


def _person(login: Login) -> User:
    names = {"operator": ("Olu", "Operator"), "manager": ("Mara", "Manager"), "admin": ("Ada", "Admin")}
    first, last = names[login.role]
    return User.objects.create_user(
        login.username,
        f"{login.username}@agency.example",
        login.password,
        first_name=first,
        last_name=last,
        is_staff=login.role != "operator",
        is_agency_admin=login.role == "admin",
    )
