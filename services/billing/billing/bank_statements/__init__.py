"""Statements of bank accounts (银行流水): looked through, then taken in line by line, each once."""
