import type { Consultation } from '@/api/consultations'
import { ClockBadge } from '@/components/ClockBadge'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** How long whoever was asked last still has; after the second report nobody counts any more. */
export function Deadline({ one }: { one: Consultation }) {
  const locale = useLocale()
  const ended = one.replied_at ?? one.cancelled_at
  if (ended) return <span className="quiet number">{shortDateTime(ended, locale)}</span>
  const started = Date.parse(one.reported_at ?? one.opened_at)
  const warn = new Date(started + (Date.parse(one.due_at) - started) * 0.75).toISOString()
  return <ClockBadge clock={{ warn_at: warn, due_at: one.due_at, result: 'running' }} />
}
