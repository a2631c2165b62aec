import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Rule } from 'antd/es/form'
import { Field } from '@/components/form/ProblemForm'
import { badLine, type LineKind } from './wish'

interface Props { name: string | (string | number)[]; label: string; hint: string; kind: LineKind; required?: boolean; rows?: number }

/** Something for each of many homes or floors: a line each, typed or pasted from a table. */
export function LinesField({ name, label, hint, kind, required = false, rows = 4 }: Props) {
  const { t } = useTranslation()
  const rule: Rule = {
    validator: (_, text: string | undefined) => {
      const bad = badLine(text, kind)
      return bad ? Promise.reject(new Error(t('allocations.form.line_bad', bad))) : Promise.resolve()
    },
  }
  return <Field name={name} label={label} hint={hint} required={required} rules={[rule]}><Input.TextArea rows={rows} autoComplete="off" className="number" aria-label={label} /></Field>
}
