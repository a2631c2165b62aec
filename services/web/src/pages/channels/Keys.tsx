import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal, Select, Skeleton, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { channelKeys, doorRefusals, issueKey, revokeKey, type ChannelKey, type IssueChannelKey } from '@/api/channels'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import { listed } from '@/format/list'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { problemText } from '@/i18n/problems'
import { Problem } from '@/api/problem'
import { useMay, useMe } from '@/shell/session'
import { present } from '@/api/present'
import { RotateDialog } from './RotateDialog'

const DOORS = ['forum', 'complaint_mailbox', 'government_hotline', 'email'] as const

export function Keys() {
  const { t } = useTranslation()
  const keys = useQuery(channelKeys)
  const mayManage = useMay('ticketing.channel.manage')
  const [issuing, setIssuing] = useState(false)
  const [revoking, setRevoking] = useState<ChannelKey | null>(null)
  const [rotating, setRotating] = useState<ChannelKey | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  if (keys.isPending) return <Skeleton active />
  if (keys.isError) return <Failure error={keys.error} onRetry={() => { void keys.refetch() }} />
  const issue = mayManage && <Button type="primary" onClick={() => { setIssuing(true) }}>{t('channels.key.issue')}</Button>
  return (
    <>
      {secret && <Alert type="success" showIcon closable={{ onClose: () => { setSecret(null) } }} title={t('channels.key.issued')} description={<Typography.Text copyable code className="channel-secret">{secret}</Typography.Text>} />}
      {keys.data.items.length === 0
        ? <Blank title={t('channels.key.none')} hint={t('channels.key.none_hint')} action={issue} />
        : <><div>{issue}</div><ul className="plain-list channel-list">{keys.data.items.map((one) => <Line key={one.id} one={one} onRevoke={mayManage && !one.revoked_at ? () => { setRevoking(one) } : undefined} onRotate={() => { setRotating(one) }} />)}</ul></>}
      <Refusals />
      {issuing && <IssueDialog onIssued={setSecret} onClose={() => { setIssuing(false) }} />}
      {rotating && <RotateDialog one={rotating} onIssued={setSecret} onClose={() => { setRotating(null) }} />}
      {revoking && <RevokeDialog one={revoking} onClose={() => { setRevoking(null) }} />}
    </>
  )
}

function Line({ one, onRevoke, onRotate }: { one: ChannelKey; onRevoke: (() => void) | undefined; onRotate: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const communities = useMe().communities
  const stillOpens = !one.revoked_at && one.previous_until !== null && new Date(one.previous_until).getTime() > present()
  const names = listed(one.communities.map((id) => communities.find((known) => known.id === id)?.name ?? t('ui.unknown')))
  return (
    <li>
      <div className="spread">
        <span className="row"><span className="strong">{one.name}</span><Tag>{code('channel', one.channel)}</Tag><span className="quiet number">…{one.hint}</span>{one.revoked_at && <Tag color="red">{t('channels.key.revoked')}</Tag>}</span>
        {onRevoke && <span className="row"><Button size="small" onClick={onRotate}>{t('channels.key.rotate')}</Button><Button size="small" danger onClick={onRevoke}>{t('channels.key.revoke')}</Button></span>}
      </div>
      <div className="quiet">{names}</div>
      {stillOpens && <div className="strong">{t('channels.key.old_opens', { hint: one.previous_hint, at: dateTime(one.previous_until ?? '', locale) })}</div>}
      <div className="quiet">{one.revoked_reason ?? (one.last_used_at ? t('channels.key.used', { at: dateTime(one.last_used_at, locale) }) : t('channels.key.unused'))}</div>
    </li>
  )
}

/** Who knocked and was turned away. */
function Refusals() {
  const { t } = useTranslation()
  const locale = useLocale()
  const found = useQuery(doorRefusals).data?.items ?? []
  if (found.length === 0) return null
  return (
    <Card title={t('channels.refused.title')}>
      <ul className="plain-list stack">
        {found.map((one) => (
          <li key={one.id} className="spread">
            <span>{problemText(new Problem({ status: 403, code: one.reason }))}{one.key_hint && <span className="quiet number"> …{one.key_hint}</span>}</span>
            <span className="quiet nowrap">{t('channels.refused.times', { count: one.attempts })} · {dateTime(one.last_at, locale)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function IssueDialog({ onIssued, onClose }: { onIssued: (secret: string) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const queries = useQueryClient()
  const communities = useMe().communities
  const [busy, setBusy] = useState(false)
  const send = async (values: IssueChannelKey, key: string) => {
    const issued = await issueKey(values, key)
    onIssued(issued.secret)
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.channel] })
  }
  return (
    <Modal open onCancel={onClose} title={t('channels.key.issue')} okText={t('channels.key.issue')} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'issue-key' }}>
      <ProblemForm<IssueChannelKey> id="issue-key" dialog submitText={null} onBusy={setBusy} onSend={send} initial={{ channel: 'forum' }}>
        <Field name="name" label={t('channels.key.name')} required hint={t('channels.key.name_hint')} rules={[{ max: 60, message: t('ui.too_long', { max: 60 }) }]}><Input autoFocus /></Field>
        <Field name="channel" label={t('tickets.channel')} required hint={t('channels.key.channel_hint')}><Select options={DOORS.map((value) => ({ value, label: code('channel', value) }))} /></Field>
        <Field name="communities" label={t('channels.key.communities')} required><Several options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
      </ProblemForm>
    </Modal>
  )
}

function RevokeDialog({ one, onClose }: { one: ChannelKey; onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const send = async (values: { reason: string }, key: string) => {
    await revokeKey(one, values.reason, key)
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.channel] })
  }
  return (
    <Modal open onCancel={onClose} title={`${t('channels.key.revoke')} · ${one.name}`} okText={t('channels.key.revoke')} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'revoke-key', danger: true }}>
      <p className="quiet">{t('channels.key.revoke_note')}</p>
      <ProblemForm<{ reason: string }> id="revoke-key" dialog submitText={null} onBusy={setBusy} onSend={send}>
        <Field name="reason" label={t('ui.reason')} required rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
