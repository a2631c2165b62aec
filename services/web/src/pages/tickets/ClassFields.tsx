import { Form, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/components/form/ProblemForm'
import { useCodeName } from '@/i18n/codes'
import { CLASSES } from './classes'
import { useSubclasses } from './useSubclasses'

/** First-level class and, for complaints, the company's second-level class below it. */
export function ClassFields({ kind, required = false }: { kind: string; required?: boolean }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const { below } = useSubclasses()
  const form = Form.useFormInstance()
  const first = Form.useWatch<string | undefined>('class_l1', form)
  const before = useRef(first)
  useEffect(() => {
    if (before.current !== undefined && before.current !== first) form.setFieldValue('class_l2', undefined)
    before.current = first
  }, [form, first])
  const seconds = kind === 'complaint' ? below(first) : []
  return (
    <>
      <Field name="class_l1" label={t('tickets.class')} required={required}><Select allowClear options={(CLASSES[kind] ?? []).map((value) => ({ value, label: code('class', value) }))} /></Field>
      {seconds.length > 0 && <Field name="class_l2" label={t('tickets.subclass')}><Select allowClear showSearch={{ optionFilterProp: 'label' }} options={seconds} /></Field>}
    </>
  )
}
