"""A mail that was written as HTML, as text: line breaks where blocks end, no scripts, no styles."""

import re
from html.parser import HTMLParser

_BLOCKS = {"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "hr", "section"}
_QUOTES = {"blockquote"}
_HIDDEN = {"script", "style", "head", "title", "template"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self._hidden = 0
        self._quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in _HIDDEN
        self._quoted += tag in _QUOTES
        if tag in _BLOCKS or tag in _QUOTES:
            self._line()

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))
        self._quoted = max(0, self._quoted - (tag in _QUOTES))
        if tag in _BLOCKS:
            self._line()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.said.append(re.sub(r"[ \t\r\n\xa0]+", " ", data))

    def _line(self) -> None:
        self.said.append("\n> " if self._quoted else "\n")


def text_of(markup: str) -> str:
    reader = _Reader()
    try:
        reader.feed(markup)
        reader.close()
    except (AssertionError, ValueError):  # what the parser makes of a declaration that never ends
        pass
    text = "".join(reader.said)
    lines = (re.sub(r" {2,}", " ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
