/** "+3.2 %": how an amount changed; an em dash when there was nothing before. Tenths of a per cent, from integers. */
export function change(before: number, after: number): string {
  if (before === 0) return '–'
  const tenths = Math.round(((after - before) * 1000) / before)
  const sign = tenths > 0 ? '+' : tenths < 0 ? '-' : ''
  return `${sign}${Math.trunc(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10} %`
}
