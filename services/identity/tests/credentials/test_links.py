"""Secrets of links and the addresses they stand in."""

from identity.credentials import links


def test_secrets_are_long_and_never_the_same() -> None:
    made = {links.new_secret() for _ in range(100)}
    assert len(made) == 100
    assert all(len(secret) == 43 for secret in made)


def test_only_the_digest_is_comparable() -> None:
    assert len(links.digest("a")) == 32
    assert links.digest("a") != links.digest("b")


def test_addresses_of_platform_and_tenant() -> None:
    assert (
        links.address("http://localhost:8080", "/sign-up/confirm", "s3") == "http://localhost:8080/sign-up/confirm#s3"
    )
    assert links.address("https://lintel.cn", "/invitation", "s3", "acme") == "https://acme.lintel.cn/invitation#s3"
    assert links.address("https://lintel.cn", "/login", slug="acme") == "https://acme.lintel.cn/login"
