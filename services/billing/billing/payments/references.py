"""When two references of a transfer are the same: slips, bank sites and people write them in any case and width and
group them by blanks as they like (C4.10: a transfer is entered once).
"""

from unicodedata import normalize


def reference_key(reference: str) -> str:
    """Equal for references that mean the same transfer; empty when there is nothing to read."""
    plain = normalize("NFKC", reference).casefold()
    return "".join(letter for letter in plain if letter.isprintable() and not letter.isspace())
