from uuid import UUID, uuid4

from msgspec import Struct
from uuid_utils.compat import uuid7

from identity.credentials import links
from identity.credentials.hashing import hashing
from identity.credentials.service import hash_new
from identity.operators.errors import OperatorExists
from identity.operators.models import Operator, OperatorSession
from identity.operators.repository import OperatorRepository
from identity.sessions import rotation
from identity.sessions.errors import SessionOver, SignInRefused
from identity.sessions.service import LONGEST_USER_AGENT, Signed
from identity.sessions.throttling import Throttle
from identity.staff import logins
from kit.problems import FieldError, InvalidFields
from kit.tokens import AUDIENCE, ISSUER, LIFE, Claims
from kit.work import Work, open_work

PERMISSIONS = ("ops.event.manage", "ops.event.read", "ops.tenant.manage", "ops.tenant.read")


class Account(Struct, frozen=True):
    """Copied out of the row, for the connection goes back to the pool while the password is checked."""

    id: UUID
    password_hash: str


class OperatorService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.operators = OperatorRepository(work)

    async def create(self, login: str, display_name: str, password: str) -> UUID:
        """Raises InvalidFields for a bad address or a weak password, OperatorExists."""
        try:
            address = logins.email(login)
        except logins.BadLogin as problem:
            raise InvalidFields([FieldError("login", str(problem))]) from problem
        password_hash = await hash_new(password, (address, display_name))
        operator = Operator(
            id=uuid7(),
            login=address,
            display_name=display_name,
            password_hash=password_hash,
            status="active",
            totp_step=0,
            created_at=self.work.now,
        )
        if not await self.operators.create(operator):
            raise OperatorExists
        return operator.id

    async def get(self, id: UUID) -> Operator:
        operator = await self.operators.find(id)
        if operator is None or operator.status != "active":
            raise SessionOver
        return operator

    async def check_password(self, login: str, password: str, address: str) -> UUID:
        """Who this is. Everything but the right password of an operator looks the same: SignInRefused."""
        throttle = Throttle(self.work.runtime, "operators")
        name = login.strip().lower()
        await throttle.arrive(address)
        await throttle.account(name)
        operator = await self.operators.by_login(name)
        account = Account(operator.id, operator.password_hash) if operator else None
        await self.work.rollback()
        if not await hashing().verify(account.password_hash if account else None, password) or account is None:
            raise SignInRefused
        if hashing().is_outdated(account.password_hash):
            await self.operators.rehash(account.id, account.password_hash, await hashing().hash(password))
        return account.id

    async def start_session(self, operator_id: UUID, address: str, user_agent: str) -> Signed:
        now, secret = self.work.now, links.new_secret()
        session = OperatorSession(
            id=uuid7(),
            operator_id=operator_id,
            secret_hash=links.digest(secret),
            renewed_at=now,
            started_at=now,
            last_seen_at=now,
            expires_at=now + rotation.ABSOLUTE,
            address=address,
            user_agent=user_agent[:LONGEST_USER_AGENT],
        )
        self.work.session.add(session)
        return Signed(session.id, operator_id, secret, session.expires_at)

    async def renew(self, secret: str) -> Signed:
        """As for staff: one renewal moves the session on, the others share it for a moment, later ones end it."""
        key = rotation.rotation_key(self.work.runtime.settings.signing_key)
        following, present = rotation.successor(key, secret), links.digest(secret)
        moved = await self.operators.renew(present, links.digest(following))
        if moved is not None:
            return Signed(moved.id, moved.operator_id, following, moved.expires_at)
        earlier = await self.operators.by_previous(present)
        if earlier is None or rotation.is_over(earlier.last_seen_at, earlier.expires_at, self.work.now):
            raise SessionOver
        if rotation.within_grace(earlier.renewed_at, self.work.now):
            return Signed(earlier.id, earlier.operator_id, following, earlier.expires_at)
        await self._end_stolen(present)
        raise SessionOver

    async def end_session(self, secret: str) -> None:
        await self.operators.end(links.digest(secret))

    def token(self, operator: Operator, signed: Signed) -> str:
        now = int(self.work.now.timestamp())
        return self.work.runtime.tokens.issue(
            Claims(
                iss=ISSUER,
                aud=AUDIENCE,
                sub=operator.id,
                iat=now,
                exp=now + int(LIFE.total_seconds()),
                realm="operator",
                jti=uuid4().hex,
                sid=signed.session_id,
                perms=PERMISSIONS,
                name=operator.display_name,
            )
        )

    async def _end_stolen(self, secret_hash: bytes) -> None:
        """In a transaction of its own, because the request that brought the old secret is refused."""
        await self.work.rollback()
        async with open_work(self.work.runtime, None, cause=self.work.cause) as work:
            await OperatorRepository(work).end(secret_hash)


async def create_operator(work: Work, login: str, display_name: str, password: str) -> UUID:
    """For commands and seeds: operators cannot be made over the network."""
    return await OperatorService(work).create(login, display_name, password)
