"""Registry knows the contact data of a person."""

from notifications.clients.contacts import ContactClient


class RegistryClient(ContactClient):
    path = "/api/registry/contacts"
