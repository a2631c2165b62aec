import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buildings } from '@/api/registry'
import { TOPIC } from '@/api/topics'
import { addRound, type AddVisitRound } from '@/api/visits'
import { CountField, countRule } from '@/components/form/CountField'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'

type Values = Omit<AddVisitRound, 'visit_by'> & { visit_by: Dayjs }

const bodyOf = ({ visit_by: day, building_id: building, ...rest }: Values, onlyCount: boolean): AddVisitRound =>
  ({ ...rest, building_id: building ?? null, visit_by: day.format('YYYY-MM-DD'), only_count: onlyCount })

/** An ad hoc round: whom it reaches is counted before anybody is called. */
export function RoundDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const here = useCommunity()
  const { communities } = useMe()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const [counted, setCounted] = useState<{ reached: number; planned: number } | null>(null)
  const community = Form.useWatch('community_id', form) ?? here ?? ''
  const houses = useQuery({ ...buildings(community), enabled: community !== '' }).data ?? []
  const count = async () => {
    const values = await form.validateFields()
    try { setCounted(await addRound(bodyOf(values, true), crypto.randomUUID())) } catch (error) { toast.refused(error) }
  }
  const send = async (values: Values, key: string) => {
    const made = await addRound(bodyOf(values, false), key)
    toast.done(t('visits.round.planned', { count: made.planned }))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.visit] })
  }
  return (
    <Modal open onCancel={onClose} title={t('visits.round.title')} okText={t('visits.round.plan')} confirmLoading={busy} width={560} okButtonProps={{ htmlType: 'submit', form: 'visit-round' }}
      footer={(_, { OkBtn, CancelBtn }) => <><Button onClick={() => { void count().catch(() => undefined) }}>{t('visits.round.count')}</Button><CancelBtn /><OkBtn /></>}>
      <ProblemForm<Values> id="visit-round" form={form} dialog submitText={null} onBusy={setBusy} onSend={send} onValues={() => { setCounted(null) }}
        initial={{ ...(here ? { community_id: here } : {}), audience: 'everybody', sample_pct: 100, seed: '1' } as Partial<Values>}>
        <Field name="label" label={t('visits.round.label')} required hint={t('visits.round.label_hint')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoFocus /></Field>
        <div className="form-grid">
          <Field name="community_id" label={t('visits.community')} required><Select options={communities.map((one) => ({ value: one.id, label: one.name }))} onChange={() => { form.setFieldValue('building_id', undefined) }} /></Field>
          <Field name="building_id" label={t('visits.round.building')}><Select allowClear placeholder={t('ui.all')} options={houses.map((one) => ({ value: one.id, label: one.code }))} /></Field>
        </div>
        <Field name="audience" label={t('visits.round.audience')} required><Radio.Group options={(['everybody', 'owners', 'lessees'] as const).map((value) => ({ value, label: t(`visits.round.audiences.${value}`) }))} /></Field>
        <div className="form-grid">
          <Field name="visit_by" label={t('visits.round.visit_by')} required><DayField notBefore="today" /></Field>
          <Field name="sample_pct" label={t('visits.settings.sample_pct')} required rules={[countRule(1, 100)]}><CountField measure="percent" /></Field>
          <Field name="seed" label={t('visits.settings.seed')} required hint={t('visits.settings.seed_hint')} rules={[{ max: 40, message: t('ui.too_long', { max: 40 }) }]}><Input /></Field>
        </div>
        {counted && <Alert type={counted.planned > 0 ? 'info' : 'warning'} showIcon title={t('visits.round.counted', counted)} />}
      </ProblemForm>
    </Modal>
  )
}
