import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { visitsOf } from '@/api/visits'
import { Card } from '@/components/DetailLayout'
import { StateTag } from '@/components/StateTag'
import { dateOnly } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { Score } from './Score'

/** The visits of a person or a unit, for the pages about them. */
export function VisitHistory({ of }: { of: { person_id: string } | { unit_id: string } }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const found = useQuery({ ...visitsOf('history', { ...of, limit: '10' }), enabled: useMay('ticketing.return_visit.read') })
  if (!found.data || found.data.items.length === 0) return null
  return (
    <Card title={t('visits.history')} flush>
      <ul className="plain-list lines">
        {found.data.items.map((row) => (
          <li key={row.id}>
            <div className="spread" style={{ flexWrap: 'nowrap' }}><Link to={`/callbacks/${row.id}` as never} className="clip">{row.ticket_title ?? row.label ?? code('cohort', row.cohort)}</Link><Score score={row.score} /></div>
            <div className="row quiet"><StateTag set="visit_state" code={row.state} /><span>{code('cohort', row.cohort)}</span><span className="number">{dateOnly(row.visited_at ?? row.due_at, locale)}</span>{row.comment && <span className="clip">{row.comment}</span>}</div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
