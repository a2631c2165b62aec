"""A copy of a file in which only what was asked for stands, each byte where it was; everything else is zero.

Formats that point to their parts by place (HEIF, TIFF) are cleared this way: nothing moves, so whatever is kept is
found again, and what nobody needs to show the picture is not there any more, known to us or not.
"""

from ticketing.attachments.errors import PictureUnreadable

_OFTEN = 3
"""times a file is copied at most: parts of a picture do not lie upon each other"""


def number(data: bytes, order: str) -> int:
    """`order`: big or little."""
    return int.from_bytes(data, order)  # type: ignore[arg-type]  # one of the two


class Copy:
    def __init__(self, content: bytes) -> None:
        self.content = content
        self.kept = bytearray(len(content))
        self._left = _OFTEN * len(content)

    def number(self, at: int, size: int, order: str = "big") -> int:
        return number(self.read(at, size), order)

    def read(self, at: int, size: int) -> bytes:
        """Raises PictureUnreadable for what lies beyond the file."""
        if size < 0 or not 0 <= at <= at + size <= len(self.content):
            raise PictureUnreadable
        return self.content[at : at + size]

    def keep(self, at: int, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise PictureUnreadable
        self.write(at, self.read(at, size))

    def write(self, at: int, data: bytes) -> None:
        self.kept[at : at + len(data)] = data
