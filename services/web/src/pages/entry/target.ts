/** Where to go after sign-in: only a path of this client, never another origin. */
export function safeTarget(next: string | undefined, otherwise: string): string {
  if (!next || !next.startsWith('/') || next.startsWith('//') || next.startsWith('/\\')) return otherwise
  return next
}
