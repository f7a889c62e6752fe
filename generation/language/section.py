"""Build the request for one section: the task, and the client's texts as delimited data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from generation.language.outgoing import Outgoing
from generation.language.prompts import prompt
from generation.language.types import Message, Provider, Request
from generation.registry import spec


def block(tag: str, value: Any) -> str:
    """Return JSON between tags. No text inside can close the tag: < and > are escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=1).replace("<", "\\u003c").replace(">", "\\u003e")
    return f"<{tag}>\n{text}\n</{tag}>"


@dataclass(frozen=True)
class Assignment:
    """A section to write, with the data that may leave."""

    job_type: str
    data: Outgoing

    def request(self, provider: Provider) -> Request:
        job = spec(self.job_type)
        schema = job.schema.model_json_schema() if job.schema else {}
        changes = [f"{number}. {text}" for number, text in enumerate(self.data.changes, 1)]
        task = {"section": job.label, "module": job.module.value, "schema": schema, "change_requests": changes}
        data = [block("brief", self.data.intake), block("upstream", self.data.sections)]
        return Request(
            provider=provider,
            step=f"write.{self.job_type}.{provider.name}",
            prompt=prompt("section"),
            messages=(Message("user", "\n\n".join([block("task", task), *data])),),
            schema=schema,
            schema_name=self.job_type,
            withheld=self.data.withheld,
        )
