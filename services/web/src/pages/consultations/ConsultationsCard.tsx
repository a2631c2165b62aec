import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ofTicket, type Consultation } from '@/api/consultations'
import { ticketDetail, type TicketDetail } from '@/api/ticketing'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { FileList } from '@/components/files/FileList'
import { Opening } from '@/components/Opening'
import { StateTag } from '@/components/StateTag'
import { useCodeName } from '@/i18n/codes'
import { useMay } from '@/shell/session'
import { CentreActions } from './CentreActions'
import { Deadline } from './Deadline'

const AskDrawer = lazy(() => import('./AskDrawer'))
const HoldDrawer = lazy(() => import('./HoldDrawer'))
const ENDED = ['closed', 'withdrawn', 'merged']

/** The panel's opinions on a ticket: what was asked, what is awaited, and asking. */
export function ConsultationsCard({ ticket }: { ticket: TicketDetail['ticket'] }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const mayRead = useMay('ticketing.consultation.read')
  const mayOpen = useMay('ticketing.consultation.open')
  const mayHold = useMay('ticketing.ticket.process')
  const [doing, setDoing] = useState<'ask' | 'hold' | null>(null)
  const found = useQuery({ ...ofTicket(ticket.id), enabled: mayRead })
  const detail = useQuery({ ...ticketDetail(ticket.id), enabled: found.data?.some((one) => one.reply !== null) ?? false }).data
  /** What an opinion rests on stands at the row of the timeline with which it was given. */
  const filesOf = (one: Consultation) => detail?.attachments.filter((file) => file.entry_id === one.reply_entry_id && file.added_by === one.replied_by) ?? []
  const asking = mayOpen && !ENDED.includes(ticket.state)
  const silent = found.data?.some((one) => one.state !== 'replied' && one.state !== 'cancelled') ?? false
  if (!mayRead || (!found.data?.length && !found.isError && !asking)) return null
  return (
    <Card title={t('consultations.title')} flush extra={<>
      {asking && silent && mayHold && <Button size="small" onClick={() => { setDoing('hold') }}>{t('consultations.hold')}</Button>}
      {asking && <Button size="small" onClick={() => { setDoing('ask') }}>{t('consultations.ask')}</Button>}
    </>}>
      {found.isError && <Failure error={found.error} />}
      {found.data?.length === 0 && <p className="quiet" style={{ padding: '12px 16px', margin: 0 }}>{t('consultations.none_yet')}</p>}
      <ul className="plain-list lines">
        {found.data?.map((one) => (
          <li key={one.id}>
            <div className="spread">
              <span className="row"><Link to={`/consultations/${one.id}` as never}>{code('discipline', one.discipline)}</Link><span>{one.expert_name}</span><StateTag set="consultation_state" code={one.state} /></span>
              <span className="row"><Deadline one={one} alone />{mayOpen && <CentreActions one={one} small />}</span>
            </div>
            <div className="quiet clip">{one.question}</div>
            {one.reply && <div className="pre">{one.reply}</div>}
            {one.reply && <FileList brief files={filesOf(one)} nameOf={() => one.replied_by_name} />}
          </li>
        ))}
      </ul>
      <Suspense fallback={<Opening />}>
        {doing === 'ask' && <AskDrawer ticket={ticket} asked={(found.data ?? []).filter((one) => one.state !== 'replied' && one.state !== 'cancelled').map((one) => one.discipline)} onClose={() => { setDoing(null) }} />}
        {doing === 'hold' && <HoldDrawer ticketId={ticket.id} onClose={() => { setDoing(null) }} />}
      </Suspense>
    </Card>
  )
}
