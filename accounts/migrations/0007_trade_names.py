"""Renames two models in Django's state; their tables keep their names, so nothing changes in the database."""

from __future__ import annotations

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("accounts", "0006_fenced_index")]

    operations = [
        migrations.AlterModelTable("Tries", "accounts_tries"),
        migrations.RenameModel("Tries", "RateLimitCounter"),
        migrations.AlterModelTable("FormUse", "accounts_formuse"),
        migrations.RenameModel("FormUse", "IdempotencyKey"),
    ]
