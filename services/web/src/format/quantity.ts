/** Quantities and unit prices travel as decimal strings; they are never turned into binary fractions for arithmetic. */
const DECIMAL = /^(\d{1,9})(?:\.(\d{1,6}))?$/
const SCALE = 1_000_000n

/** "1.000" is said as "1", "2.50" as "2.5". */
export function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
}

function scaled(decimal: string): bigint | null {
  const match = DECIMAL.exec(decimal.trim())
  return match?.[1] ? BigInt(match[1]) * SCALE + BigInt((match[2] ?? '').padEnd(6, '0')) : null
}

/** Cents of a quantity at a price in yuan, halves upwards, as the service counts; null while one of them is no number. */
export function lineCents(quantity: string, price: string): number | null {
  const [count, each] = [scaled(quantity), scaled(price)]
  if (count === null || each === null) return null
  const cents = (count * each * 200n + SCALE * SCALE) / (SCALE * SCALE * 2n)
  return Number(cents)
}
