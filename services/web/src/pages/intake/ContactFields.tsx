import { Form, Input, Select } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/components/form/ProblemForm'
import { phoneRule } from '@/components/form/phone'
import { SOMEBODY_ELSE, type Contact } from './caller'

interface Props {
  contacts: readonly Contact[]
  chosen: string | undefined
  onChoose: (id: string) => void
  anonymous: boolean
}

/** Whom to call back. Somebody whose number is known is named, not typed again. */
export function ContactFields({ contacts, chosen, onChoose, anonymous }: Props) {
  const { t } = useTranslation()
  const person = contacts.find((one) => one.id === chosen)
  const typed = !person || person.phone === null
  const form = Form.useFormInstance()
  const asked = !anonymous && typed
  // A number that is known by now is not missing any more.
  useEffect(() => { if (!asked && !form.getFieldValue('contact_phone')) form.setFields([{ name: 'contact_phone', errors: [] }]) }, [form, asked])
  return (
    <>
      {contacts.length > 0 && !anonymous && (
        <Form.Item label={t('tickets.intake.contact')} htmlFor="contact" required>
          <Select id="contact" value={chosen} placeholder={t('ui.choose')} onChange={onChoose} popupMatchSelectWidth={false}
            options={[...contacts.map((one) => ({ value: one.id, label: [one.name, one.phone].filter(Boolean).join(' ') })), { value: SOMEBODY_ELSE, label: t('tickets.intake.other_contact') }]} />
        </Form.Item>
      )}
      <Field name="contact_phone" label={t('tickets.phone')} required={asked} rules={[phoneRule(), { max: 30, message: t('ui.too_long', { max: 30 }) }]}>
        <Input inputMode="tel" autoComplete="off" {...(person?.phone ? { placeholder: person.phone } : {})} />
      </Field>
      {!person && <Field name="contact_name" label={t('tickets.intake.contact_name')} rules={[{ max: 60, message: t('ui.too_long', { max: 60 }) }]}><Input autoComplete="off" /></Field>}
    </>
  )
}
