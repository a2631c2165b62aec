/** A share of an ownership ("0.500000") as people say it; a whole needs no words. */
export function shareText(share: string | null, locale = 'zh-CN'): string {
  const value = Number(share)
  if (share === null || !Number.isFinite(value) || value === 1) return ''
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value)
}

/** Of one; null where there is nothing to divide by. */
export const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

export function percent(value: number | null, locale: string): string {
  return value === null ? '–' : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value)
}

/** A share of two figures in per cent; nothing to divide is a dash. */
export const share = (part: number, whole: number, locale: string): string => percent(ratio(part, whole), locale)

/** How much of what had a limit kept it. */
export const onTime = (kept: number, missed: number, locale: string): string => share(kept, kept + missed, locale)

/** Points out of a hundred, kept in tenths, with their tenth. */
export const points = (tenths: number, locale: string): string => new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).format(tenths / 10)
