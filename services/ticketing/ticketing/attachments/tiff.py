"""Takes out of a TIFF what it tells besides the picture (TIFF 6.0, Exif 2.32 4.6).

What a page is made of is kept by name; the directories of Exif and of the place, and what names a camera, a program, a
person or a time are not among it. Pictures that need more than that (raw files of cameras, JPEG of the old style) are
refused: without it they would not be shown.
"""

from ticketing.attachments.blanking import Copy, number
from ticketing.attachments.errors import PictureUnreadable

# fmt: off
_SHOWN = {
    254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 286, 287,
    288, 289, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339,
    340, 341, 342, 347, 529, 530, 531, 532, 34675,
}
# fmt: on
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_PIECES = ((273, 279), (324, 325))
"""where strips and tiles lie, and how long they are"""
_COMPRESSION, _JPEG_OF_OLD = 259, 6
_COUNTED = {_COMPRESSION, *(tag for pair in _PIECES for tag in pair)}
"""whose numbers say something here"""
_NEEDS_MORE = {330, 50706}
"""further directories, raw files"""
_MOST_PAGES, _MOST_ENTRIES, _MOST_PIECES = 200, 500, 100_000


def stripped(content: bytes) -> bytes:
    """Raises PictureUnreadable."""
    copy, order = Copy(content), "little" if content[:2] == b"II" else "big"
    copy.keep(0, 8)
    directory, seen = copy.number(4, 4, order), set[int]()
    while directory:
        if directory in seen or len(seen) == _MOST_PAGES:
            raise PictureUnreadable
        seen.add(directory)
        directory = _page(copy, directory, order)
    if not seen:
        raise PictureUnreadable
    return bytes(copy.kept)


def _page(copy: Copy, at: int, order: str) -> int:
    """Keeps one page; returns where the next one is, 0 for none."""
    count = copy.number(at, 2, order)
    if count > _MOST_ENTRIES:
        raise PictureUnreadable
    entries = [copy.read(at + 2 + 12 * index, 12) for index in range(count)]
    following = copy.read(at + 2 + 12 * count, 4)
    tags = [number(entry[:2], order) for entry in entries]
    if _NEEDS_MORE.intersection(tags):
        raise PictureUnreadable
    shown = {tag: entry for tag, entry in zip(tags, entries, strict=True) if tag in _SHOWN}
    values = {tag: _value(copy, entry, order) for tag, entry in shown.items()}
    if values.get(_COMPRESSION) == [_JPEG_OF_OLD]:
        raise PictureUnreadable
    pieces = [(values[place], values[length]) for place, length in _PIECES if {place, length} <= values.keys()]
    if not pieces or any(len(places) != len(lengths) for places, lengths in pieces):
        raise PictureUnreadable
    for places, lengths in pieces:
        for place, length in zip(places, lengths, strict=True):
            copy.keep(place, length)
    copy.write(at, len(shown).to_bytes(2, order) + b"".join(shown.values()) + following)  # type: ignore[arg-type]
    return number(following, order)


def _value(copy: Copy, entry: bytes, order: str) -> list[int]:
    """The numbers of an entry that is kept; where they stand beside it, they are kept as well."""
    kind, many, place = (number(entry[begin:end], order) for begin, end in ((2, 4), (4, 8), (8, 12)))
    size = _SIZES.get(kind, 0)
    if not size:
        raise PictureUnreadable
    if size * many <= 4:
        whole = entry[8 : 8 + size * many]
    else:
        copy.keep(place, size * many)
        whole = copy.read(place, size * many)
    if number(entry[:2], order) not in _COUNTED:
        return []
    if many > _MOST_PIECES:
        raise PictureUnreadable
    return [number(whole[at : at + size], order) for at in range(0, size * many, size)]
