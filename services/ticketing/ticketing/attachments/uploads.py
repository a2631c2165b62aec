"""A file on its way in: held on disk beyond a megabyte, measured and hashed while it comes."""

from collections.abc import AsyncIterator
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from types import TracebackType
from typing import Self

from ticketing.attachments.errors import AttachmentEmpty, AttachmentTooLarge, AttachmentTypeNotAllowed
from ticketing.attachments.file_types import EXTENSIONS, type_of
from ticketing.attachments.models import LARGEST
from ticketing.attachments.pictures import STRIPPED

_IN_MEMORY = 1024 * 1024


class Upload:
    """Used as a context: what was held on disk is gone afterwards."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.size = 0
        self.file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # closed by __exit__
        self._hash = sha256()

    @property
    def sha256(self) -> bytes:
        return self._hash.digest()

    async def fill(self, chunks: AsyncIterator[bytes]) -> None:
        async for chunk in chunks:
            self.write(chunk)

    def write(self, chunk: bytes) -> None:
        """Raises AttachmentTooLarge as soon as it is."""
        self.size += len(chunk)
        if self.size > LARGEST:
            raise AttachmentTooLarge(largest=LARGEST)
        self._hash.update(chunk)
        self.file.write(chunk)

    def media_type(self, allowed: frozenset[str] = frozenset(EXTENSIONS)) -> str:
        """What it is by its content. Raises AttachmentEmpty, AttachmentTypeNotAllowed."""
        if not self.size:
            raise AttachmentEmpty
        found = type_of(self.file, self.size)  # type: ignore[arg-type]  # a file like any other
        if found is None or found not in allowed:
            raise AttachmentTypeNotAllowed
        return found

    def strip(self, media_type: str) -> None:
        """Take out of a picture what it tells besides itself; it is measured and hashed anew. Raises
        PictureUnreadable."""
        if media_type not in STRIPPED:
            return
        self.file.seek(0)
        content = self.file.read()
        kept = STRIPPED[media_type](content)
        if kept != content:
            self.file.seek(0)
            self.file.truncate()
            self.size, self._hash = 0, sha256()
            self.write(kept)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.file.close()
