import type { Consultation } from '@/api/consultations'
import { ClockBadge } from '@/components/ClockBadge'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** How long whoever was asked last still has; of one that ended, until when the answer was due and whether it came by then. */
export function Deadline({ one }: { one: Consultation }) {
  const locale = useLocale()
  if (one.replied_at ?? one.cancelled_at) {
    const late = one.level > 0 || (one.replied_at !== null && Date.parse(one.replied_at) > Date.parse(one.due_at))
    return (
      <span className="row">
        <span className="quiet number">{shortDateTime(one.due_at, locale)}</span>
        {one.replied_at && <ClockBadge clock={{ warn_at: one.due_at, due_at: one.due_at, result: late ? 'missed' : 'met' }} />}
      </span>
    )
  }
  const started = Date.parse(one.reported_at ?? one.opened_at)
  const warn = new Date(started + (Date.parse(one.due_at) - started) * 0.75).toISOString()
  return <ClockBadge clock={{ warn_at: warn, due_at: one.due_at, result: 'running' }} />
}
