"""Access tokens: five-minute Ed25519 JWTs issued by identity, verified here; one-minute tokens between services."""

import zlib
from base64 import b64decode, b64encode
from collections import OrderedDict
from datetime import timedelta
from uuid import UUID

import msgspec
from joserfc import jwt
from joserfc.jwk import KeySet, OKPKey
from msgspec import Struct

from kit import clock
from kit.principal import DataScope, Principal, Realm
from kit.problems import NotSignedIn
from kit.settings import Settings

AUDIENCE = "lintel"
ISSUER = "identity"
LIFE = timedelta(minutes=5)
_TYPE = "at+jwt"
_CACHE = 10_000


class Claims(Struct, frozen=True, kw_only=True):
    """The payload of a token. `av` is the version of the holder's permissions, `iss` the service that signed."""

    iss: str
    aud: str
    sub: UUID
    iat: int
    exp: int
    realm: Realm
    tid: UUID | None = None
    slug: str = ""
    sid: UUID | None = None
    av: int = 0
    perms: tuple[str, ...] = ()
    communities: tuple[UUID, ...] | None = None
    own: bool = False
    name: str = ""


class Verified(Struct, frozen=True):
    principal: Principal
    slug: str


class Tokens:
    """Issues with this service's own key and verifies against the public keys of all."""

    def __init__(self, service: str, settings: Settings) -> None:
        self._service = service
        self._key = OKPKey.import_key(msgspec.json.decode(settings.signing_key))
        self._public = KeySet.import_key_set(msgspec.json.decode(settings.jwks))
        self._verified: OrderedDict[str, tuple[int, Verified]] = OrderedDict()

    def issue(self, claims: Claims) -> str:
        header = {"alg": "Ed25519", "typ": _TYPE, "kid": self._service}
        # The names of permissions are much alike: packed, a holder of all of them still fits into a cookie.
        packed = b64encode(zlib.compress(" ".join(sorted(claims.perms)).encode())).decode()
        return jwt.encode(header, msgspec.to_builtins(claims) | {"perms": packed}, self._key, algorithms=["Ed25519"])

    def for_service(self, tenant_id: UUID | None) -> str:
        """A token with which this service calls another one on behalf of a tenant."""
        now = int(clock.now().timestamp())
        return self.issue(
            Claims(iss=self._service, aud=AUDIENCE, sub=UUID(int=0), iat=now, exp=now + 60, realm="service",
                   tid=tenant_id, name=self._service)
        )  # fmt: skip

    def verify(self, token: str) -> Verified:
        """Who holds the token. Raises NotSignedIn for anything that is not a living token of ours."""
        now = int(clock.now().timestamp())
        known = self._verified.get(token)
        if known and known[0] > now:
            return known[1]
        try:
            decoded = jwt.decode(token, self._public, algorithms=["Ed25519"])
            perms = zlib.decompress(b64decode(decoded.claims["perms"])).decode().split()
            claims = msgspec.convert(decoded.claims | {"perms": perms}, Claims)
        except Exception as error:  # however it is malformed, it is not a token of ours
            raise NotSignedIn from error
        issuer_may = claims.iss == ISSUER if claims.realm != "service" else claims.iss != ISSUER
        if (
            (decoded.header.get("typ"), decoded.header.get("kid")) != (_TYPE, claims.iss)
            or claims.aud != AUDIENCE
            or not issuer_may
            or not claims.iat <= now + 5
            or claims.exp <= now
        ):
            raise NotSignedIn
        verified = Verified(_principal(claims), claims.slug)
        self._verified[token] = (claims.exp, verified)
        if len(self._verified) > _CACHE:
            self._verified.popitem(last=False)
        return verified


def _principal(claims: Claims) -> Principal:
    communities = None if claims.communities is None else frozenset(claims.communities)
    return Principal(
        realm=claims.realm, id=claims.sub, tenant_id=claims.tid, session_id=claims.sid, name=claims.name,
        permissions=frozenset(claims.perms), scope=DataScope(communities, claims.own),
        access_version=claims.av, expires_at=claims.exp,
    )  # fmt: skip
