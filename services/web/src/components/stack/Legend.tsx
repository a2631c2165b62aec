import { useTranslation } from 'react-i18next'
import { shortMoney } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { ARREARS_STEPS, type Mode } from './shade'

const OCCUPANCY = [['lived', 'occupied_owner'], ['let', 'occupied_lessee'], ['works', 'renovating'], ['vacant', 'delivered_vacant'], ['sold', 'sold_not_delivered'], ['unsold', 'unsold']] as const

export function Legend({ mode }: { mode: Mode }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const name = useCodeName()
  const [, second, third, fourth] = ARREARS_STEPS
  const entries: [string | number, string][] = {
    arrears: [
      [0, t('ui.stack.none')], [1, t('ui.stack.below', { amount: shortMoney(second, locale) })], [2, t('ui.stack.below', { amount: shortMoney(third, locale) })],
      [3, t('ui.stack.below', { amount: shortMoney(fourth, locale) })], [4, t('ui.stack.from', { amount: shortMoney(fourth, locale) })],
    ] as [number, string][],
    tickets: [[0, t('ui.stack.tickets_none')], [2, t('ui.stack.tickets_n', { count: 1 })], [3, t('ui.stack.tickets_n', { count: 2 })], [4, t('ui.stack.tickets_many')]] as [number, string][],
    occupancy: OCCUPANCY.map(([shade, status]): [string, string] => [shade, name('occupancy', status)]),
  }[mode]
  return (
    <ul className="plain-list legend" aria-label={t('ui.stack.legend')}>
      {entries.map(([shade, text]) => <li key={shade}><i className={`unit-${shade}`} aria-hidden="true" />{text}</li>)}
    </ul>
  )
}
