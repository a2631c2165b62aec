import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchTickets, ticketDetail } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { Field } from '@/components/form/ProblemForm'
import type { Values } from './matter'

/** The ticket with which the same matter came up before, by its number: coming up again and again weighs by itself. */
export function RepeatField() {
  const { t } = useTranslation()
  const form = Form.useFormInstance<Values>()
  const community = Form.useWatch('community_id', form)
  const chosen = Form.useWatch('repeat_of', { form, preserve: true })
  const named = useQuery({ ...ticketDetail(chosen ?? ''), enabled: chosen !== undefined }).data?.ticket
  // Another community has other tickets: what was chosen before would be refused.
  const elsewhere = named !== undefined && community !== undefined && named.community_id !== community
  useEffect(() => { if (elsewhere) form.setFields([{ name: 'repeat_of', value: undefined, errors: [] }]) }, [form, elsewhere])
  const search = async (typed: string, signal: AbortSignal) =>
    (await fetchTickets({ no: typed.toUpperCase(), community_id: community, limit: '20' }, null, signal)).items.map((one) => ({ value: one.id, label: `${one.no} ${one.title}` }))
  return (
    <Field name="repeat_of" label={t('tickets.repeat')} hint={t('tickets.procedure.into_hint')} className="wide">
      <AsyncPicker topic={TOPIC.ticket} minimum={2} search={search} dependsOn={[community]} {...(named ? { known: { value: named.id, label: `${named.no} ${named.title}` } } : {})} />
    </Field>
  )
}
