import type { RefundDetail } from '@/api/refunds'
import { dateTime } from '@/format/time'

/** Who did a step and when; nothing where nobody has. */
export const signed = (detail: RefundDetail, by: string | null, at: string | null, locale: string, unknown: string) => (by ? [detail.names[by] ?? unknown, at && dateTime(at, locale)].filter(Boolean).join(' · ') : null)
