"""How a file is called when it is kept: what a sender calls it, without what a name must not do.

Folders, control characters, marks that turn the direction of writing and characters no file system takes are left out;
the extension is that of the content, so that nobody opens a programme for a picture.
"""

import re
import unicodedata
from pathlib import PurePosixPath

from ticketing.attachments.file_types import EXTENSIONS

LONGEST = 120
"""characters, extension included"""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')


def clean_name(given: str, media_type: str) -> str:
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    shown = "".join(c for c in last if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
    name = _FORBIDDEN.sub("_", shown).strip(" .") or "file"
    extensions = EXTENSIONS[media_type]
    suffix = PurePosixPath(name).suffix
    if suffix.lower() not in extensions:
        suffix, stem = extensions[0], name
    else:
        stem = name[: -len(suffix)]
    return f"{stem[: LONGEST - len(suffix)]}{suffix}"
