/** What a register shows, as the service takes it. */
export const REGISTER = /^\s*(0|[1-9]\d{0,8})(\.\d{1,4})?\s*$/
export const MULTIPLIER = /^\s*(0\.\d{0,3}[1-9]\d{0,3}|[1-9]\d{0,4}(\.\d{1,4})?)\s*$/

/** "13.0000" as "13"; what is more than four digits after the point is cut. */
export function plain(value: string | null | undefined): string {
  if (!value) return '–'
  const [whole = '0', digits = ''] = value.split('.')
  const kept = digits.slice(0, 4).replace(/0+$/, '')
  return kept ? `${whole}.${kept}` : whole
}

/** m³ for water and gas, kWh for power, GJ for heat. */
export const UNITS: Readonly<Record<string, string>> = { water: 'm³', gas: 'm³', power: 'kWh', heat: 'GJ' }
export const used = (value: string | null | undefined, kind: string) => `${plain(value)} ${UNITS[kind] ?? ''}`

/** Lists of what is still to be read: not of a live topic. */
export const ENTRY = 'meter-entry'
