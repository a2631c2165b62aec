import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { ticketDetail, type TicketDetail } from '@/api/ticketing'
import { StateTag } from '@/components/StateTag'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** That a ticket has to do with another one: which, by number and subject, and how it stands. Who may not open the other
 * is told of it and led nowhere. */
export function OtherTicket({ id, words, type = 'info' }: { id: string; words: string; type?: 'info' | 'warning' }) {
  const { t } = useTranslation()
  const other = useQuery({ ...ticketDetail(id), retry: false }).data?.ticket
  return (
    <Alert type={type} showIcon title={other
      ? <span className="row"><span>{words}{t('ui.colon')}</span><Link to={`/tickets/${id}` as never} className="strong underlined"><span className="number">{other.no}</span> {other.title}</Link><StateTag set="ticket_state" code={other.state} /></span>
      : words} />
  )
}

/** What the customer brought up again of this matter: whoever works on it, or looks at how it ended, is to know. */
export function LaterTickets({ later }: { later: TicketDetail['repeats'] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (later.length === 0) return null
  return (
    <Alert type="warning" showIcon title={
      <ul className="plain-list">
        {later.map((one) => (
          <li key={one.id} className="row">
            <span>{t(one.kind === 'complaint' ? 'tickets.complained_again' : 'tickets.came_again')}{t('ui.colon')}</span>
            <Link to={`/tickets/${one.id}` as never} className="strong underlined"><span className="number">{one.no}</span> {one.title}</Link>
            <StateTag set="ticket_state" code={one.state} />
            <span className="quiet number">{shortDateTime(one.registered_at, locale)}</span>
          </li>
        ))}
      </ul>
    } />
  )
}
