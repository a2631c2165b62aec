import io
import zipfile
from collections.abc import Callable
from datetime import date

import pytest

from registry.imports import containers
from registry.imports.containers import MAX_BYTES, Unacceptable, inspect
from registry.imports.reading import read
from services.registry.tests.imports.workbooks import good, written


def archive(entries: dict[str, bytes], change: Callable[[bytes], bytes] = bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries.items():
            packed.writestr(name, content)
    return change(target.getvalue())


WORKBOOK = {"xl/workbook.xml": b"<workbook/>"}
SHEET = "xl/worksheets/sheet1.xml"


def test_a_spreadsheet_is_accepted() -> None:
    inspect(written(good()))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b"PK" + b"\0" * MAX_BYTES, "file_too_large"),
        (b"not a spreadsheet at all", "not_a_spreadsheet"),
        (b"PK\x03\x04 broken archive", "not_a_spreadsheet"),
        (archive({"word/document.xml": b"<document/>"}), "not_a_spreadsheet"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 500, "old_spreadsheet_format"),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            "file_protected",
        ),
        (archive(WORKBOOK | {SHEET: b" " * 8_000_000}), "file_unfolds"),
        (archive(WORKBOOK | {f"xl/media/{n}": b"" for n in range(1_100)}), "file_unfolds"),
        (archive(WORKBOOK | {SHEET: b'<c r="A1"/><c r="XFD1048576"/>'}), "sheet_too_large"),
        (archive(WORKBOOK | {SHEET: b"<row r='1048576'><c/></row><c r='AAA1'/>"}), "sheet_too_large"),
    ],
    ids=[
        "empty",
        "too-large",
        "text",
        "broken",
        "document",
        "old",
        "protected",
        "unfolds-long",
        "unfolds-many",
        "wide",
        "tall",
    ],
)
def test_what_is_refused_before_it_is_parsed(content: bytes, code: str) -> None:
    with pytest.raises(Unacceptable) as refused:
        inspect(content)
    assert refused.value.code == code


def test_a_reference_across_two_reads_is_seen() -> None:
    padding = b"<!--" + bytes(range(65, 91)) * 40_329 + b"-->"
    corner = b'<c r="XFD1048576"/>'
    for cut in (0, 3, 9, 17):
        content = padding[: 1024 * 1024 - cut] + corner
        with pytest.raises(Unacceptable, match="sheet_too_large"):
            inspect(archive(WORKBOOK | {SHEET: content}))


@pytest.mark.parametrize("fill", [b"<c ", b"<c a", b"<row r", b"<a:c ", b"a:"])
def test_looking_for_a_reference_never_goes_far(fill: bytes) -> None:
    """Whatever stands between, a match spans less than the overlap: the work is in proportion to the length."""
    corner = b' r="XFD1048576"'
    far = b"s" * (containers._LONGEST_TAG + 1)
    assert containers._REFERENCE.search(fill * 20_000 + far + corner) is None
    found = containers._REFERENCE.search(b"<abcdefghijklmnopqrst:row " + far[6:] + corner)
    assert found
    assert len(found.group()) < containers._OVERLAP


def test_a_sheet_of_open_tags_is_refused() -> None:
    assert len(archive(WORKBOOK | {SHEET: b"<c " * 66_000})) < 1_000
    with pytest.raises(Unacceptable, match="not_a_spreadsheet"):
        read(archive(WORKBOOK | {SHEET: b"<c " * 66_000}), date(2026, 3, 1))


def test_a_lie_about_the_size_is_found() -> None:
    def smaller(packed: bytes) -> bytes:
        honest = (5_000).to_bytes(4, "little")
        assert honest in packed
        return packed.replace(honest, (50).to_bytes(4, "little"))

    with pytest.raises(Unacceptable, match="not_a_spreadsheet"):
        inspect(archive(WORKBOOK | {SHEET: bytes(i % 251 for i in range(5_000))}, smaller))


def test_an_encrypted_entry_is_told_apart() -> None:
    def flagged(packed: bytes) -> bytes:
        changed = bytearray(packed)
        changed[6] |= 1
        central = packed.index(b"PK\x01\x02")
        changed[central + 8] |= 1
        return bytes(changed)

    with pytest.raises(Unacceptable, match="file_protected"):
        inspect(archive(WORKBOOK, flagged))
