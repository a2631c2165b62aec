import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unitWarranty, type WarrantyTerm } from '@/api/warranty'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Opening } from '@/components/Opening'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'

const WarrantyDrawer = lazy(() => import('./WarrantyDrawer'))

/** Which part of the unit is under warranty until when, and how long that still is. */
export function Warranty({ unitId, buildingId }: { unitId: string; buildingId: string }) {
  const { t } = useTranslation()
  const manages = useMay('registry.unit.manage')
  const found = useQuery(unitWarranty(unitId))
  const [open, setOpen] = useState(false)
  return (
    <Card title={t('households.warranty.title')} flush extra={manages && found.data && <Button size="small" onClick={() => { setOpen(true) }}>{t('households.warranty.enter')}</Button>}>
      {found.isPending && <div className="card-body"><Skeleton active title={false} paragraph={{ rows: 3 }} /></div>}
      {found.isError && <Failure error={found.error} />}
      {found.data?.terms.length === 0 && <p className="card-body quiet" style={{ padding: '14px 16px', margin: 0 }}>{t('households.warranty.none')}</p>}
      {(found.data?.terms.length ?? 0) > 0 && <ul className="plain-list lines">{found.data?.terms.map((term) => <Line key={`${term.track}${term.part}`} term={term} />)}</ul>}
      {open && found.data && <Suspense fallback={<Opening />}><WarrantyDrawer warranty={found.data} buildingId={buildingId} onClose={() => { setOpen(false) }} /></Suspense>}
    </Card>
  )
}

function Line({ term }: { term: WarrantyTerm }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const over = term.days_left === 0
  const left = term.days_left === null ? t('households.warranty.design_life') : over ? t('households.warranty.over') : t('households.warranty.left', { span: spanText(term.days_left, t) })
  return (
    <li>
      <div className="spread" style={{ flexWrap: 'nowrap' }}>
        <span className="clip">{code('building_part', term.part)}{term.track === 'contractor' && <small className="quiet"> {code('warranty_track', term.track)}</small>}</span>
        <span className={over ? 'quiet nowrap' : 'nowrap'}>{left}</span>
      </div>
      <small className="quiet">{term.last_day ? t('households.warranty.until', { day: calendarDate(term.last_day, locale) }) : t('households.warranty.since', { day: calendarDate(term.starts_on, locale) })}{term.source === 'certificate' && <> · <span title={term.reason ?? undefined}>{term.document}</span></>}</small>
    </li>
  )
}

/** "3 年 2 个月", "41 天": as exact as it helps. */
export function spanText(days: number, t: (key: never, more: { count: number }) => string): string {
  const said = (unit: string, count: number) => t(`households.warranty.${unit}` as never, { count })
  if (days < 90) return said('days', days)
  const months = Math.floor(days / 30.4375)
  return [months >= 12 ? said('years', Math.floor(months / 12)) : '', months % 12 > 0 ? said('months', months % 12) : ''].filter(Boolean).join(' ')
}
