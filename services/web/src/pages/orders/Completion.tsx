import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { amountRule } from '@/components/form/amountRule'
import { Field } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { money } from '@/format/money'
import { plain } from '@/format/quantity'
import { useLocale } from '@/i18n/i18n'
import { HIGHEST, exceeds, totalOf, type Used } from './bill'

/** Leaves room for the line about the owner's consent. */
const WORDS = 3_900

/** What was done and what it comes to, beside what was agreed. `agreed`: the accepted estimate in cents, of paid work. */
export function Completion({ agreed }: { agreed: number | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const form = Form.useFormInstance()
  const total = totalOf(Form.useWatch<number | null>('labour_cents', form), Form.useWatch<Used[]>('material', form))
  const estimate = agreed === null ? '' : money(agreed, locale)
  return (
    <>
      <Field name="work_done" label={t('tickets.order.work_done')} required rules={[{ max: WORDS, message: t('ui.too_long', { max: WORDS }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      <Field name="labour_cents" label={t('tickets.order.labour')} rules={[amountRule({ zero: true, max: HIGHEST })]}><YuanField /></Field>
      <Form.List name="material">
        {(fields, { add, remove }) => (
          <fieldset className="materials">
            <legend>{t('tickets.order.material')}</legend>
            {fields.map((field) => (
              <div key={field.key} className="material-row">
                <Field name={[field.name, 'name']} label={t('tickets.order.material_name')} required><Input maxLength={100} /></Field>
                <Field name={[field.name, 'quantity']} label={t('tickets.order.material_quantity')} required><InputNumber<string> stringMode min="0" precision={3} formatter={(value, { userTyping, input }) => (userTyping ? input : plain(String(value ?? '')))} controls={false} style={{ width: '100%' }} /></Field>
                <Field name={[field.name, 'unit']} label={t('tickets.order.material_unit')} required><Input maxLength={20} /></Field>
                <Field name={[field.name, 'unit_price']} label={t('tickets.order.material_price')} required><InputNumber<string> stringMode min="0" precision={2} controls={false} style={{ width: '100%' }} /></Field>
                <Button type="text" icon={<MinusCircleOutlined />} aria-label={t('ui.remove')} onClick={() => { remove(field.name) }} />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => { add({ quantity: '1' }) }}>{t('tickets.order.material_add')}</Button>
          </fieldset>
        )}
      </Form.List>
      <p className="spread order-total" aria-live="polite">
        <span className="quiet">{agreed !== null && t('tickets.order.agreed', { amount: estimate })}</span>
        <span className="strong">{t('tickets.order.total')} <span className="number">{money(total, locale)}</span></span>
      </p>
      {exceeds(total, agreed) && (
        <>
          <Alert type="warning" showIcon className="form-alert" title={t('tickets.order.above_estimate', { amount: estimate })} />
          <Form.Item name="consent" valuePropName="checked" rules={[{ validator: (_, given) => (given ? Promise.resolve() : Promise.reject(new Error(t('tickets.order.consent_missing')))) }]}>
            <Checkbox>{t('tickets.order.consent', { amount: money(total, locale) })}</Checkbox>
          </Form.Item>
        </>
      )}
    </>
  )
}
