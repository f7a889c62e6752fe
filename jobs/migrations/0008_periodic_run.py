from django.db import migrations


class Migration(migrations.Migration):
    """Renames the model alone: the table keeps its name, so that the release before can still read it."""

    dependencies = [("jobs", "0007_run_outcome_index")]

    operations = [
        migrations.AlterModelTable(name="beat", table="jobs_beat"),
        migrations.RenameModel(old_name="Beat", new_name="PeriodicRun"),
    ]
