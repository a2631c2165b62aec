import { Input } from 'antd'
import type { FormInstance } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/components/form/ProblemForm'
import { MEASURES } from './words'

const LONGEST = 300

/** The text of a company's own formula; the figures it may speak of are inserted where the cursor stands. */
export function FormulaField({ form, at }: { form: FormInstance; at: string }) {
  const { t } = useTranslation()
  const area = useRef<TextAreaRef>(null)
  const insert = (name: string) => {
    const text = String(form.getFieldValue([at, 'expression']) ?? '')
    const box = area.current?.resizableTextArea?.textArea
    const [from, to] = [box?.selectionStart ?? text.length, box?.selectionEnd ?? text.length]
    form.setFieldValue([at, 'expression'], text.slice(0, from) + name + text.slice(to))
    requestAnimationFrame(() => { box?.focus(); box?.setSelectionRange(from + name.length, from + name.length) })
  }
  return (
    <>
      <Field name={[at, 'expression']} label={t('fees.expression')} required rules={[{ max: LONGEST, message: t('ui.too_long', { max: LONGEST }) }]}>
        <Input.TextArea ref={area} autoSize={{ minRows: 2, maxRows: 5 }} spellCheck={false} autoComplete="off" className="formula-text" />
      </Field>
      <p className="quiet formula-hint">
        {t('fees.expression_hint')}
        {MEASURES.map((name) => <button key={name} type="button" className="formula-name" onClick={() => { insert(name) }}>{t(`fees.measures.${name}`)}<code>{name}</code></button>)}
      </p>
    </>
  )
}
