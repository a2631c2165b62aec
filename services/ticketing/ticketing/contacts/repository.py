"""The log of unmasking."""

from typing import ClassVar

from kit.repository import Repository
from ticketing.contacts.models import ContactAccess


class ContactAccessRepository(Repository[ContactAccess]):
    model: ClassVar[type[ContactAccess]] = ContactAccess
