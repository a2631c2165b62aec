"""Takes out of a HEIC picture what it tells besides the picture (ISO/IEC 23008-12, 14496-12 8.11).

A HEIF file is a list of items: the picture, its tiles, its small copy, and beside them Exif and XMP. Only the data of
items that are shown are kept; how the picture is turned is a property of it, not of its Exif data. A film beside the
picture goes with the rest. What is not built as the format says is refused.
"""

from collections.abc import Iterator

from ticketing.attachments.blanking import Copy
from ticketing.attachments.errors import PictureUnreadable

_SHOWN = {b"hvc1", b"hev1", b"av01", b"avc1", b"jpeg", b"grid", b"iden", b"iovl", b"tmap"}
_META = {b"hdlr", b"dinf", b"pitm", b"iinf", b"iref", b"iprp", b"iloc", b"grpl"}
_MOST_PARTS = 10_000
Box = tuple[bytes, int, int, int]
"""its kind, where it begins, where its content begins, where it ends"""


def stripped(content: bytes) -> bytes:
    """Raises PictureUnreadable."""
    copy, meta = Copy(content), None
    for kind, begin, inside, end in _boxes(copy, 0, len(content)):
        copy.keep(begin, inside - begin)
        if kind == b"ftyp":
            copy.keep(inside, end - inside)
        elif kind == b"meta" and meta is None:
            meta = (inside, end)
        elif kind != b"mdat":
            copy.write(begin + 4, b"free")
    if meta is None:
        raise PictureUnreadable
    _meta(copy, *meta)
    return bytes(copy.kept)


def _boxes(copy: Copy, at: int, last: int) -> Iterator[Box]:
    for _ in range(_MOST_PARTS):
        if at == last:
            return
        size, kind, inside = copy.number(at, 4), copy.read(at + 4, 4), at + 8
        if size == 1:
            size, inside = copy.number(at + 8, 8), at + 16
        end = last if size == 0 else at + size
        if not inside <= end <= last:
            raise PictureUnreadable
        yield kind, at, inside, end
        at = end
    raise PictureUnreadable


def _meta(copy: Copy, inside: int, last: int) -> None:
    copy.keep(inside, 4)
    found: dict[bytes, tuple[int, int]] = {}
    for kind, begin, within, end in _boxes(copy, inside + 4, last):
        copy.keep(begin, within - begin)
        found[kind] = (within, end)
        if kind in _META:
            copy.keep(within, end - within)
        elif kind != b"idat":
            copy.write(begin + 4, b"free")
    if not {b"iinf", b"iloc", b"pitm"} <= found.keys():
        raise PictureUnreadable
    shown = set(_shown(copy, *found[b"iinf"]))
    for item, method, place, length in _extents(copy, *found[b"iloc"]):
        if item in shown:
            start, end = found.get(b"idat", (0, 0)) if method == 1 else (0, len(copy.content))
            if method > 1 or start + place + length > end:
                raise PictureUnreadable
            copy.keep(start + place, length)


def _shown(copy: Copy, inside: int, last: int) -> Iterator[int]:
    """The ids of the items a picture is made of. Names of items are no part of it and go."""
    wide = copy.number(inside, 1) > 0
    for kind, _, within, end in _boxes(copy, inside + (8 if wide else 6), last):
        version = copy.number(within, 1)
        if kind != b"infe" or version not in (2, 3):
            raise PictureUnreadable
        size = 4 if version == 3 else 2
        if copy.read(within + 4 + size + 2, 4) in _SHOWN:
            yield copy.number(within + 4, size)
        name = within + 4 + size + 2 + 4
        copy.write(name, bytes(end - name))


def _extents(copy: Copy, at: int, last: int) -> Iterator[tuple[int, int, int, int]]:
    """Where the data of items lie: (item, how it is counted, place, length)."""
    version, sizes = copy.number(at, 1), copy.number(at + 4, 2)
    place_size, length_size, base_size, index_size = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    id_size = 4 if version == 2 else 2
    if version > 2:
        raise PictureUnreadable
    items, at, left = copy.number(at + 6, id_size), at + 6 + id_size, _MOST_PARTS
    for _ in range(min(items, _MOST_PARTS)):
        item, at = copy.number(at, id_size), at + id_size
        method = copy.number(at, 2) & 15 if version else 0
        at += 2 if version else 0
        base, at = copy.number(at + 2, base_size), at + 2 + base_size
        count, at = copy.number(at, 2), at + 2
        left -= count
        if left < 0 or at > last:
            raise PictureUnreadable
        for _ in range(count):
            at += index_size if version else 0
            place, length = copy.number(at, place_size), copy.number(at + place_size, length_size)
            at += place_size + length_size
            yield item, method, base + place, length
