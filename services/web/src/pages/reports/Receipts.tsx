import { useTranslation } from 'react-i18next'
import type { Receipt } from '@/api/reports'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** Who was sent it, and who has read it. */
export function Receipts({ receipts }: { receipts: readonly Receipt[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <ul className="plain-list lines">
      {receipts.map((one) => (
        <li key={one.id} className="spread">
          <span>{one.staff_name ?? t('ui.unknown')} <span className="quiet">{t('reports.edition', { number: one.edition })}</span></span>
          {one.read_at ? <span className="quiet">{t('reports.receipt.read')} {dateTime(one.read_at, locale)}</span> : <span className="over-text">{t('reports.receipt.unread')}</span>}
        </li>
      ))}
    </ul>
  )
}
