"""Roles, actions and who may do what: a table, not code."""

from __future__ import annotations

from contextvars import ContextVar

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


_STAFF = frozenset({Role.OPERATOR, Role.ACCOUNT_MANAGER})
_MANAGER = frozenset({Role.ACCOUNT_MANAGER})
_ADMIN = frozenset({Role.AGENCY_ADMIN})
PERMISSIONS: dict[Action, frozenset[Role]] = {
    Action.VIEW: _STAFF,
    Action.EDIT: _STAFF,
    Action.SUBMIT: _STAFF,
    Action.APPROVE: _MANAGER,
    Action.REQUEST_CHANGES: _MANAGER,
    Action.STILL_VALID: _MANAGER,
    Action.REVOKE: _MANAGER,
    Action.FLAG: _STAFF,
    Action.ARCHIVE: _MANAGER,
    Action.RESTORE: _STAFF,
    Action.PLAN: _STAFF,
    Action.RUN: _STAFF,
    Action.SET_AUTONOMY: _MANAGER,
    Action.DOWNLOAD: _STAFF,
    Action.SHARE: _MANAGER,
    Action.SEE_CLIENT: _STAFF | _ADMIN,
    Action.EDIT_CLIENT: _MANAGER | _ADMIN,
    Action.OPEN_ENGAGEMENT: _STAFF,
    Action.GRANT_STAFF: _MANAGER | _ADMIN,
    Action.COMMENT: _STAFF,
    Action.SET_POLICY: _ADMIN,
}
"""An agency admin manages people and clients and has no content rights by that role alone."""
