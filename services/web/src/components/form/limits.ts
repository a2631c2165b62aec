/** What a service accepts in the fields of one request body; generated from its schema, see scripts/types.mjs. */
import type { Rule } from 'antd/es/form'
import i18next from 'i18next'

export interface Limit {
  required?: boolean
  minLength?: number
  maxLength?: number
  pattern?: string
}

export type Limits = Readonly<Record<string, Limit>>

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || Array.isArray(value) && value.length === 0

/** Leaving a field that was emptied marks it. One that nobody has filled in yet, because the dialog began in it and
 * something else was chosen first, is marked when the form is sent. */
function emptied(message: string): Rule {
  return ({ isFieldTouched }) => ({
    validateTrigger: 'onBlur',
    validator: (rule, value: unknown) => (isEmpty(value) && isFieldTouched(fieldPath((rule as { field?: string }).field ?? '')) ? Promise.reject(new Error(message)) : Promise.resolve()),
  })
}

/** "body.phone", "/phone" and "items.0.price" as antd names its fields. */
export function fieldPath(field: string, aliases: Readonly<Record<string, string>> = {}): (string | number)[] {
  const path = field.replace(/^(body|data|#)?[./]/, '').split(/[./]/).filter(Boolean)
  const alias = aliases[path.join('.')]
  return (alias ? alias.split('.') : path).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** `choice`: something is chosen there, not written. `missing`: what is said instead of naming the label. */
export function rulesOf(limit: Limit | undefined, label: string, choice = false, missing?: string): Rule[] {
  if (!limit) return []
  const rules: Rule[] = []
  if (limit.required) {
    const message = missing ?? i18next.t(/[?\uff1f]$/.test(label) ? 'ui.answer_one' : choice ? 'ui.choose_one' : 'ui.required', { label })
    // A check of our own: with a trigger beside it the library would take `required` for a rule about texts.
    const validator = (_: unknown, value: unknown) => (isEmpty(value) ? Promise.reject(new Error(message)) : Promise.resolve())
    rules.push({ required: true, message, validateTrigger: 'onSubmit', validator }, emptied(message))
  }
  if (limit.maxLength !== undefined) rules.push({ max: limit.maxLength, message: i18next.t('ui.too_long', { max: limit.maxLength }) })
  if (limit.minLength !== undefined && limit.minLength > 1) rules.push({ min: limit.minLength, message: i18next.t('ui.too_short', { min: limit.minLength }) })
  if (limit.pattern) rules.push({ pattern: new RegExp(limit.pattern, 'u'), message: i18next.t('problems.field.invalid') })
  return rules
}
