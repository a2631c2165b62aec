import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fetchAgenda, type AgendaLine } from '@/api/kinds'
import { TOPIC } from '@/api/topics'
import { toldOr, Withheld } from '@/components/Withheld'
import { ListPage } from '@/components/list/ListPage'
import { useListParams } from '@/components/list/useListParams'
import type { ListParams } from '@/components/list/types'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { dateTime, shortDateTime, timeOnly } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import ActDialog, { type Act } from '../tickets/ActDialog'

const STATES = ['requested', 'confirmed', 'in_service', 'done', 'evaluated', 'cancelled', 'no_show'] as const

function asked({ mine, ...rest }: ListParams): Record<string, string> {
  return { ...rest, ...(mine === 'me' ? { mine: 'true' } : {}) }
}

/** Who comes where and when; whoever comes begins and ends the service here. */
export default function AgendaPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const me = useMe()
  const mayRead = useMay('ticketing.ticket.read')
  const mayConfirm = useMay('ticketing.appointment.confirm')
  const [act, setAct] = useState<Act | null>(null)
  // Who confirms looks at what waits for it; who comes, at what is agreed.
  const defaults = mayConfirm ? { state: 'requested', mine: 'all' } : { state: 'confirmed', mine: 'me' }
  const community = useCommunity() ?? undefined
  const { params } = useListParams(defaults)
  const counted = { ...asked({ mine: params.mine ?? '' }), community_id: community, limit: '1' }
  const counts = useQuery({ queryKey: [TOPIC.ticket, 'agenda counts', counted], queryFn: ({ signal }) => fetchAgenda(counted, null, signal), select: (page) => page.counts }).data
  const next = (row: AgendaLine): Act | null => {
    if (row.staff_id !== me.staff.id) return null
    const path = `tickets/${row.ticket_id}/appointment`
    if (row.state === 'confirmed') return { title: code('action', 'begin_service'), path: `${path}/begin`, version: row.version }
    return row.state === 'in_service' ? { title: code('action', 'finish_service'), path: `${path}/finish`, version: row.version, field: 'result', label: t('tickets.result') } : null
  }
  return (
    <>
      <PageHead title={t('shell.menu.appointments')} note={t('kinds.agenda_note')} />
      <ListPage<AgendaLine>
        id="appointments" topic={TOPIC.ticket} defaults={defaults} fixed={{ community_id: community }} fetchPage={(query, cursor, signal) => fetchAgenda(asked(query), cursor, signal)}
        rowKey={(row) => row.ticket_id} rowName={(row) => `${row.ticket_no} ${row.title}`} {...(mayRead ? { rowTo: (row: AgendaLine) => `/tickets/${row.ticket_id}` } : {})}
        tabs={{ key: 'state', label: t('tickets.state'), options: STATES.map((value) => ({ value, label: code('ticket_state', value), count: counts ? counts[value] ?? 0 : undefined })) }}
        filters={[{ key: 'mine', label: t('kinds.whose'), kind: 'select', options: [{ value: 'me', label: t('kinds.mine') }, { value: 'all', label: t('kinds.everybody') }], width: 130 }]}
        columns={[
          { key: 'when', title: t('kinds.when'), width: 190, render: (row) => <span className="number">{shortDateTime(row.starts_at, locale)} – {timeOnly(row.ends_at, locale)}</span>, text: (row) => dateTime(row.starts_at, locale) },
          { key: 'title', title: t('kinds.what'), render: (row) => row.title, text: (row) => row.title },
          { key: 'no', exact: true, roomy: true, beneath: 'title', title: t('tickets.no'), render: (row) => <span className="number">{row.ticket_no}</span>, text: (row) => row.ticket_no },
          { key: 'where', roomy: true, title: t('kinds.where'), width: 130, render: (row) => row.withheld ? <Withheld /> : row.unit_code ?? row.place ?? <span className="quiet">–</span>, text: (row) => toldOr(row, row.unit_code ?? row.place ?? '') },
          { key: 'who', title: t('kinds.who'), width: 110, render: (row) => row.staff_name ?? <span className="quiet">{t('kinds.nobody')}</span>, text: (row) => row.staff_name ?? '' },
          { key: 'state', title: t('tickets.state'), width: locale === 'zh-CN' ? 110 : 136, render: (row) => <StateTag set="ticket_state" code={row.state} />, text: (row) => code('ticket_state', row.state) },
          { key: 'next', title: '', width: 120, render: (row) => { const step = next(row); return step && <Button size="small" onClick={(event) => { event.stopPropagation(); setAct(step) }}>{step.title}</Button> } },
        ]}
        empty={{ title: t('kinds.agenda_empty'), hint: t('kinds.agenda_empty_hint') }}
      />
      {act && <ActDialog act={act} onClose={() => { setAct(null) }} />}
    </>
  )
}
