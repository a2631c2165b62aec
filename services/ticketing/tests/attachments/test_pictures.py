"""Pictures come in without what they tell besides the picture: not where they were taken, but how they are turned."""

from collections.abc import Callable
from struct import pack
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ticketing.attachments.errors import PictureUnreadable
from ticketing.attachments.pictures import STRIPPED
from ticketing.attachments.uploads import Upload

JPEG, PNG, WEBP = "image/jpeg", "image/png", "image/webp"
WHERE = b"30N16.2541 120E09.3310"
"""stands for what a camera writes"""
TURNS = pytest.mark.parametrize("turned", [1, 3, 6, 8])


def exif(turned: int, order: str = ">") -> bytes:
    """Orientation and a pointer to a directory of the place, as telephones write it."""
    entries = pack(order + "HHIHH", 0x0112, 3, 1, turned, 0) + pack(order + "HHII", 0x8825, 4, 1, 38)
    head = (b"MM\x00*" if order == ">" else b"II*\x00") + pack(order + "IH", 8, 2)
    return head + entries + pack(order + "I", 0) + WHERE


def segment(code: int, data: bytes) -> bytes:
    return pack(">BBH", 0xFF, code, len(data) + 2) + data


def jpeg(*before: bytes, behind: bytes = b"") -> bytes:
    scan = segment(0xDA, b"\x01\x01\x00\x00?\x00") + b"\x12\xff\x00\x34\xff\xd0\x56"
    shown = segment(0xDB, b"\x00" * 65) + segment(0xC2, b"\x08\x00\x01\x00\x01\x01\x01\x11\x00")
    return b"\xff\xd8" + b"".join(before) + shown + scan + segment(0xC4, b"\x00" * 17) + scan + b"\xff\xd9" + behind


