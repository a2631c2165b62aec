import { DatePicker } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from './ProblemForm'

/** When somebody comes: from and until, to five minutes. */
export function SlotFields() {
  const { t } = useTranslation()
  const moment = <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
  return (
    <>
      <Field name="starts_at" label={t('kinds.starts_at')} required>{moment}</Field>
      <Field name="ends_at" label={t('kinds.ends_at')} required>{moment}</Field>
    </>
  )
}
