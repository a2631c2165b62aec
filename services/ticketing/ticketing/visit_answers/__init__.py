"""The page behind a mailed link, where somebody answers without signing in."""
