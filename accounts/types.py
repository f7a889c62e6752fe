"""Roles, actions and who may do what: a table, not code."""

from __future__ import annotations

from contextvars import ContextVar
from typing import NamedTuple

from django.db.models import TextChoices

request_id: ContextVar[str] = ContextVar("request_id", default="")
"""Identifies the web request or job behind an audit event; set by the middleware and the runner."""


class Theme(TextChoices):
    """`SYSTEM` follows the device."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Role(TextChoices):
    OPERATOR = "operator", "Operator"
    ACCOUNT_MANAGER = "account_manager", "Account manager"
    CLIENT_REVIEWER = "client_reviewer", "Client reviewer"
    AGENCY_ADMIN = "agency_admin", "Agency admin"


class Action(TextChoices):
    VIEW = "view", "see"
    EDIT = "edit", "edit"
    SUBMIT = "submit", "submit for review"
    APPROVE = "approve", "approve"
    REQUEST_CHANGES = "request_changes", "request changes"
    STILL_VALID = "still_valid", "mark as still valid"
    REVOKE = "revoke", "revoke an approval"
    FLAG = "flag", "flag for review"
    ARCHIVE = "archive", "archive"
    RESTORE = "restore", "restore a version"
    PLAN = "plan", "change the generation plan"
    RUN = "run", "run jobs"
    SET_AUTONOMY = "set_autonomy", "set the autonomy level"
    DOWNLOAD = "download", "download a package"
    SHARE = "share", "share a package with the client"
    SEE_CLIENT = "see_client", "see the client"
    EDIT_CLIENT = "edit_client", "edit the client"
    OPEN_ENGAGEMENT = "open_engagement", "open an engagement"
    GRANT_STAFF = "grant_staff", "grant operator and reviewer roles"
    COMMENT = "comment", "comment"
    SET_POLICY = "set_policy", "set the approval policy"


class AccountType(NamedTuple):
    """The user account that goes with a role: its key and label in forms, its flags, and the demo person who has it."""

    key: str
    label: str
    demo_name: tuple[str, str]
    is_staff: bool = False
    is_agency_admin: bool = False


class RoleSpec(NamedTuple):
    """What a role may do, how it is given, and the account type that goes with it.

    `of_client` roles are held by a membership of one client, the others by a flag of the account.
    `agency_appoints` leaves granting and revoking to agency admins.
    """

    may: frozenset[Action]
    of_client: bool = True
    agency_appoints: bool = False
    account: AccountType | None = None


_CONTENT = frozenset(
    {
        Action.VIEW, Action.EDIT, Action.SUBMIT, Action.FLAG, Action.RESTORE, Action.PLAN, Action.RUN,
        Action.DOWNLOAD, Action.SEE_CLIENT, Action.OPEN_ENGAGEMENT, Action.COMMENT,
    }
)  # fmt: skip
_DECISIONS = frozenset(
    {
        Action.APPROVE, Action.REQUEST_CHANGES, Action.STILL_VALID, Action.REVOKE, Action.ARCHIVE,
        Action.SET_AUTONOMY, Action.SHARE, Action.EDIT_CLIENT, Action.GRANT_STAFF,
    }
)  # fmt: skip
ROLES: dict[Role, RoleSpec] = {
    Role.OPERATOR: RoleSpec(
        may=_CONTENT,
        account=AccountType("operator", "Operator: the workspace", ("Olu", "Operator")),
    ),
    Role.ACCOUNT_MANAGER: RoleSpec(
        may=_CONTENT | _DECISIONS,
        agency_appoints=True,
        account=AccountType(
            "manager", "Account manager: the workspace and the back office", ("Mara", "Manager"), is_staff=True
        ),
    ),
    Role.CLIENT_REVIEWER: RoleSpec(may=frozenset()),
    Role.AGENCY_ADMIN: RoleSpec(
        may=frozenset({Action.SEE_CLIENT, Action.EDIT_CLIENT, Action.GRANT_STAFF, Action.SET_POLICY}),
        of_client=False,
        agency_appoints=True,
        account=AccountType(
            "admin", "Agency admin: people and clients", ("Ada", "Admin"), is_staff=True, is_agency_admin=True
        ),
    ),
}
"""Every role. An agency admin manages people and clients and has no content rights by that role alone."""
PERMISSIONS: dict[Action, frozenset[Role]] = {
    action: frozenset(role for role, spec in ROLES.items() if action in spec.may) for action in Action
}
CLIENT_ROLES = tuple(role for role, spec in ROLES.items() if spec.of_client)
ACCOUNT_TYPES = {spec.account.key: spec.account for spec in ROLES.values() if spec.account}
