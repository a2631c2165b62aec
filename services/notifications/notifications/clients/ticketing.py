"""Ticketing knows the requester of a ticket whom registry does not know: the address they wrote from."""

from notifications.clients.contacts import ContactClient


class TicketingClient(ContactClient):
    path = "/api/ticketing/correspondences"
