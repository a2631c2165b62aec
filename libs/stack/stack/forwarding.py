"""Which addresses of the sink belong to a company, and how its mail is handed to the company's door.

One file beside the mails says it: address → where, for which host, with which key. What the door refuses is refused to
the sender, as a mail server in production does it.
"""

import json
import urllib.error
import urllib.request
from pathlib import Path

TIMEOUT = 30.0  # seconds
TAKEN = "250 OK"


class Forwarding:
    def __init__(self, folder: Path) -> None:
        self._file = folder / ".forwarding.json"

    def add(self, address: str, url: str, host: str, key: str) -> None:
        known = self._known() | {address.lower(): {"url": url, "host": host, "key": key}}
        unfinished = self._file.with_suffix(".new")
        unfinished.touch(mode=0o600)
        unfinished.write_text(json.dumps(known))
        unfinished.replace(self._file)

    def _known(self) -> dict[str, dict[str, str]]:
        try:
            known: dict[str, dict[str, str]] = json.loads(self._file.read_text())
        except (OSError, ValueError):
            return {}
        return known

    def hand_on(self, sender: str, recipients: list[str], body: bytes) -> str:
        """The answer to the sender: what is of no company is simply kept."""
        known = self._known()
        for recipient in recipients:
            if way := known.get(recipient.lower()):
                answer = self._post(way, sender, recipient, body)
                if answer != TAKEN:
                    return answer
        return TAKEN

    def _post(self, way: dict[str, str], sender: str, recipient: str, body: bytes) -> str:
        headers = {
            "Host": way["host"],
            "Content-Type": "message/rfc822",
            "X-Lintel-Key": way["key"],
            "X-Envelope-From": sender,
            "X-Envelope-To": recipient,
        }
        request = urllib.request.Request(way["url"], body, headers, method="POST")  # noqa: S310  # our own door
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT):  # noqa: S310
                return TAKEN
        except urllib.error.HTTPError as refused:
            permanent = 400 <= refused.code < 500 and refused.code not in {408, 429}
            return f"{'554 5.7.1' if permanent else '451 4.3.0'} the company's door answers {refused.code}"
        except OSError:
            return "451 4.3.0 the company's door does not answer"
