import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { ticketDetail } from '@/api/ticketing'
import { StateTag } from '@/components/StateTag'

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
