"""HEIC and TIFF come in with the picture in its place and nothing else; what is not understood is refused."""

from struct import pack
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticketing.attachments import heif, tiff
from ticketing.attachments.errors import PictureUnreadable

WHERE = b"30N16.2541 120E09.3310 2025:03:05 10:00:00"
"""stands for what a camera writes"""
SHOWN, TILE = b"picture data", b"second tile"


def box(kind: bytes, *content: bytes) -> bytes:
    body = b"".join(content)
    return pack(">I", 8 + len(body)) + kind + body


def entry(item: int, kind: bytes, name: bytes = b"IMG_0815") -> bytes:
    return box(b"infe", b"\x02\x00\x00\x00", pack(">HH", item, 0), kind, name + b"\x00")


def heic(*behind: bytes, version: int = 1, exif: bytes = WHERE) -> bytes:
    """A picture, a tile, Exif and XMP in the file, a grid in `idat`; places count from the beginning of the file."""
    ftyp = box(b"ftyp", b"heic", b"\x00" * 4, b"mif1heic")
    xmp = b"<x:xmpmeta>" + WHERE
    items = [(1, b"hvc1", SHOWN), (2, b"hvc1", TILE), (3, b"Exif", exif), (4, b"mime", xmp)]
    data = b"".join(content for _, _, content in items)

    def meta(start: int) -> bytes:
        places, at = b"", start
        for item, _, content in items:
            method = pack(">H", 0) if version else b""
            places += pack(">H", item) + method + pack(">HHII", 0, 1, at, len(content))
            at += len(content)
        count = len(items)
        if version:
            places, count = places + pack(">HHHHII", 5, 1, 0, 1, 0, 4), count + 1
        iloc = box(b"iloc", bytes([version, 0, 0, 0]), b"\x44\x00", pack(">H", count), places)
        infes = [entry(item, kind) for item, kind, _ in items] + ([entry(5, b"grid")] if version else [])
        iinf = box(b"iinf", b"\x00" * 4, pack(">H", len(infes)), *infes)
        idat = box(b"idat", b"grid", WHERE)
        return box(b"meta", b"\x00" * 4, box(b"hdlr", b"\x00" * 8, b"pict"), box(b"pitm", b"\x00" * 4, pack(">H", 1)),
                   iinf, iloc, idat, box(b"xml ", b"\x00" * 4, WHERE))  # fmt: skip

    start = len(ftyp) + len(meta(0)) + 8
    return ftyp + meta(start) + box(b"mdat", data) + b"".join(behind)


def page(order: str, entries: list[tuple[int, int, int, int]], following: int = 0) -> bytes:
    return (
        pack(order + "H", len(entries))
        + b"".join(pack(order + "HHII", *one) for one in entries)
        + pack(order + "I", following)
    )


def tif(
    order: str = "<", more: list[tuple[int, int, int, int]] | None = None, lengths: tuple[int, int] = (12, 11)
) -> bytes:
    """Two strips, a name of the camera, and directories of Exif and the place behind the page."""
    head = (b"II*\x00" if order == "<" else b"MM\x00*") + pack(order + "I", 8)
    entries = [
        (256, 4, 1, 4), (257, 4, 1, 2), (271, 2, len(WHERE), 0), (273, 4, 2, 0), (274, 4, 1, 6), (279, 4, 2, 0),
        (306, 2, len(WHERE), 0), (0x8769, 4, 1, 0), (0x8825, 4, 1, 0), *(more or []),
    ]  # fmt: skip
    at = 8 + len(page(order, entries))
    words, strips = at, at + len(WHERE)
    sizes, pixels = strips + 8, strips + 16
    pointers = {271: words, 306: words, 273: strips, 279: sizes, 0x8769: pixels + 23, 0x8825: pixels + 23}
    entries = [(tag, kind, many, pointers.get(tag, value)) for tag, kind, many, value in entries]
    places = pack(order + "II", pixels, pixels + len(SHOWN))
    return head + page(order, entries) + WHERE + places + pack(order + "II", *lengths) + SHOWN + TILE + WHERE * 2


