import { useTranslation } from 'react-i18next'
import { amountRule } from '@/components/form/amountRule'
import { CountField, countRule } from '@/components/form/CountField'
import { Field } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { MOST } from './weights'

/** What makes a complaint weigh more than its words (C3.2 severity). */
export function WeightFields() {
  const { t } = useTranslation()
  return (
    <>
      <Field name="claim_cents" label={t('tickets.claim')} hint={t('tickets.claim_hint')} rules={[amountRule({ max: MOST.cents })]}><YuanField /></Field>
      <Field name="households" label={t('tickets.households')} hint={t('tickets.households_hint')} rules={[countRule(1, MOST.households, t('tickets.households_example'))]}><CountField measure="households" /></Field>
    </>
  )
}
