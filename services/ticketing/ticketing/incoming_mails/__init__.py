"""Mail of customers: read, told apart from machines, and made a ticket, an entry of one, or a named exception."""
