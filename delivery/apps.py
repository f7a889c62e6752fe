from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig


class DeliveryConfig(AppConfig):
    name = "delivery"

    def ready(self) -> None:
        """Connect the receivers: they need loaded models."""
        import_module("delivery.receivers")
