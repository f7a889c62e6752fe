"""Ask for the client and the name of a new engagement, and for a brief file."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat

from accounts.fields import NameField
from accounts.models import User
from accounts.types import Action
from clients.models import Client
from clients.policy import may_make_clients, visible_clients

MAX_FILE_BYTES = 2 * 1024 * 1024


class EngagementForm(forms.Form):
    """Choose a client for whom the person may open an engagement, or a new one where they may create clients."""

    client = forms.ModelChoiceField(
        Client.objects.none(), label="Client", required=False, empty_label="Choose a client"
    )
    name = NameField(
        label="Engagement name",
        max_length=200,
        required=False,
        help_text="Left empty, it says the objective and the duration.",
    )
    brief = forms.FileField(
        label="Brief file",
        required=False,
        allow_empty_file=True,
        help_text="JSON or CSV, as exported from an intake. The fields of the form are then not looked at.",
        widget=forms.ClearableFileInput(attrs={"accept": ".json,.csv,application/json,text/csv"}),
    )

    def __init__(self, *args: Any, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        chosen = self.fields["client"]
        if isinstance(chosen, forms.ModelChoiceField):
            chosen.queryset = visible_clients(user, Action.OPEN_ENGAGEMENT)
            if may_make_clients(user):
                chosen.empty_label = "A new client, named in the brief"
            else:
                chosen.required = True

    def clean_brief(self) -> bytes | None:
        file = self.cleaned_data.get("brief")
        if not isinstance(file, UploadedFile):
            return None
        if problem := unreadable(file):
            raise forms.ValidationError(problem)
        return bytes(file.read())


def unreadable(file: UploadedFile[Any]) -> str:
    """Return why a file cannot be a brief, by name and size, with what to do; empty for one that may be read."""
    name, size = (file.name or "The file")[:120], file.size or 0
    if not size:
        return f"{name} is empty. Choose another file, or export the brief again; the form below works without one."
    if size > MAX_FILE_BYTES:
        most = filesizeformat(MAX_FILE_BYTES)
        return f"{name} has {filesizeformat(size)}; a brief has at most {most}. Is it the exported JSON or CSV?"
    return ""
