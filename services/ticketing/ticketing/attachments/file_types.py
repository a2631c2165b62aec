"""What a file is, read from its content: its name and what the sender says it is decide nothing.

Allowed are images, PDF, office documents, audio and plain text (C3.1 attachments). HTML, SVG and scripts are text as
well and are refused, because a browser would run them; so are office documents that carry macros.
"""

import re
import zipfile
from typing import BinaryIO

_HEAD = 4096
_TAIL_OF_TEXT = 64 * 1024

EXTENSIONS: dict[str, tuple[str, ...]] = {
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "image/heic": (".heic", ".heif"),
    "image/bmp": (".bmp",),
    "image/tiff": (".tif", ".tiff"),
    "application/pdf": (".pdf",),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx",),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (".xlsx",),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": (".pptx",),
    "application/vnd.oasis.opendocument.text": (".odt",),
    "application/vnd.oasis.opendocument.spreadsheet": (".ods",),
    "application/vnd.oasis.opendocument.presentation": (".odp",),
    "application/msword": (".doc", ".wps"),
    "application/vnd.ms-excel": (".xls", ".et"),
    "application/vnd.ms-powerpoint": (".ppt", ".dps"),
    "audio/mpeg": (".mp3",),
    "audio/wav": (".wav",),
    "audio/ogg": (".ogg", ".oga", ".opus"),
    "audio/mp4": (".m4a",),
    "audio/amr": (".amr",),
    "audio/aac": (".aac",),
    "audio/flac": (".flac",),
    "text/plain": (".txt", ".csv", ".log", ".md"),
}
"""The allowed types and how their files are called; the first is given to a file that is called otherwise."""

IMAGES = frozenset(kind for kind in EXTENSIONS if kind.startswith("image/"))

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"ID3", "audio/mpeg"),
    (8, b"WAVE", "audio/wav"),
    (0, b"OggS", "audio/ogg"),
    (0, b"#!AMR", "audio/amr"),
    (0, b"fLaC", "audio/flac"),
)
_FRAMES = {
    **dict.fromkeys((b"\xff\xf1", b"\xff\xf9"), "audio/aac"),
    **dict.fromkeys((b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xfa"), "audio/mpeg"),
}
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim"), "image/heic"),
    **dict.fromkeys((b"M4A ", b"M4B "), "audio/mp4"),
}
_OOXML = {
    "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 5000
"""parts of an office document; an archive of ten megabytes may name hundreds of thousands"""
_MARKUP = re.compile(rb"<\s*(?:!doctype|html|head|body|script|svg|iframe|\?xml|\?php)|^#!", re.IGNORECASE)


def type_of(file: BinaryIO, size: int) -> str | None:
    """The media type of a file, or None for what is not allowed. The position in the file is not kept."""
    file.seek(0)
    head = file.read(_HEAD)
    if known := _by_its_head(head, size):
        return known
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12])
    if head.startswith(b"PK\x03\x04"):
        return _in_zip(file)
    if head.startswith(_OLE):
        return _in_ole(file)
    return "text/plain" if _is_text(file) else None


def _by_its_head(head: bytes, size: int) -> str | None:
    for offset, magic, kind in _MAGIC:
        if head[offset : offset + len(magic)] == magic and (offset == 0 or head.startswith(b"RIFF")):
            return kind
    if head[:2] == b"BM" and int.from_bytes(head[2:6], "little") == size:
        return "image/bmp"
    return _FRAMES.get(head[:2])


def _in_zip(file: BinaryIO) -> str | None:
    """An office document inside its archive; other archives, and documents with macros, are not allowed."""
    file.seek(0)
    if file.read().count(_ENTRY) > _MOST_ENTRIES:
        return None
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                return None
            if "[Content_Types].xml" in names:
                return next((kind for folder, kind in _OOXML.items() if any(n.startswith(folder) for n in names)), None)
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 100:
                said = archive.read("mimetype").decode("ascii", "replace").strip()
                return said if said.startswith("application/vnd.oasis.") and said in EXTENSIONS else None
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return None
    return None


def _in_ole(file: BinaryIO) -> str | None:
    file.seek(0)
    content = file.read()
    if "_VBA_PROJECT".encode("utf-16-le") in content:
        return None
    return next((kind for stream, kind in _OLE_STREAMS if stream.encode("utf-16-le") in content), None)


def _is_text(file: BinaryIO) -> bool:
    file.seek(0)
    content = file.read()
    if not content or _CONTROL.search(content) or _MARKUP.search(content[:_TAIL_OF_TEXT]):
        return False
    for encoding in ("utf-8", "gb18030"):
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False
