import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fetchConsultations, type Consultation } from '@/api/consultations'
import { TOPIC } from '@/api/topics'
import { counted } from '@/components/list/counted'
import { ListPage } from '@/components/list/ListPage'
import type { ListParams } from '@/components/list/types'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { Deadline } from './Deadline'

const WAITING = ['open', 'escalated_1', 'escalated_2']

/** "all" is a tab of this list, not a state of the service; without a choice somebody sees what they were asked. */
function asked({ status, mine, ...rest }: ListParams): Record<string, string> {
  return { ...rest, ...(status && status !== 'all' ? { status } : {}), ...(mine === 'all' ? {} : { mine: 'true' }) }
}

/** The inbox of experts and leaders; the centre sees all that was asked. */
export default function ConsultationsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const mayOpen = useMay('ticketing.consultation.open')
  const defaults = { status: 'waiting', mine: mayOpen ? 'all' : 'me' }
  const { params } = useListParams(defaults)
  const filters = asked({ ...(params.discipline ? { discipline: params.discipline } : {}), mine: params.mine ?? defaults.mine })
  const tally = useQuery({
    queryKey: [TOPIC.consultation, 'counts', filters], queryFn: ({ signal }) => fetchConsultations({ ...filters, limit: '1' }, null, signal),
  }).data
  return (
    <>
      <PageHead title={t('consultations.title')} note={t('consultations.note')} />
      <ListPage<Consultation>
        id="consultations" topic={TOPIC.consultation} defaults={defaults} fetchPage={(query, cursor, signal) => fetchConsultations(asked(query), cursor, signal)}
        rowKey={(row) => row.id} rowName={(row) => `${row.ticket_no} ${row.title}`} rowTo={(row) => `/consultations/${row.id}`}
        tabs={{ key: 'status', label: t('consultations.title'), options: [
          { value: 'waiting', label: t('consultations.waiting'), ...counted(tally, ...WAITING) }, { value: 'replied', label: code('consultation_state', 'replied'), ...counted(tally, 'replied') },
          { value: 'cancelled', label: code('consultation_state', 'cancelled'), ...counted(tally, 'cancelled') }, { value: 'all', label: t('ui.all') },
        ] }}
        filters={[
          { key: 'mine', label: t('consultations.whose'), kind: 'select', options: [{ value: 'me', label: t('consultations.mine') }, { value: 'all', label: t('consultations.everybody') }], width: 130 },
          { key: 'discipline', label: t('consultations.discipline'), kind: 'select', options: codesOf('discipline').map((value) => ({ value, label: code('discipline', value) })), width: 130 },
        ]}
        columns={[
          { key: 'ticket_no', exact: true, title: t('consultations.ticket'), width: 190, render: (row) => <span className="number">{row.ticket_no}</span>, text: (row) => row.ticket_no },
          { key: 'title', title: t('consultations.question'), render: (row) => <span className="clip" title={row.question}>{row.title} <span className="quiet">{row.question}</span></span>, text: (row) => row.question },
          { key: 'discipline', roomy: true, beneath: 'title', title: t('consultations.discipline'), width: 110, render: (row) => code('discipline', row.discipline), text: (row) => code('discipline', row.discipline) },
          { key: 'asker', roomy: true, beneath: 'ticket_no', title: t('consultations.asker'), width: 110, render: (row) => row.opened_by_name ?? t('ui.unknown'), text: (row) => row.opened_by_name ?? '' },
          { key: 'expert', roomy: true, beneath: 'state', title: t('consultations.expert'), width: 110, render: (row) => row.expert_name ?? t('ui.unknown'), text: (row) => row.expert_name ?? '' },
          { key: 'state', title: t('consultations.state'), width: 150, render: (row) => <StateTag set="consultation_state" code={row.state} />, text: (row) => code('consultation_state', row.state) },
          { key: 'due_at', title: t('consultations.due'), width: locale === 'zh-CN' ? 180 : 200, render: (row) => <Deadline one={row} />, text: (row) => dateTime(row.due_at, locale) },
          { key: 'opened_at', title: t('consultations.opened_at'), width: 130, roomy: true, render: (row) => <span className="quiet number">{shortDateTime(row.opened_at, locale)}</span>, text: (row) => dateTime(row.opened_at, locale) },
        ]}
        empty={{ title: t('consultations.empty'), hint: t('consultations.empty_hint') }}
      />
    </>
  )
}
