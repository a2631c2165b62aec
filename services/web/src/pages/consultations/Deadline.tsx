import { useTranslation } from 'react-i18next'
import type { Consultation } from '@/api/consultations'
import { ClockBadge } from '@/components/ClockBadge'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** How long whoever was asked last still has; of one that ended, until when the answer was due and whether it came by then.
 * `alone`: nothing beside it says that this is a deadline, and not when it was answered. */
export function Deadline({ one, alone = false }: { one: Consultation; alone?: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (one.replied_at ?? one.cancelled_at) {
    const late = one.level > 0 || (one.replied_at !== null && Date.parse(one.replied_at) > Date.parse(one.due_at))
    return (
      <span className="row">
        {alone && one.replied_at && <span className="quiet number">{t('consultations.answered_at', { at: shortDateTime(one.replied_at, locale) })}</span>}
        <span className="quiet number">{alone ? t('consultations.due_at', { at: shortDateTime(one.due_at, locale) }) : shortDateTime(one.due_at, locale)}</span>
        {one.replied_at && <ClockBadge clock={{ warn_at: one.due_at, due_at: one.due_at, result: late ? 'missed' : 'met' }} />}
      </span>
    )
  }
  const started = Date.parse(one.reported_at ?? one.opened_at)
  const warn = new Date(started + (Date.parse(one.due_at) - started) * 0.75).toISOString()
  return <ClockBadge clock={{ warn_at: warn, due_at: one.due_at, result: 'running' }} />
}
