"""Who was at a post from when to when: signing in and out, late and early."""
