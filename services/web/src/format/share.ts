/** A share of an ownership ("0.500000") as people say it; a whole needs no words. */
export function shareText(share: string | null, locale = 'zh-CN'): string {
  const value = Number(share)
  if (share === null || !Number.isFinite(value) || value === 1) return ''
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value)
}
