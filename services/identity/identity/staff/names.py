"""What people and companies may be called: one visible line.

Names stand in headers of mails and in the middle of sentences. A line break or a control character would end a header
early; the characters that turn the direction of writing would let a name rewrite the words around it. An address of
the web would be a link in our mails, in whatever width it is written.
"""

import re
import unicodedata

from kit.problems import FieldError, InvalidFields

PLAIN = r"^(?![\s\S]*[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069])[\s\S]*\S"
"""A pattern of the wire, the same in Python and JavaScript."""

_LINK = re.compile(
    r"://|\bwww\.|[a-z0-9-]\.[a-z]{2,}/|[a-z0-9-]\.(?:cc|cn|com|info|io|net|org|shop|site|top|vip|xyz)(?![a-z0-9])",
    re.IGNORECASE | re.ASCII,
)


def check(**names: str) -> None:
    """Names by the fields they stand in. Raises InvalidFields for those that mail programs would make links of."""
    linked = [field for field, name in names.items() if _LINK.search(unicodedata.normalize("NFKC", name))]
    if linked:
        raise InvalidFields([FieldError(field, "link_in_name") for field in linked])
