"""The chapter of the story in which files are kept beside what is said."""

from urllib.parse import quote

from tests.company import Company

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 3


async def play(company: Company, words: str) -> None:
    """`words` name the file and stand in it: they are read nowhere but by whoever may read the ticket."""
    specialist = company.as_("property_specialist")
    ticket = (await specialist.get("ticketing/tickets", open_only="true"))["items"][0]
    path = f"ticketing/tickets/{ticket['id']}/attachments"
    for name, content in ((f"{words}.png", PICTURE), (f"{words}.txt", words.encode())):
        await specialist.post(path, content=content, headers={"X-File-Name": quote(name)})
