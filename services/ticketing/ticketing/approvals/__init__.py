"""The steps in which an application is decided on."""
