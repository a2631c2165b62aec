"""Who did what to accounts and rights: entries that are only ever added, chained so that none can vanish unseen."""
