"""Roles on the wire, named in both languages."""

from identity.roles.models import Role
from kit.schemas import Read


class RoleRead(Read, frozen=True, kw_only=True):
    """`permissions` are stable names; the client shows them in its language."""

    code: str
    name_zh: str
    name_en: str
    default_scope: str
    permissions: list[str]
    built_in: bool

    @classmethod
    def of(cls, role: Role) -> "RoleRead":
        return cls(
            code=role.code,
            name_zh=role.name_zh,
            name_en=role.name_en,
            default_scope=role.default_scope,
            permissions=sorted(role.permissions),
            built_in=role.built_in,
        )
