import { useTranslation } from 'react-i18next'
import type { Consultation } from '@/api/consultations'
import { ClockBadge } from '@/components/ClockBadge'

/** How long whoever was asked last still has; after the second report nobody counts any more. */
export function Deadline({ one }: { one: Consultation }) {
  const { t } = useTranslation()
  if (one.state === 'replied' || one.state === 'cancelled') return <span className="quiet">{t('ui.none')}</span>
  const started = Date.parse(one.reported_at ?? one.opened_at)
  const warn = new Date(started + (Date.parse(one.due_at) - started) * 0.75).toISOString()
  return <ClockBadge clock={{ warn_at: warn, due_at: one.due_at, result: 'running' }} />
}
