import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePost, type DutyPost, type RosterWeek } from '@/api/duty'
import { Card } from '@/components/DetailLayout'
import { CountField, countRule } from '@/components/form/CountField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { codesOf } from '@/i18n/codes'
import { checkName } from './Checklist'
import { useDuty } from './useDuty'

type Values = { name: string; minimum_heads: number; deputies: string[]; manned_shifts: string[]; checklist: string[]; concurrent: boolean; active: boolean }

/** One post: its people at least, who stands in, and the company's own closing checklist. */
export function PostEditor({ post, colleagues, shifts }: { post: DutyPost; colleagues: RosterWeek['colleagues']; shifts: RosterWeek['templates'] }) {
  const { t } = useTranslation()
  const toast = useToast()
  const { refresh } = useDuty()
  const [open, setOpen] = useState(false)
  const initial: Values = { name: post.name, minimum_heads: post.minimum_heads, deputies: post.deputies, manned_shifts: post.manned_shifts, checklist: post.checklist, concurrent: post.concurrent, active: post.active }
  const points = [...new Set([...codesOf('closing_point'), ...post.checklist])].map((item) => ({ value: item, label: checkName(item) }))
  return (
    <Card title={<>{post.name} <span className="quiet">{t('duty.minimum', { count: post.minimum_heads })}{!post.active && ` · ${t('duty.roster.out_of_use')}`}</span></>} extra={<Button size="small" aria-expanded={open} onClick={() => { setOpen(!open) }}>{t('ui.edit')}</Button>}>
      {open && (
        <ProblemForm<Values> submitText={t('ui.save')} initial={initial} onSend={async (values) => {
          await changePost(post.id, values, post.version)
          toast.done(t('ui.saved'))
          await refresh()
        }}>
          <Field name="name" label={t('duty.roster.name')} required><Input maxLength={200} /></Field>
          <Field name="minimum_heads" label={t('duty.roster.heads')} hint={t('duty.roster.heads_hint')} required rules={[countRule(1, 50)]}><CountField measure="people" /></Field>
          <Field name="deputies" label={t('duty.roster.deputies')} hint={t('duty.roster.deputies_hint')}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={colleagues.map((one) => ({ value: one.id, label: one.display_name }))} /></Field>
          <Field name="manned_shifts" label={t('duty.roster.manned')} hint={t('duty.roster.manned_hint')}><Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={shifts.filter((one) => one.active || post.manned_shifts.includes(one.id)).map((one) => ({ value: one.id, label: `${one.name} ${one.begins}–${one.ends}` }))} /></Field>
          <Field name="checklist" label={t('duty.checklist')} hint={t('duty.roster.checklist_hint')}><Select mode="tags" options={points} /></Field>
          <Field name="concurrent" label={t('duty.roster.concurrent')} valuePropName="checked"><Checkbox>{t('duty.roster.concurrent_hint')}</Checkbox></Field>
          <Field name="active" label={t('duty.roster.in_use')} valuePropName="checked"><Checkbox>{t('duty.roster.in_use')}</Checkbox></Field>
        </ProblemForm>
      )}
    </Card>
  )
}
