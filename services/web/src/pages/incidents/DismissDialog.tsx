import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dismissCluster, type Cluster } from '@/api/incidents'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'

/** They have nothing to do with each other; tickets that come later may suggest it again. */
export function DismissDialog({ cluster, onClose }: { cluster: Cluster; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const send = async ({ reason }: { reason: string }, key: string) => {
    await dismissCluster({ building_id: cluster.building_id, class_l1: cluster.class_l1, reason }, key)
    toast.done(t('incidents.dismissed'))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.ticket, 'clusters'] })
  }
  return (
    <Modal open onCancel={onClose} title={t('incidents.dismiss')} okText={t('incidents.dismiss')} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'dismiss' }}>
      <ProblemForm<{ reason: string }> id="dismiss" dialog submitText={null} onBusy={setBusy} onSend={send}>
        <Field name="reason" label={t('tickets.form.reason')} required rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
