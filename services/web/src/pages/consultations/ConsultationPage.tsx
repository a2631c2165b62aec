import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
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

/** Whose an opinion is, and when it was given. */
function Author({ name, at }: { name: string | null; at: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return <span className="quiet">{t('consultations.said_by', { name: name ?? t('ui.unknown'), at: dateTime(at, locale) })}</span>
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
  const nameOf = (staff: string | null) => (staff === null ? null : new Map([[one.opened_by, one.opened_by_name], [one.replied_by, one.replied_by_name], [one.leader_id, one.leader_name], [one.expert_id, one.expert_name]]).get(staff) ?? t('ui.unknown'))
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
            <Fact label={t('consultations.asker')}>{one.opened_by_name ?? t('ui.unknown')}</Fact>
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
      {one.shown.length > 0 && <Card title={t('consultations.shown')}><FileList brief files={one.shown} nameOf={nameOf} /></Card>}
      {one.others.length > 0 && (
        <Card title={t('consultations.others')} flush>
          <ul className="plain-list lines">
            {one.others.map((other) => (
              <li key={other.id}>
                <div className="strong">{code('discipline', other.discipline)}{t('ui.colon')}{other.question}</div>
                <div className="pre">{other.reply}</div>
                <Author name={other.replied_by_name} at={other.replied_at} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {one.reply && (
        <Card title={t('consultations.reply')}>
          <p className="pre">{one.reply}</p>
          <FileList files={one.files} nameOf={nameOf} />
          {/* What has come stands in the list above. */}
          {uploads.sendings.some((sending) => sending.state !== 'kept') && <UploadList uploads={uploads} />}
          {one.replied_at && <Author name={one.replied_by_name} at={one.replied_at} />}
        </Card>
      )}
      {one.may_answer && (
        <Card title={t('consultations.answer')}>
          {one.level > 0 && <p className="quiet">{t('consultations.reported_hint')}</p>}
          <ProblemForm<{ reply: string }> submitText={t('consultations.send')} onSend={send} draft={`consultation-${one.id}`}>
            <Field name="reply" label={t('consultations.opinion')} required rules={[{ max: 2000, message: t('ui.too_long', { max: 2000 }) }]}><Input.TextArea rows={6} autoFocus /></Field>
            {mayAttach && <Form.Item><FilePicker files={files} onChange={setFiles} most={MOST_FILES} /></Form.Item>}
          </ProblemForm>
        </Card>
      )}
      {one.cancel_reason && <Card title={t('consultations.cancelled')}><p className="pre" style={{ margin: 0 }}>{one.cancel_reason === 'ticket_ended' ? t('consultations.ticket_ended') : one.cancel_reason}</p></Card>}
    </DetailLayout>
  )
}
