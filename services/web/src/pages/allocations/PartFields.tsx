import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { KINDS } from '@/api/meters'
import { Field } from '@/components/form/ProblemForm'
import { useCodeName } from '@/i18n/codes'
import { LinesField } from './Lines'
import { BASES, PERCENT, whole, type PartValues } from './wish'

const MOST = 4

/** By what it is split; of a mix, how much by each. */
export function PartFields() {
  const { t } = useTranslation()
  const code = useCodeName()
  const said = Form.useWatch<PartValues[] | undefined>('parts')
  const percent = [{ pattern: PERCENT, message: t('allocations.form.number_bad') }]
  const sum = { validator: (_: unknown, parts: PartValues[] | undefined) => (parts && !whole(parts) ? Promise.reject(new Error(t('allocations.form.whole'))) : Promise.resolve()) }
  return (
    <Form.List name="parts" rules={[sum]}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="split-set">
          <legend>{t('allocations.form.parts')}</legend>
          <p className="quiet">{t('allocations.form.parts_hint')}</p>
          {fields.map((field) => {
            const basis = said?.[field.name]?.basis
            return (
              <div key={field.key} className="split-block">
                <div className="form-grid">
                  <Field name={[field.name, 'basis']} label={t('allocations.form.part_basis')} required><Select options={BASES.map((value) => ({ value, label: t(`allocations.basis_name.${value}`) }))} /></Field>
                  <Field name={[field.name, 'percent']} label={t('allocations.form.percent')} required rules={percent}><Input inputMode="decimal" autoComplete="off" suffix="%" /></Field>
                  {basis === 'usage' && <Field name={[field.name, 'meter_kind']} label={t('allocations.form.kind')} required><Select options={KINDS.map((value) => ({ value, label: code('meter_kind', value) }))} /></Field>}
                </div>
                {basis === 'floor_weight' && <LinesField name={[field.name, 'lines']} kind="floors" label={t('allocations.form.floors')} hint={t('allocations.form.floors_hint')} required />}
                {basis === 'persons' && <LinesField name={[field.name, 'lines']} kind="weights" label={t('allocations.form.persons')} hint={t('allocations.form.persons_hint')} />}
                {basis === 'fixed_share' && <LinesField name={[field.name, 'lines']} kind="weights" label={t('allocations.form.shares')} hint={t('allocations.form.shares_hint')} required />}
                {fields.length > 1 && <Button type="text" icon={<MinusCircleOutlined />} onClick={() => { remove(field.name) }}>{t('allocations.form.part_remove')}</Button>}
              </div>
            )
          })}
          <Form.ErrorList errors={errors} />
          {fields.length < MOST && <Button icon={<PlusOutlined />} onClick={() => { add({ basis: 'household', percent: '0' }) }}>{t('allocations.form.part_add')}</Button>}
        </fieldset>
      )}
    </Form.List>
  )
}
