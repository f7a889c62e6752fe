from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        """The receivers need loaded models, so they come in now."""
        import_module("accounts.receivers")
