import { InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { amountRule } from '@/components/form/amountRule'
import { Field } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'

/** The most a case may claim and the most households it may be about; the service refuses more. */
const MOST = { cents: 100_000_000, households: 10_000 }

/** What makes a complaint weigh more than its words (C3.2 severity). */
export function WeightFields() {
  const { t } = useTranslation()
  return (
    <>
      <Field name="claim_cents" label={t('tickets.claim')} hint={t('tickets.claim_hint')} rules={[amountRule({ zero: true, max: MOST.cents })]}><YuanField /></Field>
      <Field name="households" label={t('tickets.households')} hint={t('tickets.households_hint')}><InputNumber min={1} max={MOST.households} precision={0} style={{ width: '100%' }} /></Field>
    </>
  )
}
