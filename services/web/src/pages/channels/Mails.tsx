import { Link } from '@tanstack/react-router'
import { Alert, Button, Input, Modal, Select, Switch } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchMails, registerMail, settleMail, type IncomingMail } from '@/api/channels'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { ListPage } from '@/components/list/ListPage'
import { fileSize } from '@/components/files/sizes'
import { useToast } from '@/components/useToast'
import { toldOr, Withheld } from '@/components/Withheld'
import { shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { REPORTED } from '../tickets/classes'

const DEFAULTS = { mail: 'waiting' }
const OUTCOMES = ['registered', 'added', 'ignored'] as const

/** "waiting" is a tab of this list; the others are outcomes of the service. */
function asked({ mail, ...all }: Readonly<Record<string, string>>): Record<string, string> {
  const rest = Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'tab'))
  if (mail === 'waiting') return { ...rest, waiting: 'true' }
  return mail && mail !== 'all' ? { ...rest, outcome: mail } : rest
}

export function Mails() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const [seeing, setSeeing] = useState<IncomingMail | null>(null)
  const waits = (mail: IncomingMail) => mail.outcome === 'set_aside' && !mail.settled_at
  return (
    <>
      <ListPage<IncomingMail>
        id="incoming-mails" topic={TOPIC.incomingMail} defaults={DEFAULTS} fetchPage={(query, cursor, signal) => fetchMails(asked(query), cursor, signal)}
        rowKey={(mail) => mail.id} rowName={(mail) => mail.subject} onOpen={(mail) => { if (waits(mail)) setSeeing(mail) }}
        tabs={{ key: 'mail', label: t('channels.tab.mails'), options: [
          { value: 'waiting', label: t('channels.mail.waiting') }, ...OUTCOMES.map((value) => ({ value, label: code('mail_outcome', value) })), { value: 'all', label: t('ui.all') },
        ] }}
        empty={{ title: t('channels.mail.none'), hint: t('channels.mail.none_hint') }}
        columns={[
          { key: 'received', title: t('channels.mail.received'), width: 130, render: (mail) => shortDateTime(mail.received_at, locale) },
          { key: 'sender', title: t('channels.mail.sender'), width: 190, render: (mail) => (mail.withheld ? <Withheld /> : mail.sender ? <>{mail.sender}{!mail.sender_proven && <div className="quiet">{t('channels.mail.unproven')}</div>}</> : <span className="quiet">–</span>) },
          { key: 'subject', title: t('channels.mail.subject'), render: (mail) => mail.subject || <span className="quiet">{t(mail.forgotten_at ? 'channels.mail.forgotten' : 'channels.mail.no_subject')}</span> },
          { key: 'outcome', title: t('channels.mail.outcome'), width: 210, render: (mail) => <span title={[mail.reason && code('mail_trouble', mail.reason), mail.settled_note].filter(Boolean).join(' · ')}>{waits(mail) && mail.reason ? code('mail_trouble', mail.reason) : <>{mail.ticket_id ? <Link to={`/tickets/${mail.ticket_id}` as never}>{code('mail_outcome', mail.outcome)}</Link> : code('mail_outcome', mail.outcome)}{mail.reason && <span className="quiet"> · {code('mail_trouble', mail.reason)}</span>}{mail.settled_note && <span className="quiet"> · {mail.settled_note}</span>}</>}</span> },
          { key: 'size', roomy: true, title: t('channels.mail.size'), width: 90, align: 'end', render: (mail) => fileSize(mail.size) },
          { key: 'act', title: t('ui.actions'), width: 90, render: (mail) => (waits(mail) ? <Button size="small" onClick={(event) => { event.stopPropagation(); setSeeing(mail) }}>{t('channels.mail.see_to')}</Button> : null) },
        ]}
      />
      {seeing && <SeeTo mail={seeing} onClose={() => { setSeeing(null) }} />}
    </>
  )
}

interface Values { community_id?: string; kind?: 'complaint'; note?: string; and_alike?: boolean; and_flood?: boolean }

/** A mail that was kept becomes a ticket where it belongs; one that was not is answered by hand, and that is noted. */
function SeeTo({ mail, onClose }: { mail: IncomingMail; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const communities = useMe().communities
  const [busy, setBusy] = useState(false)
  // Of a flood one opens what is a matter, and puts the rest aside at once.
  const flood = mail.reason === 'too_many'
  const [refused, setRefused] = useState(false)
  const registers = mail.kept && !refused
  const send = async (values: Values, key: string) => {
    if (registers) await registerMail(mail, { community_id: values.community_id ?? '', kind: values.kind ?? 'complaint' }, key)
    else await settleMail(mail, { note: values.note ?? '', ...(values.and_flood ? { and_flood: true } : values.and_alike ? { and_alike: true } : {}) }, key)
    toast.done(t('ui.saved'))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.incomingMail] })
  }
  return (
    <Modal open onCancel={onClose} title={mail.subject || t('channels.mail.no_subject')} okText={t(registers ? 'channels.mail.register' : 'channels.mail.settle')} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'see-to-mail' }}>
      <p className="quiet">{[toldOr(mail, mail.sender ?? ''), mail.reason && code('mail_trouble', mail.reason), fileSize(mail.size)].filter(Boolean).join(' · ')}</p>
      {!mail.kept && <p className="quiet">{t(mail.reason === 'too_large' ? 'channels.mail.left' : 'channels.mail.not_kept')}</p>}
      {mail.reason === 'sender_doubtful' && <Alert type="warning" showIcon className="form-alert" title={t('channels.mail.doubtful')} />}
      <ProblemForm<Values> id="see-to-mail" dialog submitText={null} onBusy={setBusy} onSend={send} initial={{ kind: 'complaint', ...(mail.community_id ? { community_id: mail.community_id } : {}) }}>
        {mail.kept && <Field name="refused" label={t('channels.mail.not_registered')}><Switch checked={refused} onChange={setRefused} /></Field>}
        {registers
          ? <><Field name="community_id" label={t('tickets.community')} required><Select autoFocus options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
            <Field name="kind" label={t('tickets.kind')} required><Select options={REPORTED.map((value) => ({ value, label: code('ticket_kind', value) }))} /></Field></>
          : <><Field name="note" label={t('channels.mail.note')} required rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
            {flood && <Field name="and_alike" label={t('channels.mail.and_alike')} valuePropName="checked"><Switch /></Field>}
            {flood && <Field name="and_flood" label={t('channels.mail.and_flood')} valuePropName="checked"><Switch /></Field>}</>}
      </ProblemForm>
    </Modal>
  )
}
