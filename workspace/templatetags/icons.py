"""Draw a symbol of icons.svg: `{% icon name %}`, built into every template. A page has up to three hundred."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from django import template
from django.templatetags.static import static

register = template.Library()
_NAME = re.compile(r"[a-z]{1,20}")


class IconNode(template.Node):
    """Renders the symbol, hidden from screen readers, for words always stand beside it."""

    def __init__(self, name: Any) -> None:
        self.name = name

    def render(self, context: template.Context) -> str:
        return drawing(str(self.name.resolve(context)))


@lru_cache(maxsize=64)
def drawing(name: str) -> str:
    """Write the mark-up of a symbol; empty for an invalid name, which would otherwise get into the mark-up."""
    if not _NAME.fullmatch(name):
        return ""
    address = f"{static('aicmo/icons.svg')}#{name}"
    return (
        f'<svg class="icon icon-{name}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'
        f'<use href="{address}"></use></svg>\n'
    )


@register.tag
def icon(parser: Any, token: Any) -> IconNode:
    parts = token.split_contents()
    if len(parts) != 2:
        raise template.TemplateSyntaxError("icon takes one name: {% icon 'check' %}")
    return IconNode(parser.compile_filter(parts[1]))
