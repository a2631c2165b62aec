/** The company part of an address: what DNS labels allow, starting with a letter. */
export const SLUG = /^[a-z](?:[a-z0-9-]{1,28}[a-z0-9])$/
