"""What becomes of a mail, and why."""

OUTCOMES: tuple[str, ...] = ("registered", "added", "ignored", "set_aside")

LARGEST = 25 * 1024 * 1024
"""bytes of a mail that is fetched; most providers deliver no larger one (A)"""

TOO_LARGE, UNREADABLE, NO_COMMUNITY, NO_SENDER = "too_large", "unreadable", "community_unknown", "sender_unknown"
"""Why a mail is set aside: somebody has to see to it"""

TOO_MANY = "too_many"
"""What comes beyond the figures of the mailbox is kept, and waits for somebody under one entry"""
DOUBTFUL = "sender_doubtful"
"""The mail server the mailbox believes does not vouch for the sender: nothing is done on the strength of the address"""

UNDELIVERED = "undelivered"
"""An answer of ours came back: set aside beside its ticket, since the requester has heard nothing"""

AUTOMATIC, BULK, BOUNCE, OWN = "automatic", "bulk", "bounce", "own_mail"
"""Why a mail is ignored: no person has written it"""
