import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchTickets, ticketDetail } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { Field } from '@/components/form/ProblemForm'
import { toldOr } from '@/components/Withheld'
import { shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import type { Values } from './matter'

/** So much of a number is searched for. */
const BEGINNING = 2
const NUMBER = /^[A-Z0-9-]{2,}$/i

/** The ticket with which the same matter came up before: coming up again and again weighs by itself. Of a home that is
 * known its latest are offered at once, and found by a word; of others by the beginning of the number. */
export function RepeatField({ unit }: { unit?: string | undefined }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const locale = useLocale()
  const form = Form.useFormInstance<Values>()
  const community = Form.useWatch('community_id', form)
  const chosen = Form.useWatch('repeat_of', { form, preserve: true })
  const named = useQuery({ ...ticketDetail(chosen ?? ''), enabled: chosen !== undefined }).data?.ticket
  // Another community has other tickets: what was chosen before would be refused.
  const elsewhere = named !== undefined && community !== undefined && named.community_id !== community
  useEffect(() => { if (elsewhere) form.setFields([{ name: 'repeat_of', value: undefined, errors: [] }]) }, [form, elsewhere])
  const search = async (typed: string, signal: AbortSignal) => {
    const find = async (by: { unit_id: string | undefined } | { no: string }) => (await fetchTickets({ ...by, community_id: community, limit: '20' }, null, signal)).items
    const [here, numbered] = await Promise.all([unit ? find({ unit_id: unit }) : [], NUMBER.test(typed) ? find({ no: typed.toUpperCase() }) : []])
    const said = here.filter((one) => `${one.no} ${one.title}`.toUpperCase().includes(typed.toUpperCase()))
    return [...said, ...numbered.filter((one) => !said.some((other) => other.id === one.id))].map((one) =>
      ({ value: one.id, label: `${one.no} ${one.title}`, note: [toldOr(one, one.unit_code ?? ''), shortDateTime(one.registered_at, locale), code('ticket_state', one.state)].filter(Boolean).join(' · ') }))
  }
  return (
    <Field name="repeat_of" label={t('tickets.repeat')} hint={t(unit ? 'tickets.repeat_hint' : 'tickets.procedure.into_hint')} className="wide">
      <AsyncPicker {...(unit ? {} : { placeholder: t('tickets.procedure.into_hint') })} topic={TOPIC.ticket} minimum={unit ? 0 : BEGINNING} search={search} dependsOn={[community, unit]} {...(named ? { known: { value: named.id, label: `${named.no} ${named.title}` } } : {})} />
    </Field>
  )
}