def chunk(code: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + code + data + pack(">I", crc32(code + data))


def png(*more: bytes, behind: bytes = b"") -> bytes:
    head = chunk(b"IHDR", pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", b"data") + chunk(b"IEND", b"") + behind


def part(code: bytes, data: bytes) -> bytes:
    return code + pack("<I", len(data)) + data + b"\x00" * (len(data) % 2)


def webp(*more: bytes, flags: int = 0, behind: bytes = b"") -> bytes:
    body = b"WEBP" + part(b"VP8X", bytes([flags]) + b"\x00" * 9) + part(b"VP8 ", b"picture") + b"".join(more)
    return b"RIFF" + pack("<I", len(body)) + body + behind


JFIF = segment(0xE0, b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00")
COLOURS = segment(0xE2, b"ICC_PROFILE\x00\x01\x01profile")
ADOBE = segment(0xEE, b"Adobe\x00d\x00\x00\x00\x00\x01")
MINIMAL = {turned: b"MM\x00*" + pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, turned, 0, 0) for turned in (3, 6, 8)}


@TURNS
@pytest.mark.parametrize("order", [">", "<"])
def test_a_photo_keeps_how_it_is_turned_and_nothing_else(turned: int, order: str) -> None:
    said = b"Exif\x00\x00"
    told = (
        segment(0xE1, said + exif(turned, order)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + WHERE),
        segment(0xE2, b"MPF\x00" + WHERE),
        segment(0xED, b"Photoshop 3.0\x00" + WHERE),
        b"\xff\xff" + segment(0xFE, WHERE),
    )
    kept = STRIPPED[JPEG](jpeg(JFIF, *told, COLOURS, ADOBE, behind=jpeg(segment(0xE1, said + exif(6))) + WHERE))
    left = (segment(0xE1, said + MINIMAL[turned]),) if turned != 1 else ()
    assert kept == jpeg(JFIF, *left, COLOURS, ADOBE)


@TURNS
def test_so_does_a_png(turned: int) -> None:
    palette = chunk(b"tRNS", b"\x00\x01")
    told = [
        chunk(b"eXIf", exif(turned)),
        *(chunk(code, b"Comment\x00" + WHERE) for code in (b"tEXt", b"zTXt", b"iTXt")),
    ]
    left = [chunk(b"eXIf", MINIMAL[turned])] if turned != 1 else []
    assert STRIPPED[PNG](png(*told, palette, behind=WHERE)) == png(*left, palette)


@TURNS
@pytest.mark.parametrize("prefix", [b"", b"Exif\x00\x00"])
def test_so_does_a_webp(turned: int, prefix: bytes) -> None:
    told = part(b"EXIF", prefix + exif(turned, "<")), part(b"XMP ", WHERE), part(b"note", WHERE)
    left, flags = ((part(b"EXIF", MINIMAL[turned]),), 0x18) if turned != 1 else ((), 0x10)
    assert STRIPPED[WEBP](webp(*told, flags=0x1C, behind=WHERE)) == webp(*left, flags=flags)


@pytest.mark.parametrize("picture", [jpeg(JFIF, COLOURS), png(), webp()], ids=[JPEG, PNG, WEBP])
def test_what_tells_nothing_comes_in_as_it_is(picture: bytes) -> None:
    with Upload("灯") as upload:
        upload.write(picture)
        upload.strip(upload.media_type())
        upload.file.seek(0)
        assert upload.file.read() == picture


def test_it_is_measured_and_hashed_anew() -> None:
    digests = set()
    for told in (b"", segment(0xFE, WHERE)):
        with Upload("灯.jpg") as upload:
            upload.write(jpeg(JFIF, told))
            upload.strip(upload.media_type())
            digests.add((upload.size, upload.sha256))
    assert len(digests) == 1


_PIECES = st.one_of(
    st.binary(max_size=40),
    st.builds(segment, st.integers(0xC0, 0xFE), st.binary(max_size=30)),
    st.builds(
        lambda turned, order: segment(0xE1, b"Exif\x00\x00" + exif(turned, order)),
        st.integers(0, 9),
        st.sampled_from("<>"),
    ),
    st.builds(chunk, st.sampled_from((b"eXIf", b"tEXt", b"IDAT", b"gAMA", b"IEND")), st.binary(max_size=30)),
    st.builds(part, st.sampled_from((b"EXIF", b"XMP ", b"ALPH", b"VP8L")), st.binary(max_size=30)),
)


@given(st.lists(_PIECES, max_size=6), st.sampled_from((jpeg, png, webp)), st.integers(0, 400))
def test_whatever_comes_nothing_breaks_and_twice_is_once(
    pieces: list[bytes], made: Callable[..., bytes], cut: int
) -> None:
    kind = {jpeg: JPEG, png: PNG, webp: WEBP}[made]
    for content in (made(*pieces), made(*pieces)[: 12 + cut], made(b"".join(pieces))[:12] + b"".join(pieces)):
        try:
            kept = STRIPPED[kind](content)
        except PictureUnreadable:
            assert kind == WEBP
            continue
        assert STRIPPED[kind](kept) == kept
        assert kept[:2] == content[:2]


@pytest.mark.parametrize(
    ("media_type", "content"),
    [
        (JPEG, b"\xff\xd8" + b"\xff\xd0" * 50_000),
        (JPEG, b"\xff\xd8" + segment(0xDA, b"") + b"\xff\x00" * 50_000),
        (PNG, b"\x89PNG\r\n\x1a\n" + chunk(b"IDAT", b"") * 20_000),
    ],
    ids=["markers", "scan", "png"],
)
def test_a_file_of_very_many_parts_stays_as_it_is(media_type: str, content: bytes) -> None:
    """Nobody is kept waiting by a picture no camera makes: after so many parts the rest is not looked at."""
    assert STRIPPED[media_type](content) == content


@pytest.mark.parametrize(
    "content",
    [
        webp(part(b"EXIF", exif(6)))[:-4],
        webp()[:12],
        b"RIFF" + pack("<I", 4 + 8 * 20_000) + b"WEBP" + (b"ALPH" + pack("<I", 0)) * 20_000,
    ],
    ids=["cut", "empty", "parts"],
)
def test_a_broken_webp_is_refused(content: bytes) -> None:
    with pytest.raises(PictureUnreadable):
        STRIPPED[WEBP](content)
