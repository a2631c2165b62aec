import type { Rule } from 'antd/es/form'
import i18next from 'i18next'
import { money } from '@/format/money'

/** An amount somebody typed in a YuanField: no number, nothing to take, or more than `max` cents. Blank is a matter of `required`. */
export function amountRule({ zero = false, max = Infinity }: { zero?: boolean; max?: number } = {}): Rule {
  return {
    validator: (_, cents: number | null | undefined) => {
      if (cents === null || cents === undefined) return Promise.resolve()
      // What has more digits than any amount is none either: the limit is said where there is one.
      if (Number.isNaN(cents)) return Promise.reject(new Error(max === Infinity ? i18next.t('ui.amount.no_number') : i18next.t('ui.amount.no_number_within', { amount: money(max, i18next.language) })))
      if (cents > max) return Promise.reject(new Error(i18next.t('ui.amount.too_much', { amount: money(max, i18next.language) })))
      if (zero && cents === 0) return Promise.resolve()
      return cents > 0 ? Promise.resolve() : Promise.reject(new Error(i18next.t(zero ? 'ui.amount.negative' : 'ui.amount.not_positive')))
    },
  }
}
