"""One kind of exception: a noun says in a statement of its own what counts, and is listed in `sources.py`.

The statement selects, for the company `:tenant_id` at the instant `:now`:
`subject_id` what it is about, the same as long as it is the same exception · `community_id`, NULL when
nobody knows yet · `link_id` the record its
page belongs to · `label` how that is called · `about` a code that says more, or NULL · `since` · `who_id` who should
have acted, or NULL · `degree` a whole number that grows when it gets worse: an acknowledged exception comes back then.
Figures of the procedure rules can be used by their names.
"""

from typing import Literal

from msgspec import Struct

COLUMNS = ("subject_id", "community_id", "link_id", "label", "about", "since", "who_id", "degree")
Link = Literal["ticket", "duty", "incident", "late_callback", "callback", "mail", "mailbox"]


class Source(Struct, frozen=True, kw_only=True):
    code: str
    link: Link
    """where the row leads to"""
    select: str


def days_since(column: str) -> str:
    """A degree that grows by one with every day."""
    return f"1 + CAST(floor(extract(epoch FROM CAST(:now AS timestamptz) - {column}) / 86400) AS bigint)"
