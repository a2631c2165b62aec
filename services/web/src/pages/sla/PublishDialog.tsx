import { useQueryClient } from '@tanstack/react-query'
import { Alert, Input, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { publishDraft, type Draft } from '@/api/clocks'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { Differences } from './Differences'

/** Says what will change before it does. */
export default function PublishDialog({ draft, next, onClose }: { draft: Draft; next: number; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const send = async ({ note }: { note: string }, key: string) => {
    const policy = await publishDraft(note.trim(), draft.version, key)
    toast.done(t('sla.pub.done', { version: policy.policy_version }))
    await queries.invalidateQueries({ queryKey: [TOPIC.clockPolicy] })
    onClose()
  }
  return (
    <Modal open onCancel={onClose} footer={null} title={t('sla.pub.title', { version: next })} width={620} destroyOnHidden>
      <div className="stack">
        <Alert type="info" showIcon title={t('sla.pub.explain')} />
        <section><h3>{t('sla.pub.changes')}</h3><Differences found={draft.differences} /></section>
        <ProblemForm<{ note: string }> dialog submitText={t('sla.pub.go')} onSend={send}>
          <Field name="note" label={t('sla.pub.note')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoFocus autoComplete="off" /></Field>
        </ProblemForm>
      </div>
    </Modal>
  )
}
