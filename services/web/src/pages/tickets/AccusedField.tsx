import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { colleaguesAble } from '@/api/ticketing'
import { Field } from '@/components/form/ProblemForm'
import { colleagueChoices } from './colleagues'

/** Which colleague a complaint is about: they work on nothing of it and do not learn whose it is. Anybody who works here may be. */
export function AccusedField({ community }: { community: string | null }) {
  const { t } = useTranslation()
  const people = useQuery(colleaguesAble(community, 'ticketing.phone_message.read')).data ?? []
  return (
    <Field name="complained_about_id" label={t('tickets.changed.complained_about_id')} hint={t('tickets.about_hint')}>
      <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people)} />
    </Field>
  )
}
