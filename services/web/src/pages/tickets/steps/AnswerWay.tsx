import { useQuery } from '@tanstack/react-query'
import { Alert, Form } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { person, unmaskPerson } from '@/api/registry'
import { unmaskContact, type TicketDetail } from '@/api/ticketing'
import { MaskedText } from '@/components/MaskedText'
import { useMay } from '@/shell/session'
import '../procedure.css'
import { PersonPhone } from '../../households/PersonPhone'

/** What a way of answering needs to arrive; e-mail is a matter of its own. */
const NEEDS: Readonly<Record<string, 'phone' | 'place'>> = { phone: 'phone', message: 'phone', visit: 'place', letter: 'place' }

/** To whom and by what way an answer goes, who sends it, and what becomes of it without an address. */
export function AnswerWay({ field, detail: { ticket, contact, names } }: { field: string; detail: TicketDetail }) {
  const { t } = useTranslation()
  const channel = Form.useWatch<string | undefined>(field) ?? 'phone'
  const mayRead = useMay('registry.person.read')
  const mayUnmask = useMay('ticketing.contact.unmask')
  const mayUnmaskPerson = useMay('registry.person.unmask')
  const id = ticket.person_id
  const { data: owner, isLoading } = useQuery({ ...person(id ?? ''), enabled: mayRead && Boolean(id) })
  // Whoever wrote a mail and is nobody we know is written back, whichever way is chosen besides (notifications does).
  const mailed = !id && ticket.channel === 'email' && Boolean(contact.email)
  const email = contact.email
    ? <MaskedText masked={contact.email} field={t('tickets.email')} reveal={mayUnmask ? async (purpose) => (await unmaskContact(ticket.id, purpose)).email ?? '' : undefined} />
    : owner?.email ? <MaskedText masked={owner.email} field={t('tickets.email')} reveal={mayUnmaskPerson ? async (purpose) => (await unmaskPerson(owner.id, ['email'], purpose)).email ?? '' : undefined} /> : null
  const phone = contact.phone
    ? <MaskedText masked={contact.phone} field={t('tickets.phone')} reveal={mayUnmask ? async (purpose) => (await unmaskContact(ticket.id, purpose)).phone ?? '' : undefined} />
    : owner && owner.phones.length > 0 ? <PersonPhone id={owner.id} phones={owner.phones} /> : null
  const place = ticket.unit_id ? [names.community, names.unit].filter(Boolean).join(' ') : ticket.place
  const address: ReactNode = channel === 'email' ? email : NEEDS[channel] === 'place' ? place : phone
  const notice = (): ReactNode => {
    if (mailed) return channel === 'email' ? t('tickets.way.bounced') : <>{t('tickets.way.also_mailed')} {email} {t('tickets.way.bounced')}</>
    if (!id) return t('tickets.way.nobody')
    if (!mayRead) return t('tickets.way.notice_if_any')
    return owner?.email ? <>{t('tickets.way.notice')} <span className="number">{owner.email}</span></> : t('tickets.way.no_notice')
  }
  if (isLoading) return null
  const known = address !== null && address !== ''
  const way = channel === 'email' ? (mailed ? 'mailed' as const : 'email' as const) : channel as 'phone'
  const missing = channel === 'email' ? 'email' : NEEDS[channel] ?? 'phone'
  return <Alert className="answer-way" type={known ? 'info' : 'warning'} showIcon title={known ? <>{t(`tickets.way.${way}`)} {address}</> : t(`tickets.way.without.${missing}`)} description={notice()} />
}
