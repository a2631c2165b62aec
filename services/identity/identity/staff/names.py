"""What people and companies may be called: one visible line.

Names stand in headers of mails and in the middle of sentences. A line break or a control character would end a header
early; the characters that turn the direction of writing would let a name rewrite the words around it.
"""

PLAIN = r"^(?![\s\S]*[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069])[\s\S]*\S"
"""A pattern of the wire, the same in Python and JavaScript."""
