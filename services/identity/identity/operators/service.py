"""Accounts of operators: password, second factor, sessions, leaving."""

from datetime import timedelta
from functools import partial
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from identity.audit_entries.service import of_operators
from identity.credentials import links
from identity.credentials.hashing import hashing
from identity.credentials.service import hash_new
from identity.operators import totp
from identity.operators.errors import CodeRequired, FactorEnrolled, OperatorExists, WrongCode
from identity.operators.models import ACTIVE, LEFT, Operator, OperatorSession
from identity.operators.repository import OperatorRepository
from identity.sessions import rotation
from identity.sessions.errors import SessionOver, SignInRefused
from identity.sessions.service import LONGEST_USER_AGENT, Signed
from identity.sessions.throttling import Throttle
from identity.settings import settings_of
from identity.staff import logins
from kit import cipher, tenants
from kit.principal import NOBODY
from kit.problems import FieldError, InvalidFields
from kit.tokens import AUDIENCE, ISSUER, Claims
from kit.work import Work, open_work

PERMISSIONS = ("ops.event.manage", "ops.event.read", "ops.tenant.manage", "ops.tenant.read")

TOKEN_LIFE = timedelta(minutes=1)
"""Shorter than that of staff: the other services hear nothing of operators, so a token that was ended dies soon."""


class Account(Struct, frozen=True):
    """Copied out of the row, for the connection goes back to the pool while the password is checked."""

    id: UUID
    password_hash: str
    factor: bytes | None
    last_step: int


