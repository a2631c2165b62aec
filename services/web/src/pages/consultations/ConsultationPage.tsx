import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_FILES, ofTicket } from '@/api/attachments'
import { answer, consultation, type ConsultationDetail } from '@/api/consultations'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { FileList } from '@/components/files/FileList'
import { FilePicker } from '@/components/files/FilePicker'
import { UploadList } from '@/components/files/UploadList'
import { useUploads } from '@/components/files/useUploads'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { toldOr } from '@/components/Withheld'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { Deadline } from './Deadline'
import { Reports } from './Reports'
import { CentreActions } from './CentreActions'
import { useSubclasses } from '../tickets/useSubclasses'

export default function ConsultationPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(consultation(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded one={found.data} />
}

/** The case as an expert sees it, without the person it belongs to, and the place for the answer. */
function Loaded({ one }: { one: ConsultationDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { both } = useSubclasses()
  const toast = useToast()
  const queries = useQueryClient()
  const mayOpen = useMay('ticketing.consultation.open')
  const mayAttach = useMay('ticketing.attachment.add')
  const [files, setFiles] = useState<File[]>([])
  const uploads = useUploads()
  const send = async ({ reply }: { reply: string }, key: string) => {
    const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.consultation] })
    let given: string | null
    try {
      given = (await answer(one, reply.trim(), key)).reply_entry_id
    } catch (error) {
      if (asProblem(error).status === 412) await refresh()
      throw error
    }
    toast.done(t('consultations.answered'))
    // The opinion is given: what it rests on follows it to its row of the case, and stays on the screen until it is there.
    if (files.length > 0) void uploads.send(files, () => ofTicket(one.ticket_id, { entry_id: given ?? undefined })).then(refresh)
    setFiles([])
    await refresh()
  }
  return (
    <DetailLayout
      title={<>{one.title} <StateTag set="consultation_state" code={one.state} /></>}
      note={<span className="row"><span className="number">{one.ticket_no}</span>·<span>{code('discipline', one.discipline)}</span>·<StateTag set="severity" code={one.severity} /></span>}
      actions={mayOpen && <>
        <CentreActions one={one} />
        <Link to={`/tickets/${one.ticket_id}` as never}><Button>{t('consultations.to_ticket')}</Button></Link>
      </>}
      side={<>
        <Card title={t('consultations.who')}>
          <Facts>
            <Fact label={t('consultations.expert')}>{one.expert_name ?? t('ui.unknown')}</Fact>
            <Fact label={t('consultations.leader')}>{one.leader_name ?? t('ui.none')}</Fact>
            <Fact label={t('consultations.opened_at')}>{dateTime(one.opened_at, locale)}</Fact>
            <Fact label={t('consultations.due')}><Deadline one={one} /></Fact>
          </Facts>
        </Card>
        {one.level > 0 && <Card title={t('consultations.reports')}><Reports one={one} /></Card>}
        <Card title={t('consultations.case')}>
          <Facts>
            <Fact label={t('consultations.kind')}>{code('ticket_kind', one.kind)}</Fact>
            <Fact label={t('consultations.class')}>{both(one) ?? t('ui.not_set')}</Fact>
            <Fact label={t('consultations.phase')}>{code('phase', one.phase)}</Fact>
            <Fact label={t('consultations.place')}>{[one.community, toldOr(one, one.building ? t('consultations.building', { code: one.building }) : '')].filter(Boolean).join(' ') || t('ui.none')}</Fact>
          </Facts>
        </Card>
      </>}
    >
      <Card title={t('consultations.question')}><p className="pre" style={{ margin: 0 }}>{one.question}</p></Card>
      <Card title={t('consultations.description')}><p className="pre" style={{ margin: 0 }}>{one.description}</p><p className="quiet" style={{ margin: '8px 0 0' }}>{t('consultations.no_person')}</p></Card>
      {one.reply && (
        <Card title={t('consultations.reply')}>
          <p className="pre">{one.reply}</p>
          <FileList files={one.files} nameOf={(staff) => (staff === one.expert_id ? one.expert_name : staff === one.leader_id ? one.leader_name : null) ?? t('ui.unknown')} />
          <UploadList uploads={uploads} />
          <span className="quiet">{one.replied_at && dateTime(one.replied_at, locale)}</span>
        </Card>
      )}
      {one.may_answer && (
        <Card title={t('consultations.answer')}>
          {one.level > 0 && <p className="quiet">{t('consultations.reported_hint')}</p>}
          <ProblemForm<{ reply: string }> submitText={t('consultations.send')} onSend={send} draft={`consultation-${one.id}`}>
            <Field name="reply" label={t('consultations.opinion')} required rules={[{ max: 2000, message: t('ui.too_long', { max: 2000 }) }]}><Input.TextArea rows={6} autoFocus /></Field>
            {mayAttach && <FilePicker files={files} onChange={setFiles} most={MOST_FILES} />}
          </ProblemForm>
        </Card>
      )}
      {one.cancel_reason && <Card title={t('consultations.cancelled')}><p className="pre" style={{ margin: 0 }}>{one.cancel_reason === 'ticket_ended' ? t('consultations.ticket_ended') : one.cancel_reason}</p></Card>}
    </DetailLayout>
  )
}
