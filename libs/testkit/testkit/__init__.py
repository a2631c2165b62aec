"""One pytest plugin: real servers for every test run, a fresh tenant for every test."""
