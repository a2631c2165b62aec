"""A company asks for an account, proves its e-mail address and waits until every service is ready."""
