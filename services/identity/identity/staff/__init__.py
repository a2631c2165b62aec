"""The people of a tenant: posts, roles, data scope, joining and leaving."""
