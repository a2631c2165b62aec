import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { giveTask } from '@/api/kinds'
import { colleaguesAble } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { MomentField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'
import { CLASSES } from './classes'
import { colleagueChoices } from './colleagues'

interface Values { community_id: string; title: string; description: string; assignee_id: string; due_at: Dayjs; class_l1?: string; place?: string }

/** A superior has somebody do something. */
export default function TaskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const me = useMe()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const first = useCommunity() ?? me.communities[0]?.id ?? null
  const community = Form.useWatch('community_id', form) ?? first
  const people = (useQuery(colleaguesAble(community, 'ticketing.task.execute')).data ?? []).filter((one) => one.id !== me.staff.id)
  const send = async (values: Values, key: string) => {
    const task = await giveTask({
      community_id: values.community_id, title: values.title.trim(), description: values.description.trim(), assignee_id: values.assignee_id, due_at: values.due_at.toISOString(),
      class_l1: values.class_l1 ?? null, place: values.place?.trim() || null,
    }, key)
    toast.done(t('kinds.task_given', { no: task.no }))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.ticket] })
  }
  return (
    <Modal open onCancel={onClose} title={t('kinds.task_give')} okText={t('kinds.task_give')} confirmLoading={busy} width={640} okButtonProps={{ htmlType: 'submit', form: 'task' }}>
      <ProblemForm<Values> id="task" form={form} dialog submitText={null} onBusy={setBusy} onSend={send} draft="task" initial={first ? { community_id: first } : {}}>
        <Field name="title" label={t('kinds.task_title')} required rules={[{ max: 100, message: t('ui.too_long', { max: 100 }) }]}><Input autoFocus /></Field>
        <Field name="description" label={t('kinds.task_detail')} required rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={3} /></Field>
        <div className="form-grid">
          <Field name="community_id" label={t('tickets.community')} required><Select options={me.communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
          <Field name="assignee_id" label={t('kinds.assignee')} required><Select showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people)} /></Field>
          <Field name="due_at" label={t('kinds.due_at')} required><MomentField /></Field>
          <Field name="class_l1" label={t('tickets.class')}><Select allowClear options={(CLASSES.task ?? []).map((value) => ({ value, label: code('class', value) }))} /></Field>
          <Field name="place" label={t('tickets.place')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input /></Field>
        </div>
      </ProblemForm>
    </Modal>
  )
}
