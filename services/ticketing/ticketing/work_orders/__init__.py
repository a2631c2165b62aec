"""Work orders: dispatch, work on site, verification and what the requester pays."""
