"""Cases that forum, complaint mailbox and the 12345 hotline hand over: ticket in, status and the one answer out."""
