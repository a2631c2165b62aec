import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clusters, fetchIncidents, type Cluster, type IncidentLine } from '@/api/incidents'
import { TOPIC } from '@/api/topics'
import { counted } from '@/components/list/counted'
import { ListPage } from '@/components/list/ListPage'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'
import { IncidentDialog, type Beginning } from './IncidentDialog'
import { Suggestions } from './Suggestions'

const DEFAULTS = { state: 'opened' }

/** One cause, several tickets: what is suggested, what is open, what was looked back on. */
export default function IncidentsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity()
  const mayManage = useMay('ticketing.incident.manage')
  const [opening, setOpening] = useState<Beginning | null>(null)
  const { params } = useListParams(DEFAULTS)
  const suggested = useQuery({ ...clusters(community), enabled: mayManage }).data ?? []
  const tally = useQuery({
    queryKey: [TOPIC.incident, 'counts', community], queryFn: ({ signal }) => fetchIncidents({ community_id: community ?? undefined, limit: '1' }, null, signal),
  }).data
  const from = (one: Cluster): Beginning => ({ community: one.community_id, buildings: [one.building_id], class_l1: one.class_l1, tickets: one.tickets.map((ticket) => ticket.id), title: `${t('incidents.suggested_one', { building: one.building_code, class: code('class', one.class_l1), count: one.tickets.length })}` })
  return (
    <div className="stack">
      <PageHead title={t('shell.menu.incidents')} note={t('incidents.note')}>
        {mayManage && <Button type="primary" icon={<PlusOutlined />} onClick={() => { setOpening({ community, buildings: [], tickets: [] }) }}>{t('incidents.new')}</Button>}
      </PageHead>
      <Suggestions found={suggested} onOpen={(one) => { setOpening(from(one)) }} />
      <ListPage<IncidentLine>
        id="incidents" topic={TOPIC.incident} defaults={DEFAULTS} fixed={{ community_id: community ?? undefined }} fetchPage={(query, cursor, signal) => fetchIncidents(query, cursor, signal)}
        rowKey={(row) => row.id} rowName={(row) => `${row.no} ${row.title}`} rowTo={(row) => `/incidents/${row.id}`}
        tabs={{ key: 'state', label: t('incidents.state'), options: codesOf('incident_state').map((value) => ({ value, label: code('incident_state', value), ...counted(tally, value) })) }}
        columns={[
          { key: 'no', exact: true, title: t('incidents.no'), width: 180, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'title', title: t('incidents.title'), render: (row) => <span className="clip">{row.title} {row.class_l1 && <span className="quiet">{code('class', row.class_l1)}</span>}</span>, text: (row) => row.title },
          { key: 'community', title: t('tickets.community'), width: 120, roomy: true, render: (row) => row.community_name, text: (row) => row.community_name ?? '' },
          { key: 'tickets', roomy: true, title: t('incidents.tickets'), width: 80, align: 'end', render: (row) => row.tickets, text: (row) => String(row.tickets) },
          { key: 'opened_at', title: t('incidents.opened_at'), width: 124, render: (row) => <span className="number">{shortDateTime(row.opened_at, locale)}</span>, text: (row) => dateTime(row.opened_at, locale) },
          ...(params.state === 'controlled'
            ? [{ key: 'review_due', title: t('incidents.review_due'), width: 124, render: (row: IncidentLine) => row.review_due_at && <span className="number">{shortDateTime(row.review_due_at, locale)}</span>, text: (row: IncidentLine) => (row.review_due_at ? dateTime(row.review_due_at, locale) : '') }]
            : [{ key: 'expected', title: t('incidents.expected'), width: 124, render: (row: IncidentLine) => row.expected_end_at && <span className="number">{shortDateTime(row.expected_end_at, locale)}</span>, text: (row: IncidentLine) => (row.expected_end_at ? dateTime(row.expected_end_at, locale) : '') }]),
          { key: 'state', title: t('incidents.state'), width: 110, render: (row) => <StateTag set="incident_state" code={row.state} />, text: (row) => code('incident_state', row.state) },
        ]}
        empty={{ title: t('incidents.empty'), hint: t('incidents.empty_hint') }}
      />
      {opening && <IncidentDialog beginning={opening} onClose={() => { setOpening(null) }} />}
    </div>
  )
}
