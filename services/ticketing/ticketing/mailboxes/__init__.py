"""Mailboxes of the company: where mail of customers is read, how, and how that goes."""
