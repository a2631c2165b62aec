import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchCharged, type ChargeItem } from '@/api/fees'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { AssignDialog } from './AssignDialog'

/** Who pays an item: without units it is never billed. */
export function Charged({ item, assignable }: { item: ChargeItem; assignable: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const [assigning, setAssigning] = useState(false)
  const list = useInfiniteQuery({
    queryKey: [TOPIC.chargeItem, item.id, 'charged'], queryFn: ({ pageParam, signal }) => fetchCharged(item.id, pageParam, signal),
    initialPageParam: null as string | null, getNextPageParam: (page) => page.next_cursor,
  })
  const rows = list.data?.pages.flatMap((page) => page.items).sort((one, other) => one.unit_code.localeCompare(other.unit_code, undefined, { numeric: true })) ?? []
  const units = list.data?.pages[0]?.units
  return (
    <Card title={<>{t('fees.payers.title')} {units !== undefined && <span className="quiet number">{t('fees.payers.count', { count: units })}</span>}</>} flush extra={<>
      {list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage() }}>{t('ui.more')}</Button>}
      {assignable && <Button size="small" type={units === 0 ? 'primary' : 'default'} onClick={() => { setAssigning(true) }}>{t('fees.payers.assign')}</Button>}
    </>}>
      {list.isPending && <div style={{ padding: 16 }}><Skeleton active title={false} /></div>}
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      {units === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('fees.payers.none')}</p>}
      {rows.length > 0 && (
        // A scrolling area has to be reachable by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll-x" role="region" tabIndex={0} aria-label={t('fees.payers.title')} style={{ maxHeight: 360, overflowY: 'auto' }}>
          <table className="plain-table">
            <thead><tr><th scope="col">{t('billing.unit')}</th><th scope="col">{t('fees.payers.since')}</th><th scope="col">{t('fees.payers.until')}</th><th scope="col" className="hide-small">{t('fees.source')}</th></tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td><Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link></td><td className="nowrap number">{calendarDate(row.valid_from, locale)}</td>
                  <td className="nowrap number">{row.valid_to ? calendarDate(row.valid_to, locale) : '–'}</td><td className="nowrap hide-small">{code('charge_item_source', row.source)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {assigning && <AssignDialog item={item} onClose={() => { setAssigning(false) }} />}
    </Card>
  )
}
