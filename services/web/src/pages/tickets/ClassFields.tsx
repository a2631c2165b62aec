import { Form, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/api/ticketing'
import { Field } from '@/components/form/ProblemForm'
import { useCodeName } from '@/i18n/codes'
import { CLASSES } from './classes'
import { useSubclasses } from './useSubclasses'

interface Props { kind: string; ticket?: Pick<Ticket, 'class_l1' | 'class_l2'>; required?: boolean }

/** First-level class and, for complaints, the company's second-level class below it. What a ticket has can be changed, not taken away. */
export function ClassFields({ kind, ticket, required = false }: Props) {
  const { t } = useTranslation()
  const code = useCodeName()
  const { below } = useSubclasses()
  const form = Form.useFormInstance()
  const first = Form.useWatch<string | undefined>('class_l1', form)
  const had = ticket && first === ticket.class_l1 ? ticket.class_l2 : null
  const before = useRef(first)
  useEffect(() => {
    if (before.current !== undefined && before.current !== first) form.setFieldValue('class_l2', had ?? undefined)
    before.current = first
  }, [form, first, had])
  const seconds = kind === 'complaint' ? below(first, had) : []
  return (
    <>
      <Field name="class_l1" label={t('tickets.class')} required={required}><Select allowClear={!ticket?.class_l1} options={(CLASSES[kind] ?? []).map((value) => ({ value, label: code('class', value) }))} /></Field>
      {seconds.length > 0 && <Field name="class_l2" label={t('tickets.subclass')}><Select allowClear={!had} showSearch={{ optionFilterProp: 'label' }} options={seconds} /></Field>}
    </>
  )
}
