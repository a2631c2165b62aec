import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Edition } from '@/api/reports'
import { Card } from '@/components/DetailLayout'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** What was handed in, edition by edition, each with the reason of the correction. */
export function Editions({ editions, shown }: { editions: readonly Edition[]; shown: number }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (editions.length === 0) return null
  return (
    <Card title={t('reports.editions')} flush>
      <ul className="plain-list lines">
        {editions.map((edition) => (
          <li key={edition.number} aria-current={edition.number === shown ? 'true' : undefined}>
            <Link to="." search={(edition.number === editions[0]?.number ? {} : { edition: String(edition.number) }) as never} className={edition.number === shown ? 'strong' : ''}>{t('reports.edition', { number: edition.number })}</Link>
            {' '}<span className="quiet">{dateTime(edition.made_at, locale)} {edition.made_by_name}</span>
            {edition.reason && <div className="pre">{edition.reason}</div>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
