"""Draw native tables and charts, tiles, cards and bullet columns, each within its box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from delivery.branding import Branding
from delivery.exporters.slides.canvas import BODY, HAIR, QUIET, WHITE, Box, Deck, Slide, add_text, rect, rgb, write
from delivery.exporters.slides.measure import fitted, height
from delivery.exporters.text import one_line
from generation.render import Image

_GAP = 12.0
CELL_X, CELL_Y = 7.0, 5.0
Row = Sequence[str]


def table_slides(
    deck: Deck, title: str, kicker: str, notes: str, columns: Row, rows: Sequence[Row], shares: Sequence[float]
) -> None:
    """Draw the rows as a native table, on as many slides as they need."""
    widths = [BODY.width * share / sum(shares) for share in shares]
    pages = _kept(list(_pages(columns, rows, widths, BODY.height)), deck.most_pages)
    for number, (size, page) in enumerate(pages, 1):
        name = title if len(pages) == 1 else f"{title} ({number} of {len(pages)})"
        slide = deck.slide(name, kicker, f"{notes}\n\n{told(columns, page)}")
        _draw_table(deck, slide, columns, page, widths, size)


def _kept(pages: list[tuple[float, list[Row]]], most: int) -> list[tuple[float, list[Row]]]:
    """Keep the first pages of a table where the deck would be too long; a last row counts the rows left out."""
    left = sum(len(page) for _, page in pages[most:])
    if not left:
        return pages
    size, last = pages[most - 1]
    more = [f"And {left + 1} more, in the plan", *[""] * (len(last[-1]) - 1)]
    return [*pages[: most - 1], (size, [*last[:-1], more])]


def told(columns: Row, rows: Sequence[Row]) -> str:
    """Say the rows in words, for the notes."""
    return "\n".join("; ".join(f"{c}: {v}" for c, v in zip(columns, row, strict=False) if v) for row in rows)


def _pages(
    columns: Row, rows: Sequence[Row], widths: Sequence[float], room: float
) -> Iterator[tuple[float, list[Row]]]:
    """Split rows by slide with their type size: as large as keeps them together, else split at 11 points."""
    for size in (20.0, 18.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0):
        if _row_height(columns, widths, size) + sum(_row_height(row, widths, size) for row in rows) <= room:
            yield size, list(rows)
            return
    page: list[Row] = []
    used = start = _row_height(columns, widths, 11.0)
    for row in rows:
        kept = _cut(row, widths, (room - start) * 0.6)
        need = _row_height(kept, widths, 11.0)
        if page and used + need > room:
            yield 11.0, page
            page, used = [], start
        page, used = [*page, kept], used + need
    if page:
        yield 11.0, page


def _cut(row: Row, widths: Sequence[float], room: float) -> list[str]:
    return [
        fitted(one_line(text), width - 2 * CELL_X, room, (11.0,))[1] for text, width in zip(row, widths, strict=True)
    ]


def _row_height(row: Row, widths: Sequence[float], size: float) -> float:
    pairs = zip(row, widths, strict=True)
    return max(height(one_line(text), size, width - 2 * CELL_X, bold=True) for text, width in pairs) + 2 * CELL_Y


def _draw_table(
    deck: Deck, slide: Slide, columns: Row, rows: Sequence[Row], widths: Sequence[float], size: float
) -> None:
    heights = [_row_height(row, widths, size) for row in (columns, *rows)]
    place = (Pt(BODY.left), Pt(BODY.top), Pt(BODY.width), Pt(sum(heights)))
    table = slide.shapes.add_table(len(rows) + 1, len(columns), *place).table
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(round(width, 2))
    for at, (row, high) in enumerate(zip((columns, *rows), heights, strict=True)):
        table.rows[at].height = Pt(round(high, 2))
        for number, text in enumerate(row):
            _cell(deck, table.cell(at, number), one_line(text), size, head=at == 0, first=number == 0, even=at % 2 == 0)


def _cell(deck: Deck, cell: Any, text: str, size: float, *, head: bool, first: bool, even: bool) -> None:
    palette = deck.palette
    fill = palette.deep if head else palette.tint if even else WHITE
    colour = palette.paper if head else palette.ink
    write(cell.text_frame, [text], size, colour, bold=head or first)
    cell.margin_left = cell.margin_right = Pt(CELL_X)
    cell.margin_top = cell.margin_bottom = Pt(CELL_Y)
    cell.vertical_anchor = MSO_ANCHOR.TOP
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(fill)


def series_colours(deck: Deck) -> tuple[str, ...]:
    found = deck.palette
    return (found.primary, found.accent, found.deep, "#8A9099", found.tint, QUIET, HAIR)


def _chart_data(number_format: str = "General") -> Any:
    made: Any = CategoryChartData
    return made(number_format=number_format)


def share_chart(deck: Deck, slide: Slide, box: Box, name: str, items: Sequence[tuple[str, float]]) -> None:
    """Draw parts of a whole as a doughnut, with legend and percentages."""
    data = _chart_data('0"%"')
    data.categories = [one_line(label) for label, _ in items]
    data.add_series(name, [round(value, 1) for _, value in items])
    place = tuple(Pt(value) for value in box)
    chart = slide.shapes.add_chart(XL_CHART_TYPE.DOUGHNUT, *place, data).chart
    chart.has_title, chart.has_legend = False, True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.legend.font.size, chart.legend.font.color.rgb = Pt(12), rgb(deck.palette.ink)
    colours = series_colours(deck)
    plot = chart.plots[0]
    plot.has_data_labels = True
    plot.data_labels.show_percentage, plot.data_labels.show_value = False, True
    plot.data_labels.font.size, plot.data_labels.font.bold = Pt(12), True
    for number in range(len(items)):
        fill = colours[number % len(colours)]
        point = plot.series[0].points[number]
        point.format.fill.solid()
        point.format.fill.fore_color.rgb = rgb(fill)
        label = point.data_label.font
        label.size, label.bold, label.color.rgb = Pt(12), True, rgb(deck.palette.text_on(fill))


def bar_chart(
    deck: Deck, slide: Slide, box: Box, categories: Sequence[str], series: Sequence[tuple[str, Sequence[float]]]
) -> None:
    """Draw clustered bars with their values, one colour for each series."""
    data = _chart_data()
    data.categories = [one_line(name) for name in categories]
    for name, values in series:
        data.add_series(name, list(values))
    chart = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *(Pt(value) for value in box), data).chart
    chart.has_title, chart.has_legend = False, len(series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        chart.legend.font.size = Pt(12)
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.category_axis.tick_labels.font.size = Pt(11)
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 60 if len(categories) > 2 else 160, True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = "#,##0", False
    plot.data_labels.font.size, plot.data_labels.position = Pt(11), XL_LABEL_POSITION.OUTSIDE_END
    for number, drawn in enumerate(plot.series):
        drawn.format.fill.solid()
        drawn.format.fill.fore_color.rgb = rgb(series_colours(deck)[number])


def cards(deck: Deck, slide: Slide, items: Sequence[tuple[str, str]], columns: int, box: Box = BODY) -> None:
    """Draw tinted cards in a grid: a bold line and the text below it; all as high as the fullest needs."""
    gap, count = 14.0 if columns > 1 else 9.0, max(1, -(-len(items) // columns))
    wide, most = (box.width - gap * (columns - 1)) / columns, (box.height - gap * (count - 1)) / count
    inner = wide - 32
    heads = [min(46.0, _head(head, inner)) for head, _ in items]
    rooms = [most - head - 24 for head in heads]
    pairs = zip(items, rooms, strict=True)
    size = min(fitted(text, inner - 2, room, (20, 18, 16, 15, 14, 13, 12, 11))[0] for (_, text), room in pairs)
    high = min(most, max(height(text, size, inner - 2) + min(46.0, _head(head, inner)) for head, text in items) + 34)
    for number, (head, text) in enumerate(items):
        left = box.left + (number % columns) * (wide + gap)
        top = box.top + (number // columns) * (high + gap)
        rect(slide, Box(left, top, wide, high), deck.palette.tint, rounded=True)
        taken = min(46.0, _head(head, inner))
        add_text(slide, Box(left + 16, top + 11, inner, taken), head, (15, 13, 12), deck.palette.deep, bold=True)
        body = Box(left + 16, top + 17 + taken, inner, max(14.0, high - taken - 24))
        add_text(slide, body, text, (size, 11), deck.palette.ink)


def _captioned(slide: Slide, text: str, box: Box, right: float, bottom: float, colour: str) -> None:
    """Put the caption beside the pictures or below them, where more room is left."""
    beside = Box(right + 2 * _GAP, box.top, box.left + box.width - right - 2 * _GAP, box.height)
    below = Box(box.left, bottom + _GAP, box.width, box.top + box.height - bottom - _GAP)
    place = max(beside, below, key=lambda room: min(room.width, 300) * room.height)
    if text and place.width >= 150 and place.height >= 24:
        add_text(slide, place, text, (20, 18, 16, 14, 12), colour)


def _head(text: str, width: float) -> float:
    return height(one_line(text), 15, width, bold=True) + 2


def tiles(deck: Deck, slide: Slide, items: Sequence[tuple[str, str]], box: Box) -> None:
    """Draw large figures over their lines."""
    gap = 14.0
    wide = (box.width - gap * (len(items) - 1)) / max(1, len(items))
    for number, (figure, text) in enumerate(items):
        left = box.left + number * (wide + gap)
        rect(slide, Box(left, box.top, wide, box.height), deck.palette.tint, rounded=True)
        inner = wide - 28
        add_text(
            slide, Box(left + 14, box.top + 14, inner, 62), figure, (48, 40, 32, 26, 20), deck.palette.deep, bold=True
        )
        add_text(
            slide, Box(left + 14, box.top + 82, inner, box.height - 94), text, (18, 16, 14, 12, 11), deck.palette.ink
        )


def logo(slide: Slide, branding: Branding, box: Box) -> None:
    """Draw the agency's logo within the box. PowerPoint takes no SVG: such a logo appears in the report only."""
    if not branding.logo or branding.suffix == "svg":
        return
    shape = slide.shapes.add_picture(BytesIO(branding.logo), Pt(box.left), Pt(box.top), height=Pt(box.height))
    if shape.width > Pt(box.width):
        shape.width, shape.height = Pt(box.width), round(shape.height * Pt(box.width) / shape.width)
    shape._element.nvPicPr.cNvPr.set("descr", "Logo of the agency")


