"""What becomes of a mail, and why."""

OUTCOMES: tuple[str, ...] = ("registered", "added", "ignored", "set_aside")

LARGEST = 25 * 1024 * 1024
"""bytes of a mail that is fetched; most providers deliver no larger one (A)"""

TOO_LARGE, UNREADABLE, NO_COMMUNITY, NO_SENDER = "too_large", "unreadable", "community_unknown", "sender_unknown"
"""Why a mail is set aside: somebody has to see to it"""

MOST_A_DAY = 20
"""mails of one sender in a day that open a ticket or wait for somebody (A); whoever writes more is no customer with a
matter, or is in trouble"""
TOO_MANY = "too_many"
"""What comes beyond that is kept, and waits for somebody under one entry"""

UNDELIVERED = "undelivered"
"""An answer of ours came back: set aside beside its ticket, since the requester has heard nothing"""

AUTOMATIC, BULK, BOUNCE, OWN = "automatic", "bulk", "bounce", "own_mail"
"""Why a mail is ignored: no person has written it"""
