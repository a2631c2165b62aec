import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '@/components/form/ProblemForm'
import { FLOOR, WEIGHT } from './words'

/** What a floor counts: each weight from its floor up, until the next one. */
export function FloorWeights({ at }: { at: string }) {
  const { t } = useTranslation()
  return (
    <Form.List name={[at, 'weights']}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="weights">
          <legend>{t('fees.weights')}</legend>
          <p className="quiet">{t('fees.weights_hint')}</p>
          {fields.map((field) => (
            <div key={field.key} className="weight-row">
              <Field name={[field.name, 'floor']} label={t('fees.weight_floor')} required rules={[{ pattern: FLOOR, message: t('fees.floor_bad') }]}><Input inputMode="numeric" autoComplete="off" /></Field>
              <Field name={[field.name, 'weight']} label={t('fees.weight')} required rules={[{ pattern: WEIGHT, message: t('fees.weight_bad') }]}><Input inputMode="decimal" autoComplete="off" /></Field>
              <Button type="text" icon={<MinusCircleOutlined />} aria-label={t('fees.weight_remove')} onClick={() => { remove(field.name) }} />
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button icon={<PlusOutlined />} onClick={() => { add({ floor: '', weight: '' }) }}>{t('fees.weight_add')}</Button>
        </fieldset>
      )}
    </Form.List>
  )
}
