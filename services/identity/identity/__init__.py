"""Who may do what: tenants and their life cycle, staff, posts, roles, credentials, sessions, operators.

Owns: sign-ups, the directory of tenants, the provisioning saga, staff with posts, roles and data scope,
passwords, sessions and access tokens, operators in their own realm, the security mails of all of these.

Publishes: TenantProvisionRequested, TenantActivated, TenantSuspended, TenantResumed,
StaffOnboarded, StaffChanged, StaffLeft, SessionRevoked.

Listens: TenantProvisioned of registry, ticketing, billing and notifications (steps of the saga);
UnitCreated and UnitRemoved of registry and the registered tickets of ticketing (usage of a tenant).
"""
