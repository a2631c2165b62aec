"""Looking at an uploaded file before any parser touches it: is it a spreadsheet, and can it be opened safely?

An .xlsx is a zip archive of XML. A small one can unfold to terabytes, lie about its sizes, or hold one cell at
the far corner of a sheet so that a dense table of it fills the memory. All of that is refused here by reading
the archive once as a stream, within fixed limits.
"""

import io
import re
import zipfile
import zlib

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 200
RATIO_COUNTS_FROM = 4 * 1024 * 1024
MAX_ENTRIES = 1_000
MAX_CELLS = 4_000_000

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_LONGEST_TAG = 400
_REFERENCE = re.compile(rb"<(?:\w{1,20}:)?(?:row|c)\b[^<>]{0,%d}?\br=[\"']([A-Z]{0,3})(\d{1,7})[\"']" % _LONGEST_TAG)
"""Bounded in every part and held to one tag: a sheet of nothing but `<c ` costs no more than any other."""
_CHUNK = 1024 * 1024
_OVERLAP = 512
"""longer than any reference"""


class Unacceptable(Exception):
    """The file as a whole is refused; `code` is the stable reason."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def inspect(content: bytes) -> None:
    """Raise `Unacceptable` unless the content is an .xlsx that can be parsed within the limits."""
    if not content:
        raise Unacceptable("file_empty")
    if len(content) > MAX_BYTES:
        raise Unacceptable("file_too_large", limit=MAX_BYTES)
    if content.startswith(_OLE):
        raise Unacceptable("file_protected" if _ENCRYPTED_PACKAGE in content else "old_spreadsheet_format")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _inspect_archive(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise Unacceptable("not_a_spreadsheet") from None


def _inspect_archive(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if "xl/workbook.xml" not in {entry.filename for entry in entries}:
        raise Unacceptable("not_a_spreadsheet")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Unacceptable("file_protected")
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED:
        raise Unacceptable("file_unfolds", limit=MAX_UNPACKED)
    for entry in entries:
        if entry.file_size > RATIO_COUNTS_FROM and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
            raise Unacceptable("file_unfolds", limit=MAX_UNPACKED)
    for entry in entries:
        _inspect_entry(archive, entry)


def _inspect_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Read the entry to its end: its checksum proves the declared size, its references bound its table."""
    is_sheet = entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml")
    columns = rows = 0
    tail = b""
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            if not is_sheet:
                continue
            if found := set(_REFERENCE.findall(tail + chunk)):
                columns = max(columns, *(_column(letters) for letters in {letters for letters, _ in found}))
                rows = max(rows, *(int(digits) for digits in {digits for _, digits in found}))
            if columns * rows > MAX_CELLS:
                raise Unacceptable("sheet_too_large", limit=MAX_CELLS)
            tail = chunk[-_OVERLAP:]


def _column(letters: bytes) -> int:
    """`A` is 1, `AA` is 27; a row reference has no letters and counts as the first column."""
    column = 0
    for letter in letters:
        column = column * 26 + letter - 64
    return column or 1
