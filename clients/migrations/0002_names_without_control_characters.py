from django.db import migrations

CONTROLS = {code: " " for code in (*range(32), 0x85, 0x2028, 0x2029)}


def on_one_line(apps, schema_editor):
    """Names from before they were looked at: with a control character no job of theirs could begin."""
    for model in (apps.get_model("clients", "Client"), apps.get_model("clients", "Engagement")):
        for pk, name in model.objects.values_list("pk", "name").iterator():
            plain = " ".join(name.translate(CONTROLS).split())
            if name.translate(CONTROLS) != name:
                model.objects.filter(pk=pk).update(name=plain or "Without a name")


class Migration(migrations.Migration):
    dependencies = [("clients", "0001_initial")]
    operations = [migrations.RunPython(on_one_line, migrations.RunPython.noop)]
