"""The saga that turns a confirmed sign-up into a working tenant in every service."""
