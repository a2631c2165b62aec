"""Tickets in somebody's hands of which nothing is logged: the handler is reminded, then a supervisor sees it."""
