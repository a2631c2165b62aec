/** Which of the two applications this host serves. Operators have their own host and their own accounts. */
export type Realm = 'staff' | 'operator'

export function realm(host: string = window.location.hostname): Realm {
  return host.startsWith('ops.') ? 'operator' : 'staff'
}

/** The company part of the host ("acme" of acme.localhost); null on the bare host, where companies sign up. */
export function slugOf(host: string = window.location.hostname): string | null {
  if (/^[\d.:[\]a-f]+$/i.test(host) && (host.includes(':') || /^\d/.test(host))) return null
  const labels = host.split('.')
  const bare = labels.at(-1) === 'localhost' ? 1 : 2
  const first = labels[0]
  return labels.length > bare && first && first !== 'www' && first !== 'ops' ? first : null
}

/** The address of a company's own host, from any other host of the same installation. */
export function companyAddress(slug: string, path: string, at: Location = window.location): string {
  const current = slugOf(at.hostname)
  const bare = current ? at.hostname.slice(current.length + 1) : at.hostname.replace(/^(www|ops)\./, '')
  return `${at.protocol}//${slug}.${bare}${at.port ? `:${at.port}` : ''}${path}`
}
