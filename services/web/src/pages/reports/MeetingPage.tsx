import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Button, Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { changeMeeting, meeting, sendMinutes, type Meeting } from '@/api/reports'
import { TOPIC } from '@/api/topics'
import { Card, DetailLayout, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { ProblemForm } from '@/components/form/ProblemForm'
import { StateTag } from '@/components/StateTag'
import { useNowEvery } from '@/components/ticking'
import { useToast } from '@/components/useToast'
import { listed } from '@/format/list'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { Editions } from './Editions'
import { Agenda, Minutes } from './MeetingContents'
import { FrozenAt } from './FigureTable'
import { MeetingFields } from './MeetingFields'
import { MinutesForm } from './MinutesForm'
import { Receipts } from './Receipts'
import { WordsDialog } from './WordsDialog'
import './reports.css'

export default function MeetingPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { edition } = useSearch({ strict: false }) as { edition?: string }
  const found = useQuery(meeting(id, edition))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded one={found.data} />
}

interface Change { starts_at: Dayjs; place: string; attendee_ids: string[] }

/** One month talked over: agenda, minutes, who has read them. */
function Loaded({ one }: { one: Meeting }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const mayWrite = useMay('ticketing.company_report.publish')
  const [asked, setAsked] = useState<'change' | 'write' | 'again' | null>(null)
  const [busy, setBusy] = useState(false)
  const { meeting: line, minutes, shown_edition: shown } = one
  const now = useNowEvery(30_000)
  const latest = shown === line.edition
  const begun = Date.parse(line.starts_at) <= now
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.exchangeMeeting] })
  const done = async () => { setAsked(null); await refresh() }
  const send = async () => {
    setBusy(true)
    try {
      await sendMinutes(one, null, intent.key({ id: line.id, version: one.version }))
      toast.done(t('reports.meeting.sent_now'))
    } catch (error) {
      toast.refused(error)
    } finally {
      setBusy(false)
      await refresh()
    }
  }
  const change = async ({ starts_at: at, ...rest }: Change) => {
    await changeMeeting(one, { ...rest, place: rest.place.trim(), starts_at: at.toISOString() })
    await done()
  }
  return (
    <>
      <DetailLayout
        title={<>{t('reports.meeting.title')} <span className="number">{line.month}</span> <StateTag set="meeting_state" code={line.state} /></>}
        note={<>{dateTime(line.starts_at, locale)} · {line.place}{line.sent_at && ` · ${t('reports.meeting.sent')} ${dateTime(line.sent_at, locale)}`}</>}
        actions={<>
          {minutes && <Link to={`/reports/meetings/${line.id}/print` as never} search={(latest ? {} : { edition: String(shown) }) as never}><Button>{t('ui.print')}</Button></Link>}
          {mayWrite && line.state === 'planned' && <Button onClick={() => { setAsked('change') }}>{t('reports.meeting.change')}</Button>}
          {mayWrite && latest && begun && <Button type={minutes ? 'default' : 'primary'} onClick={() => { setAsked('write') }}>{t('reports.meeting.write')}</Button>}
          {mayWrite && minutes && line.edition === 0 && <Button type="primary" loading={busy} onClick={() => { void send() }}>{t('reports.meeting.send')}</Button>}
          {mayWrite && minutes && line.edition > 0 && latest && <Button onClick={() => { setAsked('again') }}>{t('reports.meeting.send_again')}</Button>}
        </>}
      >
        {!latest && shown > 0 && <Alert type="info" showIcon title={t('reports.old_edition', { number: shown })} />}
        {!minutes && !begun && mayWrite && <Alert type="info" showIcon title={t('reports.meeting.too_early')} />}
        {minutes && line.edition === 0 && <Alert type="warning" showIcon title={t('reports.meeting.not_sent')} />}
        {minutes && <Minutes minutes={minutes} />}
        <h2>{t('reports.meeting.agenda')}</h2>
        <FrozenAt at={one.editions.find((edition) => edition.number === shown)?.made_at ?? null}><Agenda agenda={one.agenda} /></FrozenAt>
        <Card title={t('reports.meeting.attendees')}><p style={{ margin: 0 }}>{listed(one.attendees.map((guest) => guest.name ?? t('ui.unknown')))}</p></Card>
        {one.receipts.length > 0 && <Card title={t('reports.receipt.title')} flush><Receipts receipts={one.receipts} /></Card>}
        <Editions editions={one.editions} shown={shown} />
      </DetailLayout>
      <Modal open={asked === 'change'} onCancel={() => { setAsked(null) }} title={t('reports.meeting.change')} confirmLoading={busy} width={640} okButtonProps={{ htmlType: 'submit', form: 'meeting-change' }} destroyOnHidden>
        <p className="quiet">{t('reports.meeting.change_hint')}</p>
        <ProblemForm<Change> id="meeting-change" dialog submitText={null} onBusy={setBusy} onSend={change} initial={{ starts_at: dayjs(line.starts_at), place: line.place, attendee_ids: one.attendees.map((guest) => guest.id) }}><MeetingFields invited /></ProblemForm>
      </Modal>
      {asked === 'write' && <MinutesForm one={one} onClose={() => { setAsked(null) }} onDone={done} />}
      {asked === 'again' && <WordsDialog title={t('reports.meeting.send_again')} label={t('reports.reason')} onClose={() => { setAsked(null) }} onSend={async (reason, key) => { await sendMinutes(one, reason, key); await refresh() }} />}
    </>
  )
}