def bullet_text(lines: Sequence[str]) -> str:
    return "\n".join(f"•  {one_line(line)}" for line in lines)


def gallery(deck: Deck, slide: Slide, images: Sequence[Image], caption: str = "", box: Box = BODY) -> None:
    """Draw pictures in rows of one shape, as large as they fit, with alternative text and a caption beside or below."""
    rows = list(_rows(images))
    room = (box.height - _GAP * (len(rows) - 1)) / max(1, len(rows))
    top, right = box.top, box.left
    for row in rows:
        shape = sum(image.width / image.height for image in row)
        high = min(room, (box.width - _GAP * (len(row) - 1)) / shape)
        left = box.left
        for image in row:
            wide = high * image.width / image.height
            drawn = slide.shapes.add_picture(BytesIO(image.png), Pt(left), Pt(top), Pt(wide), Pt(high))
            drawn._element.nvPicPr.cNvPr.set("descr", one_line(image.alt))
            left += wide + _GAP
        right, top = max(right, left - _GAP), top + high + _GAP
    _captioned(slide, caption, box, right, top - _GAP, deck.palette.ink)


def _rows(images: Sequence[Image]) -> Iterator[list[Image]]:
    for _, group in groupby(images, lambda image: image.width > 2.2 * image.height):
        found = list(group)
        size = len(found) if len(found) <= 5 else -(-len(found) // 2)
        yield from (found[at : at + size] for at in range(0, len(found), size))
