import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePerson, person, type Person } from '@/api/registry'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'

/** Where bills, receipts and answers are sent. What is known is masked, so it is replaced and never shown here. */
export function EmailDialog({ owner, onClose }: { owner: Person; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={t('households.email_edit')} okText={t('ui.save')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'person-email' }}>
      <ProblemForm<{ email?: string }> id="person-email" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ email }) => {
          queries.setQueryData(person(owner.id).queryKey, await changePerson(owner.id, { email: email?.trim() || null }, owner.version))
          toast.done(t('ui.saved'))
          onClose()
        }}>
        <Field name="email" label={t('households.email')} hint={t(owner.email ? 'households.email_replace' : 'households.email_hint')} rules={[{ type: 'email', message: t('problems.field.bad_email') }]}><Input type="email" autoComplete="off" autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
