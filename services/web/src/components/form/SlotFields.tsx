import { useTranslation } from 'react-i18next'
import { MomentField } from './DayField'
import { Field } from './ProblemForm'

/** When somebody comes: from and until, to five minutes. */
export function SlotFields() {
  const { t } = useTranslation()
  const moment = <MomentField />
  return (
    <>
      <Field name="starts_at" label={t('kinds.starts_at')} required>{moment}</Field>
      <Field name="ends_at" label={t('kinds.ends_at')} required>{moment}</Field>
    </>
  )
}
