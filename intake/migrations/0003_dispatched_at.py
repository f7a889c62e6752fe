"""Renames a field in Django's state; its column keeps its name, so nothing changes in the database."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("intake", "0002_advice_request")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameField("AdviceRequest", "rung_at", "dispatched_at"),
                migrations.AlterField(
                    "AdviceRequest",
                    "dispatched_at",
                    models.DateTimeField(null=True, blank=True, db_column="rung_at"),
                ),
            ]
        )
    ]
