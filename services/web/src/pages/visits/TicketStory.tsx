import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ticketDetail, type TicketDetail } from '@/api/ticketing'
import { Card, Fact, Facts } from '@/components/DetailLayout'
import { StateTag } from '@/components/StateTag'
import { Timeline } from '@/components/Timeline'
import { useCodeName } from '@/i18n/codes'
import { useMay } from '@/shell/session'
import { useHappenings } from '../tickets/happenings'

/** What it was about and what was done, so that nobody has to ask the customer. */
export function TicketStory({ id }: { id: string }) {
  const found = useQuery({ ...ticketDetail(id), enabled: useMay('ticketing.ticket.read') })
  return found.data ? <Told detail={found.data} /> : null
}

function Told({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const happenings = useHappenings(detail)
  const { ticket, names } = detail
  return (
    <Card title={<Link to={`/tickets/${ticket.id}` as never}>{ticket.title}</Link>} extra={<StateTag set="ticket_state" code={ticket.state} />}>
      <p className="pre">{ticket.description}</p>
      <Facts>
        <Fact label={t('visits.ticket')}><span className="number">{ticket.no}</span> · {code('ticket_kind', ticket.kind)}{ticket.class_l1 && ` · ${code('class', ticket.class_l1)}`}</Fact>
        {ticket.desired_outcome && <Fact label={t('tickets.desired')}><span className="pre">{ticket.desired_outcome}</span></Fact>}
        {ticket.cause && <Fact label={t('tickets.cause')}><span className="pre">{ticket.cause}</span></Fact>}
        {ticket.result && <Fact label={t('tickets.result')}><span className="pre">{ticket.result}</span></Fact>}
        {ticket.handler_id && <Fact label={t('tickets.handler')}>{names.staff[ticket.handler_id] ?? t('ui.unknown')}</Fact>}
      </Facts>
      <h3 style={{ margin: '16px 0 10px' }}>{t('tickets.timeline')}</h3>
      <Timeline entries={happenings.slice(0, 12)} label={t('tickets.timeline')} />
    </Card>
  )
}
