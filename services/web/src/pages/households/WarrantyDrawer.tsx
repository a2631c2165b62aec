import { useQueryClient } from '@tanstack/react-query'
import { Checkbox, Drawer, Form, Input, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { enterBuildingTerm, enterUnitTerm, type TermWish, type Warranty } from '@/api/warranty'
import { CountField, countRule } from '@/components/form/CountField'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'

interface Values { part: TermWish['part']; track: TermWish['track']; starts_on?: Dayjs | null; by: 'months' | 'day'; months?: number; last_day?: Dayjs | null; document: string; reason: string; building?: boolean }

const day = (value: Dayjs | null | undefined) => value?.format('YYYY-MM-DD') ?? null

/** Enters what a certificate says of one part, for this unit or for its whole building. */
export default function WarrantyDrawer({ warranty, buildingId, onClose }: { warranty: Warranty; buildingId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const by = Form.useWatch('by', form) ?? 'months'
  const send = async (values: Values, key: string) => {
    const body: TermWish = {
      part: values.part, track: values.track, starts_on: day(values.starts_on), months: values.by === 'months' ? values.months ?? null : null,
      last_day: values.by === 'day' ? day(values.last_day) : null, document: values.document.trim(), reason: values.reason.trim(),
    }
    const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.unit] })
    try {
      if (values.building) toast.done(t('households.warranty.entered', { count: (await enterBuildingTerm(buildingId, body, key)).units }))
      else {
        await enterUnitTerm(warranty.unit_id, body, warranty.version, key)
        toast.done(t('ui.saved'))
      }
    } catch (error) {
      if (asProblem(error).status === 412) await refresh()
      throw error
    }
    onClose()
    await refresh()
  }
  return (
    <Drawer open onClose={onClose} size={440} title={t('households.warranty.enter')} destroyOnHidden>
      <ProblemForm<Values> form={form} dialog submitText={t('ui.save')} onSend={send} initial={{ track: 'developer', by: 'months' }}>
        <Field name="part" label={t('households.warranty.part')} required><Select options={codesOf('building_part').map((value) => ({ value, label: code('building_part', value) }))} /></Field>
        <Field name="track" label={t('households.warranty.track')}><Radio.Group options={codesOf('warranty_track').map((value) => ({ value, label: code('warranty_track', value) }))} /></Field>
        <Field name="starts_on" label={t('households.warranty.starts_on')} hint={t('households.warranty.starts_hint')}><DayField /></Field>
        <Field name="by" label={t('households.warranty.length')}><Radio.Group options={(['months', 'day'] as const).map((value) => ({ value, label: t(`households.warranty.by_${value}`) }))} /></Field>
        {by === 'months'
          ? <Field name="months" label={t('households.warranty.by_months')} required rules={[countRule(1, 1200)]}><CountField measure="months" /></Field>
          : <Field name="last_day" label={t('households.warranty.by_day')} required><DayField /></Field>}
        <Field name="document" label={t('households.warranty.document')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoComplete="off" /></Field>
        <Field name="reason" label={t('ui.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoComplete="off" /></Field>
        <Field name="building" label={t('households.warranty.scope')} valuePropName="checked"><Checkbox>{t('households.warranty.whole_building')}</Checkbox></Field>
      </ProblemForm>
    </Drawer>
  )
}
