import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Drawer, Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { addMailbox, changeMailbox, type AddMailbox, type Mailbox } from '@/api/channels'
import { TOPIC } from '@/api/topics'
import { CountField, countRule } from '@/components/form/CountField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { useMe } from '@/shell/session'
import { REPORTED } from '../tickets/classes'

interface Values { address: string; community_id?: string | null; kind: AddMailbox['kind']; reading: 'imap' | 'door'; host?: string; port: number; security: AddMailbox['security']; login?: string; password?: string; folder: string; enabled: boolean; believed_server?: string; most_per_sender: number; most_per_day: number }

const PORTS = { tls: 993, starttls: 143, none: 143 } as const

/** Where customers write to, and how their mail is read. A password is never shown, only replaced. */
export function MailboxDrawer({ mailbox, onClose }: { mailbox: Mailbox | null; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const communities = useMe().communities
  const [form] = Form.useForm<Values>()
  const reading = Form.useWatch('reading', form) ?? (mailbox && !mailbox.host ? 'door' : 'imap')
  const send = async (values: Values, key: string) => {
    const imap = values.reading === 'imap'
    const body = {
      community_id: values.community_id ?? null, kind: values.kind, enabled: values.enabled,
      believed_server: values.believed_server?.trim() || null, most_per_sender: values.most_per_sender, most_per_day: values.most_per_day,
      host: imap ? values.host?.trim() ?? null : null, login: imap ? values.login?.trim() ?? null : null,
      ...(imap ? { port: values.port, security: values.security, folder: values.folder.trim() } : {}),
      ...(imap && values.password ? { password: values.password } : {}),
    }
    if (mailbox) await changeMailbox(mailbox.id, body, mailbox.version)
    else await addMailbox({ ...body, address: values.address.trim() } as AddMailbox, key)
    toast.done(t('ui.saved'))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.channel] })
  }
  const max = (length: number) => [{ max: length, message: t('ui.too_long', { max: length }) }]
  return (
    <Drawer open onClose={onClose} size={460} title={mailbox ? mailbox.address : t('channels.mailbox.add')} destroyOnHidden>
      <ProblemForm<Values> form={form} dialog submitText={t('ui.save')} onSend={send}
        initial={{ address: mailbox?.address ?? '', community_id: mailbox?.community_id ?? null, kind: (mailbox?.kind ?? 'complaint') as AddMailbox['kind'], reading: mailbox && !mailbox.host ? 'door' : 'imap', host: mailbox?.host ?? '', port: mailbox?.port ?? 993, security: (mailbox?.security ?? 'tls') as AddMailbox['security'], login: mailbox?.login ?? '', folder: mailbox?.folder ?? 'INBOX', enabled: mailbox?.enabled ?? true, believed_server: mailbox?.believed_server ?? '', most_per_sender: mailbox?.most_per_sender ?? 20, most_per_day: mailbox?.most_per_day ?? 200 }}>
        {!mailbox && <Field name="address" label={t('channels.mailbox.address')} required rules={max(254)}><Input type="email" autoFocus /></Field>}
        <Field name="community_id" label={t('tickets.community')} hint={t('channels.mailbox.community_hint')}><Select allowClear placeholder={t('channels.mailbox.whole')} options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
        <Field name="kind" label={t('tickets.kind')}><Select options={REPORTED.map((value) => ({ value, label: code('ticket_kind', value) }))} /></Field>
        <Field name="reading" label={t('channels.mailbox.reading')}><Radio.Group options={[{ value: 'imap', label: t('channels.mailbox.imap') }, { value: 'door', label: t('channels.mailbox.by_door') }]} /></Field>
        {reading === 'imap' && <>
          <Field name="host" label={t('channels.mailbox.host')} required rules={max(253)}><Input placeholder="imap.example.com" /></Field>
          <div className="form-grid">
            <Field name="security" label={t('channels.mailbox.security')}><Select onChange={(value: keyof typeof PORTS) => { form.setFieldValue('port', PORTS[value]) }} options={(['tls', 'starttls', 'none'] as const).map((value) => ({ value, label: t(`channels.mailbox.security_of.${value}`) }))} /></Field>
            <Field name="port" label={t('channels.mailbox.port')} required rules={[countRule(1, 65_535)]}><CountField /></Field>
          </div>
          <Field name="login" label={t('channels.mailbox.login')} required rules={max(254)}><Input autoComplete="off" /></Field>
          <Field name="password" label={t('channels.mailbox.password')} required={!mailbox?.has_password} {...(mailbox?.has_password ? { hint: t('channels.mailbox.password_kept') } : {})} rules={max(256)}><Input.Password autoComplete="new-password" /></Field>
          <Field name="folder" label={t('channels.mailbox.folder')} required rules={max(120)}><Input /></Field>
        </>}
        <Field name="believed_server" label={t('channels.mailbox.believed_server')} hint={t('channels.mailbox.believed_hint')} rules={max(253)}><Input placeholder="mx.example.com" /></Field>
        <div className="form-grid">
          <Field name="most_per_sender" label={t('channels.mailbox.most_per_sender')} required rules={[countRule(1, 10_000)]}><CountField measure="mails" /></Field>
          <Field name="most_per_day" label={t('channels.mailbox.most_per_day')} required rules={[countRule(1, 10_000)]}><CountField measure="mails" /></Field>
        </div>
        <p className="quiet">{t('channels.mailbox.most_hint')}</p>
        <Form.Item name="enabled" valuePropName="checked"><Checkbox>{t('channels.mailbox.enabled')}</Checkbox></Form.Item>
      </ProblemForm>
    </Drawer>
  )
}
