import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Figures } from '@/api/figures'
import { dateOnly, shortDateTime, timeOnly } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

const LABELS = 12

/** Tickets per hour or day; each bar opens its own. */
export function Flow({ figures, here }: { figures: Figures; here: Record<string, string> }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const most = Math.max(1, ...figures.flow.map((piece) => piece.registered))
  const every = Math.ceil(figures.flow.length / LABELS)
  const hourly = figures.unit === 'hour'
  return (
    <ol className="flow">
      {figures.flow.map((piece, index) => (
        <li key={piece.registered_since}>
          <Link to="/tickets" search={{ state: 'all', registered_since: piece.registered_since, registered_before: piece.registered_before, ...here } as never}
            aria-label={t('figures.flow_bar', { at: hourly ? shortDateTime(piece.registered_since, locale) : dateOnly(piece.registered_since, locale), count: piece.registered })}>
            <span className="flow-count number">{piece.registered > 0 ? piece.registered : ''}</span>
            <span className="flow-bar" style={{ height: `${(piece.registered / most) * 100}%` }} />
          </Link>
          <span className="flow-at number quiet" aria-hidden="true">{index % every === 0 ? (hourly ? timeOnly(piece.registered_since, locale) : dateOnly(piece.registered_since, locale).slice(5)) : ''}</span>
        </li>
      ))}
    </ol>
  )
}
