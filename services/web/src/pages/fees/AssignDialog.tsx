import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Modal, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Intent } from '@/api/intent'
import { assignCharge, type ChargeItem } from '@/api/fees'
import { buildings, stack, type Stack } from '@/api/registry'
import { TOPIC } from '@/api/topics'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import { useToast } from '@/components/useToast'

const REACHES = ['community', 'building', 'units'] as const
/** The service takes so many at once. */
const AT_ONCE = 2_000

interface Values { reach: (typeof REACHES)[number]; building?: string; units?: string[]; valid_from: Dayjs }

const unitsOf = (front: Stack) => front.entrances.flatMap((entrance) => entrance.floors.flatMap((floor) => floor.units))

/** Charges units an item from a day on: all of the community, a building, or some of a building. */
export function AssignDialog({ item, onClose }: { item: ChargeItem; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const reach = Form.useWatch('reach', form) ?? 'community'
  const building = Form.useWatch('building', form)
  const list = useQuery(buildings(item.community_id))
  const front = useQuery({ ...stack(building ?? ''), enabled: reach === 'units' && building !== undefined })
  const first = item.prices[0]?.valid_from ?? ''
  const month = dayjs().startOf('month')
  const chosen = async (values: Values) => {
    if (values.reach === 'units') return values.units ?? []
    const wanted = values.reach === 'building' ? [values.building ?? ''] : (await queries.ensureQueryData(buildings(item.community_id))).map((one) => one.id)
    const fronts = []
    for (const id of wanted) fronts.push(await queries.ensureQueryData(stack(id)))
    return fronts.flatMap(unitsOf).map((unit) => unit.id)
  }
  const send = async (values: Values, _: string, once: Intent['once']) => {
    const units = await chosen(values)
    const parts = once(() => Array.from({ length: Math.ceil(units.length / AT_ONCE) }, (_part, index) => ({ key: crypto.randomUUID(), units: units.slice(index * AT_ONCE, (index + 1) * AT_ONCE) })))
    let created = 0
    for (const part of parts) created += (await assignCharge(item.id, { unit_ids: part.units, valid_from: values.valid_from.format('YYYY-MM-DD') }, part.key)).created
    const already = parts.reduce((sum, part) => sum + part.units.length, 0) - created
    toast.done(already > 0 ? t('fees.payers.done_some', { count: created, already }) : t('fees.payers.done', { count: created }))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.chargeItem] })
  }
  return (
    <Modal open onCancel={onClose} title={`${t('fees.payers.assign')} · ${item.name}`} okText={t('fees.payers.assign')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'assign-charge' }}>
      <p className="quiet">{t('fees.payers.note')}</p>
      <ProblemForm<Values> id="assign-charge" form={form} dialog submitText={null} onBusy={setBusy} onSend={send}
        initial={{ reach: 'community', valid_from: first > month.format('YYYY-MM-DD') ? dayjs(first) : month }}>
        <Field name="reach" label={t('fees.payers.reach')} required><Radio.Group options={REACHES.map((value) => ({ value, label: t(`fees.payers.reaches.${value}`) }))} /></Field>
        {reach !== 'community' && (
          <Field name="building" label={t('estate.building')} required>
            <Select showSearch={{ optionFilterProp: 'label' }} loading={list.isPending} onChange={() => { form.setFieldValue('units', []) }}
              options={list.data?.map((one) => ({ value: one.id, label: `${one.name ?? t('estate.building_name', { code: one.code })} · ${t('fees.payers.count', { count: one.units })}` })) ?? []} />
          </Field>
        )}
        {reach === 'units' && <Field name="units" label={t('billing.unit')} required><Several options={front.data ? unitsOf(front.data).map((unit) => ({ value: unit.id, label: unit.code })) : []} /></Field>}
        <Field name="valid_from" label={t('fees.valid_from')} required><DayField /></Field>
      </ProblemForm>
    </Modal>
  )
}
