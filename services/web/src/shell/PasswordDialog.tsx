import { App, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePassword } from '@/api/accounts'
import { PasswordPair } from '@/components/form/PasswordPair'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Input } from 'antd'

interface Values { current: string; password: string; repeat: string }

export default function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={t('auth.password.title')} okText={t('ui.save')} confirmLoading={busy}
      okButtonProps={{ htmlType: 'submit', form: 'change-password' }}>
      <ProblemForm<Values>
        id="change-password" dialog onBusy={setBusy} submitText={null}
        onSend={async (values, key) => {
          await changePassword({ current_password: values.current, password: values.password }, key)
          void message.success(t('auth.password.changed'))
          onClose()
        }}
        aliases={{ current_password: 'current' }}
      >
        <Field name="current" label={t('auth.password.current')} required><Input.Password autoComplete="current-password" autoFocus /></Field>
        <PasswordPair label={t('auth.password.new')} />
      </ProblemForm>
    </Modal>
  )
}