def unreadable(strip: Any, content: bytes) -> bool:
    try:
        strip(content)
    except PictureUnreadable:
        return True
    return False


@pytest.mark.parametrize("version", [0, 1])
def test_a_heic_keeps_its_picture_where_it_was(version: int) -> None:
    content = heic(box(b"mpvd", WHERE), box(b"uuid", WHERE), version=version)
    kept = heif.stripped(content)
    assert len(kept) == len(content)
    assert WHERE not in kept
    assert b"IMG_0815" not in kept
    for shown in (SHOWN, TILE, b"pict", b"iloc", *([b"grid"] if version else [])):
        assert kept.find(shown) == content.find(shown) > 0
    assert heif.stripped(kept) == kept


@pytest.mark.parametrize("order", "<>")
def test_a_tiff_keeps_its_page_where_it_was(order: str) -> None:
    content = tif(order)
    kept = tiff.stripped(content)
    assert len(kept) == len(content)
    assert WHERE not in kept
    assert kept.find(SHOWN + TILE) == content.find(SHOWN + TILE)
    endian: Any = "little" if order == "<" else "big"
    count = int.from_bytes(kept[8:10], endian)
    tags = [int.from_bytes(kept[at : at + 2], endian) for at in range(10, 10 + 12 * count, 12)]
    assert tags == [256, 257, 273, 274, 279], "how it is turned stays"
    assert kept[10 + 12 * count : 14 + 12 * count] == bytes(4)
    assert tiff.stripped(kept) == kept


@pytest.mark.parametrize(
    "content",
    [
        tif()[:30],
        tif(lengths=(12, 4000)),
        tif(more=[(330, 4, 1, 8)]),
        tif(more=[(259, 3, 1, 6)]),
        tif(more=[(50706, 1, 4, 1)]),
        b"II*\x00" + pack("<I", 0),
        b"II*\x00" + pack("<I", 8) + page("<", [(256, 4, 1, 4)], following=8),
        b"II*\x00" + pack("<I", 8) + page("<", [(256, 99, 1, 4)]),
    ],
    ids=["cut", "beyond", "raw", "old jpeg", "dng", "no page", "no strips", "kind"],
)
def test_a_tiff_that_is_not_understood_is_refused(content: bytes) -> None:
    assert unreadable(tiff.stripped, content)


@pytest.mark.parametrize(
    "content",
    [
        heic()[:-5],
        box(b"ftyp", b"heic") + box(b"mdat", WHERE),
        box(b"ftyp", b"heic") + box(b"meta", b"\x00" * 4, box(b"hdlr", WHERE)),
        box(b"ftyp", b"heic") + box(b"meta", WHERE),
        b"\x00\x00\x00\x04ftyp",
    ],
    ids=["cut", "no list", "no places", "nothing", "short"],
)
def test_a_heic_that_is_not_understood_is_refused(content: bytes) -> None:
    assert unreadable(heif.stripped, content)


@given(st.sampled_from([heic(), heic(version=0)]), st.sampled_from([tif("<"), tif(">")]), st.data())
def test_whatever_is_broken_nothing_of_the_camera_comes_in(picture: bytes, page: bytes, data: st.DataObject) -> None:
    """A byte anywhere is another: the file is refused, or what was read as no picture is gone."""
    for content, strip in ((picture, heif.stripped), (page, tiff.stripped)):
        at = data.draw(st.integers(0, len(content) - 1))
        broken = content[:at] + bytes([data.draw(st.integers(0, 255))]) + content[at + 1 :]
        if not unreadable(strip, broken):
            kept = strip(broken)
            assert len(kept) == len(broken)
            assert strip(kept) == kept or unreadable(strip, kept)
