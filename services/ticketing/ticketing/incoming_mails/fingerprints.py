"""Whether two mails are the same one. A Message-ID alone does not say so: whoever has seen it can put it on a letter
of their own, and the other one would be taken for its copy. What servers on the way change does not count."""

import re
from hashlib import sha256


def fingerprint(raw: bytes) -> str:
    """Of who is said to have written it, and of what."""
    head, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    lines = re.sub(rb"\n[ \t]+", b" ", head).split(b"\n")
    authors = sorted(b" ".join(line.split()).lower() for line in lines if line[:5].lower() == b"from:")
    return sha256(b"\n".join((*authors, b"", body.rstrip()))).hexdigest()
