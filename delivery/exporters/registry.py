"""Register exporters by job type. One module in this package with an `@exporter` makes an exporter.

Its job type, with file name and media type, stands in `generation/playbook/delivery/`.
"""

from __future__ import annotations

from collections.abc import Callable

from delivery.exporters.render_input import RenderInput

Exporter = Callable[[RenderInput], bytes]
EXPORTERS: dict[str, Exporter] = {}


def exporter(job_type: str) -> Callable[[Exporter], Exporter]:
    """Register the function that renders a job type's file. Raises ValueError when the job type is taken."""

    def register(render: Exporter) -> Exporter:
        if job_type in EXPORTERS:
            raise ValueError(f"{job_type} is rendered twice")
        EXPORTERS[job_type] = render
        return render

    return register
