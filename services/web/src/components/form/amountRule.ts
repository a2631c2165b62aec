import type { Rule } from 'antd/es/form'
import i18next from 'i18next'

/** An amount somebody typed in a YuanField: no number, or nothing to take. Blank is a matter of `required`. */
export function amountRule(): Rule {
  return {
    validator: (_, cents: number | null | undefined) => {
      if (cents === null || cents === undefined) return Promise.resolve()
      if (Number.isNaN(cents)) return Promise.reject(new Error(i18next.t('ui.amount.no_number')))
      return cents > 0 ? Promise.resolve() : Promise.reject(new Error(i18next.t('ui.amount.not_positive')))
    },
  }
}
