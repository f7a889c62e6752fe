"""Prepare a 16:9 deck: two clean layouts, the client's colours in the theme, text boxes that never overflow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Pt

from delivery.exporters.render_input import RenderInput
from delivery.exporters.slides.measure import PARAGRAPH, fitted, height
from delivery.exporters.text import clean, one_line, runs_left, steady

WIDTH, HEIGHT, MARGIN = 960, 540, 56
TOP, BOTTOM = 132, 498
"""The body's upper and lower edge. All lengths are points: the slide is 960 x 540."""
Slide = Any
"""python-pptx declares no types that hold under strict checking."""
QUIET, HAIR, WHITE = "#5A6068", "#D5D8DC", "#FFFFFF"
NOTES_LEAST = 50
_TITLE_ONLY, _BLANK = 5, 6


class Box(NamedTuple):
    left: float
    top: float
    width: float
    height: float


BODY = Box(MARGIN, TOP, WIDTH - 2 * MARGIN, BOTTOM - TOP)


def rgb(hex_colour: str) -> Any:
    made: Any = RGBColor
    return made(*bytes.fromhex(hex_colour.lstrip("#")))


class Deck:
    """The presentation while it is being drawn."""

    def __init__(self, source: RenderInput, most_pages: int = 99) -> None:
        """`most_pages` is how many slides one table may take."""
        self.source, self.most_pages = source, most_pages
        self.palette = source.palette
        self.file: Any = Presentation()
        self.file.slide_width, self.file.slide_height = Pt(WIDTH), Pt(HEIGHT)
        self._prepare_layouts()
        self._prepare_theme()

    def _prepare_layouts(self) -> None:
        """Keep the layouts 'title only' and 'blank', move the title to our grid, and remove date, footer and number."""
        layouts = self.file.slide_layouts
        kept = (layouts[_TITLE_ONLY], layouts[_BLANK])
        for layout in [found for found in layouts if found not in kept]:
            layouts.remove(layout)
        for holder in (self.file.slide_master, *kept):
            for shape in list(holder.placeholders):
                if shape.placeholder_format.type == 1:
                    place(shape, Box(MARGIN, 52, BODY.width, 62))
                else:
                    shape._element.getparent().remove(shape._element)

    def _prepare_theme(self) -> None:
        """Put the client's colours and Arial into the theme, so that slides that staff add later match."""
        found, part = self.palette, self.file.slide_master.part.part_related_by(RT.THEME)
        colours = {
            "dk2": found.deep,
            "lt2": found.tint,
            "accent1": found.primary,
            "accent2": found.accent,
            "accent3": found.deep,
            "accent4": found.tint,
        }
        text = part.blob.decode()
        for name, colour in colours.items():
            text = re.sub(rf"(<a:{name}><a:srgbClr val=\")[0-9A-Fa-f]{{6}}", rf"\g<1>{colour[1:]}", text)
        part._blob = re.sub(r'<a:latin typeface="Calibri"', '<a:latin typeface="Arial"', text).encode()

    def slide(self, title: str, kicker: str, notes: str) -> Slide:
        """Add a light slide with its title, its section in small type, the footer and speaker notes."""
        slide = self.file.slides.add_slide(self.file.slide_layouts[0])
        size, text = fitted(one_line(title), BODY.width, 62, (28, 24, 20), bold=True)
        holder = slide.shapes.title
        place(holder, Box(MARGIN, 52, BODY.width, 62))
        write(holder.text_frame, [text], size, self.palette.deep, bold=True, anchor=MSO_ANCHOR.TOP)
        rect(slide, Box(0, 0, WIDTH, 10), self.palette.deep)
        rect(slide, Box(MARGIN, 58 + height(text, size, BODY.width, bold=True), 34, 3), self.palette.primary)
        add_text(slide, Box(MARGIN, 30, BODY.width, 18), kicker, (11,), self.palette.primary, bold=True)
        self._footer(slide)
        say(slide, notes)
        return slide

    def dark(self, notes: str) -> Slide:
        """Add a slide on the deep colour, without a footer, for the cover and the close."""
        slide = self.file.slides.add_slide(self.file.slide_layouts[0])
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = rgb(self.palette.deep)
        say(slide, notes)
        return slide

    def _footer(self, slide: Slide) -> None:
        number = len(self.file.slides)
        branding = self.source.branding
        left = f"{one_line(branding.footer or self.source.agency_name)} for {one_line(self.source.client_name)}"
        if branding.colour:
            rect(slide, Box(MARGIN, 505, 34, 2), branding.colour)
        add_text(slide, Box(MARGIN, 510, 700, 16), left, (9,), QUIET)
        add_text(slide, Box(WIDTH - MARGIN - 60, 510, 60, 16), str(number), (9,), QUIET, align=PP_ALIGN.RIGHT)


def place(shape: Any, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = (Pt(round(value, 2)) for value in box)


def rect(slide: Slide, box: Box, fill: str, rounded: bool = False) -> Any:
    kind = MSO_SHAPE.ROUNDED_RECTANGLE if rounded else MSO_SHAPE.RECTANGLE
    shape = slide.shapes.add_shape(kind, *(Pt(round(value, 2)) for value in box))
    if rounded:
        shape.adjustments[0] = min(0.5, 6 / max(1.0, min(box.width, box.height)))
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(fill)
    shape.line.fill.background()
    shape.shadow.inherit = False
    return shape


def add_text(
    slide: Slide,
    box: Box,
    text: str,
    sizes: tuple[float, ...],
    colour: str,
    *,
    bold: bool = False,
    align: Any = PP_ALIGN.LEFT,
    anchor: Any = MSO_ANCHOR.TOP,
) -> None:
    """Add a text in the largest of the sizes that fits the box; shortened at the smallest."""
    size, found = fitted(clean(text), box.width - 2, box.height, sizes, bold)
    shape = slide.shapes.add_textbox(*(Pt(round(value, 2)) for value in box))
    write(shape.text_frame, found.split("\n"), size, colour, bold=bold, align=align, anchor=anchor)


def write(
    frame: Any,
    lines: Sequence[str],
    size: float,
    colour: str,
    *,
    bold: bool = False,
    align: Any = PP_ALIGN.LEFT,
    anchor: Any = MSO_ANCHOR.TOP,
) -> None:
    """Write the lines as paragraphs, without insets, resizing or inherited spacing."""
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = align
        paragraph.space_after = Pt(round(size * PARAGRAPH, 1) if number + 1 < len(lines) else 0)
        text = clean(line)
        if leftward := runs_left(text):
            paragraph.alignment = align if align == PP_ALIGN.CENTER else PP_ALIGN.RIGHT
            paragraph._p.get_or_add_pPr().set("rtl", "1")
        run = paragraph.add_run()
        run.text = text if leftward else steady(text)
        run.font.size, run.font.bold, run.font.name = Pt(size), bold, "Arial"
        run.font.color.rgb = rgb(colour)


def say(slide: Slide, notes: str) -> None:
    """Write speaker notes, never shorter than a presenter can use."""
    text = clean(notes)
    if len(text) < NOTES_LEAST:
        text = f"{text} Pause here for questions and write the answers down for the next version.".strip()
    slide.notes_slide.notes_text_frame.text = text
