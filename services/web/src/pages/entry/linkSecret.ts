/** The secret of a mailed link stands behind the #, which no server sees and no log keeps; older mails used ?token=. */
export function linkSecret(at: Location = window.location): string | null {
  const hash = decodeURIComponent(at.hash.replace(/^#(token=)?/, ''))
  return hash || new URLSearchParams(at.search).get('token')
}
