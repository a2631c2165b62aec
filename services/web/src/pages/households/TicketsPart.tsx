import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fetchTickets, ticketCounts, type TicketRow } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { ClockBadge } from '@/components/ClockBadge'
import { Withheld } from '@/components/Withheld'
import { rowClock } from '@/components/clockState'
import { counted } from '@/components/list/counted'
import { ListPage } from '@/components/list/ListPage'
import { StateTag } from '@/components/StateTag'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { ENDED } from '../tickets/states'
import { openFirst } from './openFirst'
import { AROUND } from './Parts'

/** Tickets of every kind of a person or a unit with their clocks, open ones first. */
export default function TicketsPart({ of }: { of: { person_id: string } | { unit_id: string } }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const tally = useQuery(ticketCounts(of)).data
  const wide = locale === 'zh-CN' ? 0 : 30
  return (
    <ListPage<TicketRow>
      id="household-tickets" topic={TOPIC.ticket} around={AROUND} fixed={of}
      fetchPage={({ show, ...query }, cursor, signal) => show
        ? fetchTickets({ ...query, ...(show === 'open' ? { open_only: 'true' } : { repeated: 'true' }) }, cursor, signal)
        : openFirst((part, at) => fetchTickets({ ...query, [`${part}_only`]: 'true' }, at, signal), cursor)}
      rowKey={(row) => row.id} rowName={(row) => `${row.no} ${row.title}`} rowTo={(row) => `/tickets/${row.id}`}
      tabs={{ key: 'show', label: t('households.parts.tickets'), options: [
        { value: '', label: t('households.open_first') },
        { value: 'open', label: t('households.open_tickets'), ...counted(tally, ...codesOf('ticket_state').filter((state) => !ENDED.includes(state))) },
        { value: 'repeated', label: t('households.repeats') },
      ] }}
      filters={[{ key: 'kind', label: t('tickets.kind'), kind: 'select', options: codesOf('ticket_kind').map((value) => ({ value, label: code('ticket_kind', value) })), width: 110 }]}
      columns={[
        { key: 'no', exact: true, title: t('tickets.no'), width: 170, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
        { key: 'title', title: t('tickets.subject'), render: (row) => <>{row.title} <span className="quiet">· {code('ticket_kind', row.kind)}{row.class_l1 ? ` · ${code('class', row.class_l1)}` : ''}</span></>, text: (row) => row.title },
        ...('person_id' in of ? [{ key: 'unit', title: t('tickets.unit'), width: 98, render: (row: TicketRow) => row.withheld ? <Withheld /> : row.unit_code ? <Link to={`/units/${row.unit_id ?? ''}` as never} className="number">{row.unit_code}</Link> : <span className="quiet">–</span>, text: (row: TicketRow) => row.unit_code ?? '' }] : []),
        { key: 'state', title: t('tickets.state'), width: 94 + wide, render: (row) => <StateTag set="ticket_state" code={row.state} />, text: (row) => code('ticket_state', row.state) },
        { key: 'handler', roomy: true, beneath: 'state', title: t('tickets.handler'), width: 88 + wide, render: (row) => row.handler_name ?? <span className="quiet">{t('tickets.unassigned')}</span>, text: (row) => row.handler_name ?? '' },
        { key: 'clock', title: t('tickets.clock'), width: 154, render: (row) => { const clock = rowClock(row); return clock ? <ClockBadge clock={clock} {...(row.clock_code ? { name: code('clock', row.clock_code) } : {})} brief /> : <span className="quiet">–</span> } },
        { key: 'registered_at', roomy: true, title: t('tickets.registered_at'), width: 118, render: (row) => <span className="number">{shortDateTime(row.registered_at, locale)}</span>, text: (row) => dateTime(row.registered_at, locale) },
      ]}
      empty={{ title: t('households.no_tickets') }}
    />
  )
}