class OperatorService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.operators = OperatorRepository(work)

    async def create(self, login: str, display_name: str, password: str) -> UUID:
        """A new account, or that of somebody who left anew: with this password and no second factor.

        Raises InvalidFields for a bad address or a weak password, OperatorExists.
        """
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
            status=ACTIVE,
            totp_step=0,
            created_at=self.work.now,
        )
        if await self.operators.create(operator):
            await self._note("operator.created", operator.id)
            return operator.id
        id = await self.operators.reopen(address, display_name, password_hash)
        if id is None:
            raise OperatorExists
        await self._end_sessions(id)
        await self.operators.allow(id)
        await self._note("operator.reopened", id)
        return id

    async def get(self, id: UUID) -> Operator:
        operator = await self.operators.find(id)
        if operator is None or operator.status != ACTIVE:
            raise SessionOver
        return operator

    async def identify(self, login: str, password: str, code: str | None, address: str) -> UUID:
        """Who this is. Raises SignInRefused; CodeRequired only to somebody who knows the password."""
        throttle = Throttle(self.work.runtime, "operators")
        name = login.strip().lower()
        await throttle.arrive(address)
        operator = await self.operators.by_login(name)
        account = _account(operator) if operator else None
        known = partial(self.operators.knows_address, account.id if account else NOBODY, address)
        await throttle.admit(name, address, known)
        await self.work.rollback()
        if not await hashing().verify(account.password_hash if account else None, password) or account is None:
            raise SignInRefused
        if hashing().is_outdated(account.password_hash):
            await self.operators.rehash(account.id, account.password_hash, await hashing().hash(password))
        if account.factor is not None and self._factor_required():
            await self._check_code(account, account.factor, code)
        return account.id

    async def begin_factor(self, id: UUID) -> tuple[str, str]:
        """A new secret and the address an authenticator scans. Raises FactorEnrolled."""
        operator = await self._enrolling(id)
        secret = totp.new_secret()
        operator.totp_sealed = cipher.wrap(self.work.runtime.settings.kek, operator.id, secret.encode())
        return secret, totp.enrolment_uri(secret, operator.login)

    async def confirm_factor(self, id: UUID, code: str) -> Operator:
        """The authenticator works: from now on sign-in asks for it. Raises WrongCode, FactorEnrolled."""
        operator = await self._enrolling(id)
        if operator.totp_sealed is None:
            raise WrongCode
        step = totp.matching_step(self._secret(id, operator.totp_sealed), code, self.work.now, operator.totp_step)
        if step is None:
            raise WrongCode
        operator.totp_step = step
        operator.totp_confirmed_at = self.work.now
        return operator

    async def forget_factor(self, login: str) -> bool:
        """The authenticator was lost: the next sign-in enrols a new one. False for an unknown login."""
        operator = await self.operators.by_login(login.strip().lower())
        if operator is None:
            return False
        operator.totp_sealed, operator.totp_step = None, 0
        operator.totp_confirmed_at = None
        await self._note("operator.factor_forgotten", operator.id)
        return True

    def second_factor(self, operator: Operator) -> str:
        """`off`, `on`, or `to_enrol`: until then the operator may do nothing else."""
        if not self._factor_required():
            return "off"
        return "on" if operator.totp_confirmed_at is not None else "to_enrol"

    def permissions(self, operator: Operator) -> tuple[str, ...]:
        return () if self.second_factor(operator) == "to_enrol" else PERMISSIONS

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
        """Also the access token that is still out is refused from now on."""
        await self._end(links.digest(secret))

    async def let_go(self, login: str) -> bool:
        """The operator has left: nobody signs in with this login until it is created anew. False for an unknown one.

        The account is denied besides its sessions: somebody may be signing in at this moment.
        """
        operator = await self.operators.by_login(login.strip().lower())
        if operator is None:
            return False
        operator.status = LEFT
        await self._end_sessions(operator.id)
        await self._deny(operator.id)
        await self._note("operator.left", operator.id)
        return True

    def token(self, operator: Operator, signed: Signed) -> str:
        now = int(self.work.now.timestamp())
        return self.work.runtime.tokens.issue(
            Claims(
                iss=ISSUER,
                aud=AUDIENCE,
                sub=operator.id,
                iat=now,
                exp=now + int(TOKEN_LIFE.total_seconds()),
                realm="operator",
                sid=signed.session_id,
                perms=self.permissions(operator),
                name=operator.display_name,
            )
        )

    def _factor_required(self) -> bool:
        return settings_of(self.work.runtime).operator_mfa == "required"

    async def _check_code(self, account: Account, factor: bytes, code: str | None) -> None:
        if not code:
            raise CodeRequired
        step = totp.matching_step(self._secret(account.id, factor), code, self.work.now, account.last_step)
        if step is None or not await self.operators.spend_step(account.id, step):
            raise SignInRefused

    def _secret(self, id: UUID, sealed: bytes) -> str:
        return cipher.unwrap(self.work.runtime.settings.kek, id, sealed).decode()

    async def _enrolling(self, id: UUID) -> Operator:
        operator = await self.operators.find(id, lock=True)
        if operator is None or operator.status != ACTIVE:
            raise SessionOver
        if operator.totp_confirmed_at is not None:
            raise FactorEnrolled
        return operator

    async def _end_stolen(self, secret_hash: bytes) -> None:
        """In a transaction of its own, because the request that brought the old secret is refused."""
        await self.work.rollback()
        async with open_work(self.work.runtime, None, cause=self.work.cause) as work:
            await OperatorService(work)._end(secret_hash)

    async def _end(self, secret_hash: bytes) -> None:
        for session_id in await self.operators.end(secret_hash):
            await self._deny(session_id)

    async def _end_sessions(self, operator_id: UUID) -> None:
        for session_id in await self.operators.end_all(operator_id):
            await self._deny(session_id)

    async def _note(self, action: str, operator_id: UUID) -> None:
        await (await of_operators(self.work)).note(action, operator_id)

    async def _deny(self, subject_id: UUID) -> None:
        """Operators belong to no tenant; their denials are kept under the nil one."""
        await self.work.bind(NOBODY)
        await tenants.deny(self.work, subject_id)


def _account(operator: Operator) -> Account:
    enrolled = operator.totp_confirmed_at is not None
    factor = operator.totp_sealed if enrolled else None
    return Account(operator.id, operator.password_hash, factor, operator.totp_step)
