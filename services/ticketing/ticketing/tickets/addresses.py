"""Where a ticket stands; what belongs to it stands below."""

ONE = "/tickets/{ticket_id:uuid}"
