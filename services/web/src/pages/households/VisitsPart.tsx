import { useTranslation } from 'react-i18next'
import { TOPIC } from '@/api/topics'
import { fetchVisits, type VisitRow } from '@/api/visits'
import { ListPage } from '@/components/list/ListPage'
import { StateTag } from '@/components/StateTag'
import { dateOnly, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { Score } from '../visits/Score'
import { AROUND } from './Parts'

/** Return visits and what was answered. */
export default function VisitsPart({ of }: { of: { person_id: string } | { unit_id: string } }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const wide = locale === 'zh-CN' ? 0 : 40
  const name = (row: VisitRow) => row.ticket_title ?? row.label ?? code('cohort', row.cohort)
  return (
    <ListPage<VisitRow>
      id="household-visits" topic={TOPIC.visit} around={AROUND} fixed={of} fetchPage={(query, cursor, signal) => fetchVisits(query, cursor, signal)}
      rowKey={(row) => row.id} rowName={(row) => `${row.no} ${name(row)}`} rowTo={(row) => `/callbacks/${row.id}`}
      filters={[{ key: 'state', label: t('tickets.state'), kind: 'select', options: codesOf('visit_state').map((value) => ({ value, label: code('visit_state', value) })), width: 120 }]}
      columns={[
        { key: 'what', title: t('tickets.subject'), render: name, text: name },
        { key: 'cohort', roomy: true, title: t('tickets.kind'), width: 120 + wide, render: (row) => code('cohort', row.cohort), text: (row) => code('cohort', row.cohort) },
        { key: 'state', title: t('tickets.state'), width: 100 + wide, render: (row) => <StateTag set="visit_state" code={row.state} />, text: (row) => code('visit_state', row.state) },
        { key: 'score', title: t('households.score'), width: 120 + wide, render: (row) => <Score score={row.score} />, text: (row) => String(row.score ?? '') },
        { key: 'comment', roomy: true, title: t('households.said'), render: (row) => row.comment ?? <span className="quiet">–</span>, text: (row) => row.comment ?? '' },
        { key: 'at', title: t('households.contact_at'), width: 130, render: (row) => <span className="number">{row.contact_at ? shortDateTime(row.contact_at, locale) : t('households.planned', { day: dateOnly(row.due_at, locale) })}</span>, text: (row) => row.contact_at ?? row.due_at },
      ]}
      empty={{ title: t('households.no_visits') }}
    />
  )
}
