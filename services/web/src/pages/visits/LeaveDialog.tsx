import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { colleaguesAble } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { stepVisit, type VisitDetail } from '@/api/visits'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { colleagueChoices } from '../tickets/colleagues'
import { useAccused } from '../tickets/useAccused'

export type Leaving = 'reassign' | 'cancel'

/** Somebody else answers for the visit, or nobody has to make it. */
export function LeaveDialog({ kind, detail, onClose }: { kind: Leaving; detail: VisitDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const accused = useAccused(detail.visit.ticket_id, null, kind === 'reassign')
  const people = useQuery({ ...colleaguesAble(detail.visit.community_id, 'ticketing.return_visit.conduct'), enabled: kind === 'reassign' }).data ?? []
  const send = async (values: { owner_id?: string; reason?: string }, key: string) => {
    await stepVisit(detail.visit.id, kind, values, detail.version, key)
    toast.done(t('ui.saved'))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.visit] })
  }
  return (
    <Modal open onCancel={onClose} title={`${t(`visits.${kind}`)} · ${detail.visit.no}`} okText={t(`visits.${kind}`)} confirmLoading={busy} width={440} okButtonProps={{ htmlType: 'submit', form: 'visit-leave', danger: kind === 'cancel' }}>
      <ProblemForm<{ owner_id?: string; reason?: string }> id="visit-leave" dialog submitText={null} onBusy={setBusy} onSend={send}>
        {kind === 'reassign'
          ? <Field name="owner_id" label={t('visits.owner')} required><Select autoFocus showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people, accused)} /></Field>
          : <Field name="reason" label={t('ui.reason')} required rules={[{ min: 2, message: t('ui.too_short', { min: 2 }) }, { max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>}
      </ProblemForm>
    </Modal>
  )
}
