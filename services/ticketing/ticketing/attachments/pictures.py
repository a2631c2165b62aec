"""Takes out of a picture what it tells besides the picture: where and when it was taken, with what, by whom.

A photo of a telephone names the place it was taken to the metre (Exif GPS); whoever opens the file of a ticket has no
need of that (PIPL §6: no more than the purpose asks for). The picture itself is not touched, so nothing is lost of it;
only how it is turned is kept. Parts nobody needs to show it are left out rather than those known to tell something;
so is what hangs behind its end, like the film of a moving photo. Where a JPEG or PNG is not built as its format says,
the rest stays as it is: a reader cannot follow it either. A broken WebP, HEIC or TIFF is refused: there everything
would stay.

Formats: JPEG ITU T.81 B.1, Exif 2.32 4.5–4.6, PNG 3rd ed. 5 and 11, WebP RFC 9649; HEIC and TIFF in files of their own.
"""

import re
from collections.abc import Callable
from struct import pack
from zlib import crc32

from ticketing.attachments import heif, tiff
from ticketing.attachments.errors import PictureUnreadable

_EXIF, _ICC = b"Exif\x00\x00", b"ICC_PROFILE\x00"
_ORIENTATION, _SHORT = 0x0112, 3
_APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_SCAN, _END, _BARE = 0xDA, 0xD9, {0x01, *range(0xD0, 0xD8)}
_MARKER = re.compile(rb"\xff[^\x00\x01\xd0-\xd7]", re.DOTALL)
"""ends a scan: in the picture itself FF is followed by 00 or counts the lines"""
_MOST_PARTS = 10_000
"""no camera writes as many; a file made of millions of them would keep the service busy"""
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_SHOWN = {
    *(b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs", b"sPLT", b"hIST"),
    *(b"acTL", b"fcTL", b"fdAT", b"mDCV", b"cLLI"),
}
_WEBP_SHOWN = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
_WEBP_EXIF, _WEBP_XMP = 0x08, 0x04
"""flags of the first chunk"""


def _turned(exif: bytes) -> int:
    """How the picture is to be turned, 1 (not at all) to 8, by the first directory of its Exif data."""
    tiff = exif.removeprefix(_EXIF)
    order = {b"II*\x00": "little", b"MM\x00*": "big"}.get(tiff[:4])
    if order is None:
        return 1

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], order)  # type: ignore[arg-type]  # one of the two

    directory = number(4, 4)
    for entry in range(directory + 2, min(directory + 2 + 12 * number(directory, 2), len(tiff) - 11), 12):
        if (number(entry, 2), number(entry + 2, 2)) == (_ORIENTATION, _SHORT):
            return number(entry + 8, 2) if 1 <= number(entry + 8, 2) <= 8 else 1
    return 1


def _exif(turned: int) -> bytes:
    """Exif data that say nothing else."""
    return b"MM\x00*" + pack(">IHHHIHHI", 8, 1, _ORIENTATION, _SHORT, 1, turned, 0, 0)


def _jpeg(content: bytes) -> bytes:
    kept, at, said = [content[:2]], 2, False
    for _ in range(_MOST_PARTS):
        if content[at : at + 1] != b"\xff" or at + 2 > len(content):
            break
        code = content[at + 1]
        if code == 0xFF:  # fills up before a marker
            at += 1
            continue
        if code == _END:
            return b"".join((*kept, content[at : at + 2]))
        end = at + 2 if code in _BARE else at + 2 + int.from_bytes(content[at + 2 : at + 4])
        if end > len(content) or (code not in _BARE and end < at + 4):
            break
        data = content[at + 4 : end]
        if code == _APP1 and data.startswith(_EXIF) and not said and (turned := _turned(data)) != 1:
            exif, said = _EXIF + _exif(turned), True
            kept.append(pack(">BBH", 0xFF, _APP1, len(exif) + 2) + exif)
        elif (
            not (_APP0 < code <= _APP15 or code == _COMMENT)
            or code == _APP14
            or (code == _APP2 and data.startswith(_ICC))
        ):
            if code == _SCAN:
                following = _MARKER.search(content, end)
                end = following.start() if following else len(content)
            kept.append(content[at:end])
        at = end
    return b"".join((*kept, content[at:]))


def _png(content: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    for _ in range(_MOST_PARTS):
        if at + 12 > len(content):
            break
        end = at + 12 + int.from_bytes(content[at : at + 4])
        chunk, code = content[at:end], content[at + 4 : at + 8]
        if end > len(content) or crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:]):
            break
        if code == b"eXIf" and (turned := _turned(chunk[8:-4])) != 1:
            said = b"eXIf" + _exif(turned)
            kept.append(pack(">I", len(said) - 4) + said + pack(">I", crc32(said)))
        elif code[:1].isupper() or code in _PNG_SHOWN:
            kept.append(chunk)
        at = end
        if code == b"IEND":
            return b"".join(kept)
    return b"".join((*kept, content[at:]))


def _webp(content: bytes) -> bytes:
    chunks: list[bytes] = []
    at, last, turned = 12, 8 + int.from_bytes(content[4:8], "little"), 1
    while at < last:
        code, size = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        if end > min(last + 1, len(content)) or len(chunks) == _MOST_PARTS:
            raise PictureUnreadable
        if code == b"EXIF":
            turned = _turned(content[at + 8 : end])
        elif code in _WEBP_SHOWN:
            chunks.append(content[at:end])
        at = end
    if turned != 1:
        chunks.append(b"EXIF" + pack("<I", len(_exif(turned))) + _exif(turned))
    if chunks and chunks[0].startswith(b"VP8X") and len(chunks[0]) > 8:
        flags = chunks[0][8] & ~(_WEBP_EXIF | _WEBP_XMP) | (_WEBP_EXIF if turned != 1 else 0)
        chunks[0] = chunks[0][:8] + bytes([flags]) + chunks[0][9:]
    if not chunks:
        raise PictureUnreadable
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + pack("<I", len(body)) + body


STRIPPED: dict[str, Callable[[bytes], bytes]] = {
    "image/jpeg": _jpeg,
    "image/png": _png,
    "image/webp": _webp,
    "image/heic": heif.stripped,
    "image/tiff": tiff.stripped,
}
"""By media type; others come in as they are. Raise PictureUnreadable where nobody can tell what is in the file."""
