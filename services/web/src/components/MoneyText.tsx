import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'

/** An amount in cents, aligned by its digits. `owed` marks a sum that is due. */
export function MoneyText({ cents, owed = false }: { cents: number; owed?: boolean }) {
  return <span className={`number${owed && cents > 0 ? ' over-text strong' : ''}`}>{money(cents, useLocale())}</span>
}
