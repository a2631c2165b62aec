import { Form, Select } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { IntakeLimit } from '@/api/ticketing'
import { Field } from '@/components/form/ProblemForm'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { PROMISES, USUAL, usualPromise, withinLimit, type Hours, type Promised, type Values } from './matter'

/** By when an answer is promised: what the limit rules out cannot be chosen, and until nothing was chosen the usual time
 * gives way to the limit. */
export function PromiseField({ limit }: { limit: IntakeLimit | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const form = Form.useFormInstance<Values>()
  const latest = limit?.latest ? shortDateTime(limit.latest, locale) : null
  const usual = usualPromise(limit)
  const promise = Form.useWatch('promise', form)
  useEffect(() => {
    if (promise !== usual && (promise === USUAL || promise === 'limit') && !form.isFieldTouched('promise')) form.setFieldValue('promise', usual)
  }, [form, promise, usual])
  // What became impossible with what is known now says so at once, not when everything else is done.
  const tooLate = latest !== null && promise !== undefined && promise !== 'limit' && !withinLimit(promise, limit)
  useEffect(() => {
    if (tooLate || form.getFieldError('promise').length > 0) form.validateFields(['promise']).catch(() => undefined)
  }, [form, tooLate, promise, latest])
  const options = [
    ...(Object.keys(PROMISES) as Hours[]).map((value) => {
      const label = t(`tickets.intake.promise_in.${value}`)
      const possible = withinLimit(value, limit)
      return { value: value as Promised, label: possible ? label : t('tickets.intake.promise_beyond', { label }), disabled: !possible }
    }),
    ...(latest ? [{ value: 'limit' as const, label: t('tickets.intake.promise_in.limit', { at: latest }), disabled: false }] : []),
  ]
  const possible = { validator: (_: unknown, chosen: Promised) => (latest && chosen !== 'limit' && !withinLimit(chosen, limit) ? Promise.reject(new Error(t('tickets.intake.promise_too_late', { at: latest }))) : Promise.resolve()) }
  return (
    <Field name="promise" label={t('tickets.intake.promise')} required rules={[possible]} hint={latest && !tooLate && t('tickets.intake.promise_latest', { at: latest })}>
      <Select options={options} popupMatchSelectWidth={false} />
    </Field>
  )
}
