import { Input, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { guests } from '@/api/reports'
import { MomentField } from '@/components/form/DayField'
import { Field } from '@/components/form/ProblemForm'
import { colleagueChoices } from '../tickets/colleagues'

/** Whoever can be invited, with what they do beside the name. */
export const useGuests = () => colleagueChoices(useQuery(guests).data ?? [])

/** When, where and with whom. */
export function MeetingFields({ invited }: { invited: boolean }) {
  const { t } = useTranslation()
  const people = useGuests()
  return (
    <>
      <div className="form-grid">
        <Field name="starts_at" label={t('reports.meeting.starts_at')} required><MomentField /></Field>
        <Field name="place" label={t('reports.meeting.place')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input /></Field>
      </div>
      <Field name="attendee_ids" label={t('reports.meeting.attendees')} required={invited} {...(invited ? {} : { hint: t('reports.meeting.attendees_hint') })}><Select mode="multiple" allowClear maxTagCount={12} showSearch={{ optionFilterProp: 'label' }} options={people} /></Field>
    </>
  )
}
