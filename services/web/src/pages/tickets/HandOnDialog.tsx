import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { actBeside, colleaguesAble } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { colleagueChoices } from './colleagues'
import { useAccused } from './useAccused'

interface Values { owner_id: string; reason: string }
export interface Measure { id: string; measure: string; owner_id: string }

const LONG = { max: 1000 }

/**
 * A measure of an approved plan is somebody else's from now on; what it is and its day stay. Whom the case is
 * about, `complained` by its own words, never has one.
 */
export default function HandOnDialog({ item, ticket, community, complained, onClose }: { item: Measure; ticket: string; community: string; complained: string | null; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const accused = useAccused(ticket, complained)
  const people = (useQuery(colleaguesAble(community, 'ticketing.department_task.execute')).data ?? []).filter((one) => one.id !== item.owner_id)
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.ticket] })
  const send = async (values: Values, key: string) => {
    try {
      await actBeside(`plan-items/${item.id}/hand-on`, { owner_id: values.owner_id, reason: values.reason.trim() }, undefined, key)
    } catch (error) {
      if (asProblem(error).status === 409) await refresh()
      throw error
    }
    toast.done(t('tickets.procedure.hand_on'))
    onClose()
    await refresh()
  }
  return (
    <Modal open onCancel={onClose} title={`${t('tickets.procedure.hand_on')} · ${item.measure}`} okText={t('tickets.procedure.hand_on')} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'hand-on' }}>
      <p className="quiet">{t('tickets.procedure.hand_on_note')}</p>
      <ProblemForm<Values> id="hand-on" dialog submitText={null} onBusy={setBusy} onSend={send} draft={`plan-items/${item.id}/hand-on`}>
        <Field name="owner_id" label={t('tickets.procedure.owner')} required><Select showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people, accused)} /></Field>
        <Field name="reason" label={t('tickets.form.reason')} required rules={[{ ...LONG, message: t('ui.too_long', LONG) }]}><Input.TextArea rows={3} /></Field>
      </ProblemForm>
    </Modal>
  )
}
