import { Input, Modal, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePhones, connectPhones, type PhoneKey, type PhoneSystem } from '@/api/phones'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'

interface Values { name: string; dial_url?: string; active?: boolean }
interface Props { system: PhoneSystem | null; onClose: () => void; onDone: (made?: PhoneKey) => Promise<void> }

/** Connects a telephone system, or changes one. */
export function PhonesDialog({ system, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const send = async ({ name, dial_url, active }: Values, key: string) => {
    const body = { name: name.trim(), dial_url: dial_url?.trim() || null }
    if (system) {
      await changePhones(system, { ...body, active: active ?? true })
      toast.done(t('ui.saved'))
      await onDone()
    } else {
      await onDone(await connectPhones(body, key))
    }
  }
  return (
    <Modal open onCancel={onClose} title={t(system ? 'desk.phones.change' : 'desk.phones.connect')} okText={t('ui.save')} confirmLoading={busy} width={520} okButtonProps={{ htmlType: 'submit', form: 'phones' }}>
      <ProblemForm<Values> id="phones" dialog submitText={null} onBusy={setBusy} onSend={send} initial={system ? { name: system.name, dial_url: system.dial_url ?? '', active: system.active } : {}}>
        <Field name="name" label={t('desk.phones.name')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoFocus autoComplete="off" /></Field>
        <Field name="dial_url" label={t('desk.phones.dial_url')} hint={t('desk.phones.dial_hint')} rules={[{ max: 500, message: t('ui.too_long', { max: 500 }) }]}><Input inputMode="url" autoComplete="off" placeholder="https://" /></Field>
        {system && <Field name="active" label={t('desk.phones.active')} valuePropName="checked"><Switch /></Field>}
      </ProblemForm>
    </Modal>
  )
}
