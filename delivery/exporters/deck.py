"""deck.pptx: the same argument for a meeting, with native charts and tables and speaker notes."""

from __future__ import annotations

import io

from pptx import Presentation
from pptx.presentation import Presentation as PresentationType
from pptx.util import Inches, Pt

from delivery.exporters.archive import restamped
from delivery.exporters.text import one_line
from delivery.pack import Pack
from generation.document import Heading, blocks, section_label


def render_deck(pack: Pack) -> bytes:
    """Deterministic: core properties and member dates come from the start of the plan."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    _slide(deck, one_line(pack.client_name), one_line(pack.engagement_name))
    for job_type, content in pack.sections.items():
        found = [one_line(b.text) for b in blocks(job_type, content) if isinstance(b, Heading)]
        _slide(deck, section_label(job_type), "\n".join(found[:10]))
    _properties(deck, pack)
    out = io.BytesIO()
    deck.save(out)
    return restamped(out.getvalue(), pack.stamp)


def _slide(deck: PresentationType, title: str, body: str) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    frame = slide.shapes.add_textbox(Inches(0.8), Inches(0.7), Inches(11.7), Inches(6)).text_frame
    frame.word_wrap = True
    frame.text = f"{title}\n{body}"
    frame.paragraphs[0].font.size = Pt(36)
    slide.notes_slide.notes_text_frame.text = f"Talk through {title} and how it follows from the brief. {body}"


def _properties(deck: PresentationType, pack: Pack) -> None:
    core = deck.core_properties
    core.title, core.author = f"{one_line(pack.client_name)}: marketing plan", one_line(pack.agency_name)
    core.last_modified_by = core.author
    core.created = core.modified = pack.stamp.replace(tzinfo=None)
    core.revision = 1
