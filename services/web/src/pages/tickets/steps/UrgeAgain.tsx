import { useQuery } from '@tanstack/react-query'
import { Alert, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { ticketProcedure } from '@/api/ticketing'
import { Field } from '@/components/form/ProblemForm'
import { useNowEvery } from '@/components/ticking'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** Whoever was urged still has time to answer: the next notice, which soon reaches a leader, is sent on purpose only. */
export function UrgeAgain({ ticket }: { ticket: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNowEvery(60_000)
  const found = useQuery(ticketProcedure(ticket)).data
  const last = found?.urge_notices.at(-1)
  if (!found || !last || last.replied_at !== null || Date.parse(last.reply_due_at) <= now) return null
  const name = found.staff[last.to_staff_id] ?? t('ui.unknown')
  return (
    <>
      <Alert type="warning" showIcon title={t('tickets.procedure.urge_waiting', { number: last.number, name, at: shortDateTime(last.reply_due_at, locale) })} style={{ marginBlockEnd: 12 }} />
      <Field name="anyway" label={t('tickets.procedure.urge_confirm')} valuePropName="checked" rules={[{ validator: (_, value) => (value === true ? Promise.resolve() : Promise.reject(new Error(t('tickets.procedure.urge_unconfirmed')))) }]}>
        <Checkbox>{t('tickets.procedure.urge_anyway', { number: last.number + 1 })}</Checkbox>
      </Field>
    </>
  )
}
