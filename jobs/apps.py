from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "jobs"

    def ready(self) -> None:
        """The receivers need loaded models, so they come in now."""
        import_module("jobs.receivers")
        import_module("jobs.checks")
