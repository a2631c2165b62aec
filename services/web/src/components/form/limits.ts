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

/** `choice`: something is chosen there, not written. */
export function rulesOf(limit: Limit | undefined, label: string, choice = false): Rule[] {
  if (!limit) return []
  const rules: Rule[] = []
  if (limit.required) rules.push({ required: true, message: i18next.t(choice ? 'ui.choose_one' : 'ui.required', { label }) })
  if (limit.maxLength !== undefined) rules.push({ max: limit.maxLength, message: i18next.t('ui.too_long', { max: limit.maxLength }) })
  if (limit.minLength !== undefined && limit.minLength > 1) rules.push({ min: limit.minLength, message: i18next.t('ui.too_short', { min: limit.minLength }) })
  if (limit.pattern) rules.push({ pattern: new RegExp(limit.pattern, 'u'), message: i18next.t('problems.field.invalid') })
  return rules
}
