import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveMinutes, type Meeting } from '@/api/reports'
import { MomentField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useMe } from '@/shell/session'
import { useGuests } from './MeetingFields'

interface Action { title: string; community_id: string; assignee_id: string; due_at: Dayjs }
interface Values { present_ids: string[]; topics: string; decisions: string; actions?: Action[] }

/** The minutes (E1-43): who was there, what was talked over, what was decided, who does what until when. */
export function MinutesForm({ one, onClose, onDone }: { one: Meeting; onClose: () => void; onDone: () => Promise<void> }) {
  const { t } = useTranslation()
  const toast = useToast()
  const me = useMe()
  const people = useGuests()
  const [busy, setBusy] = useState(false)
  const said = one.minutes
  const initial: Partial<Values> = {
    present_ids: said?.present_ids ?? one.attendees.map((guest) => guest.id), topics: said?.topics ?? '', decisions: said?.decisions ?? '',
    actions: (said?.actions ?? []).filter((action) => !action.ticket_id).map((action) => ({ title: action.title, community_id: action.community_id, assignee_id: action.assignee_id, due_at: dayjs(action.due_at) })),
  }
  const save = async ({ actions = [], ...rest }: Values) => {
    await saveMinutes(one, { ...rest, topics: rest.topics.trim(), decisions: rest.decisions.trim(), actions: actions.map((action) => ({ ...action, title: action.title.trim(), due_at: action.due_at.toISOString() })) })
    toast.done(t('ui.saved'))
    await onDone()
  }
  const prose = (name: 'topics' | 'decisions') => <Field name={name} label={t(`reports.meeting.${name}`)} required rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={4} /></Field>
  return (
    <Modal open onCancel={onClose} title={t('reports.meeting.write')} okText={t('ui.save')} confirmLoading={busy} width={760} okButtonProps={{ htmlType: 'submit', form: 'minutes' }}>
      <ProblemForm<Values> id="minutes" dialog submitText={null} onBusy={setBusy} onSend={save} initial={initial} draft={`minutes-${one.meeting.id}`}>
        <Field name="present_ids" label={t('reports.meeting.present')} required><Select mode="multiple" maxTagCount={12} showSearch={{ optionFilterProp: 'label' }} options={people} /></Field>
        {prose('topics')}{prose('decisions')}
        <h3>{t('reports.meeting.actions')}</h3>
        <p className="quiet">{t('reports.meeting.actions_hint')}</p>
        <Form.List name="actions">
          {(fields, { add, remove }) => <>
            {fields.map(({ key, name }) => (
              <div key={key} className="minutes-action">
                <Field name={[name, 'title']} label={t('reports.meeting.action_title', { number: name + 1 })} required rules={[{ max: 100, message: t('ui.too_long', { max: 100 }) }]}><Input /></Field>
                <Field name={[name, 'community_id']} label={t('reports.community')} required><Select options={me.communities.map((community) => ({ value: community.id, label: community.name }))} /></Field>
                <Field name={[name, 'assignee_id']} label={t('reports.meeting.assignee')} required><Select showSearch={{ optionFilterProp: 'label' }} options={people.filter((person) => person.value !== me.staff.id)} /></Field>
                <Field name={[name, 'due_at']} label={t('reports.meeting.due_at')} required><MomentField /></Field>
                <Button aria-label={t('reports.meeting.action_remove', { number: name + 1 })} icon={<DeleteOutlined />} onClick={() => { remove(name) }} />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => { add({ community_id: me.communities[0]?.id }) }}>{t('reports.meeting.action_add')}</Button>
          </>}
        </Form.List>
      </ProblemForm>
    </Modal>
  )
}
