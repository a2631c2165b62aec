/** Whose product this host shows. Public; read before the first paint so that no other brand flashes. */
import { NEUTRAL } from '@/theme/palette'
import { isLocale, type Locale } from '@/i18n/i18n'
import { readProblem } from './problem'

export interface Brand {
  name: string
  logo_url: string | null
  color: string
  locale: Locale
  /** "suspended": nobody of this company can sign in */
  status: string
}

export const PRODUCT: Brand = { name: '门楣 Lintel', logo_url: null, color: NEUTRAL, locale: 'zh-CN', status: 'active' }

/** null: no company lives on this host. Anything else that fails is thrown. */
export async function fetchBrand(): Promise<Brand | null> {
  const response = await fetch('/api/identity/brand', { headers: { 'X-Lintel-Client': 'web' } })
  if (response.status === 404) return null
  if (!response.ok) throw await readProblem(response)
  const body = (await response.json()) as Partial<Record<keyof Brand, unknown>>
  return {
    name: typeof body.name === 'string' && body.name ? body.name : PRODUCT.name,
    logo_url: typeof body.logo_url === 'string' ? body.logo_url : null,
    color: typeof body.color === 'string' ? body.color : PRODUCT.color,
    locale: isLocale(body.locale) ? body.locale : PRODUCT.locale,
    status: typeof body.status === 'string' ? body.status : PRODUCT.status,
  }
}
