from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "jobs"

    def ready(self) -> None:
        """Import receivers and checks, which need loaded models."""
        import_module("jobs.receivers")
        import_module("jobs.checks")
