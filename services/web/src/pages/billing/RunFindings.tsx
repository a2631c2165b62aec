import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import { fetchRunFindings } from '@/api/billing'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { useCodeName } from '@/i18n/codes'
import { change } from './change'

/** What somebody should look at before the bills go out. */
export function RunFindings({ id, kind }: { id: string; kind: 'jump' | 'no_bill' | 'unread' }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const list = useInfiniteQuery({
    queryKey: [TOPIC.billingRun, id, 'findings', kind], queryFn: ({ pageParam, signal }) => fetchRunFindings(id, kind, pageParam, signal),
    initialPageParam: null as string | null, getNextPageParam: (page) => page.next_cursor,
  })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const reason = (one: string) => (i18next.exists(`billing.reason.${one}`) ? String(i18next.t(`billing.reason.${one}` as never)) : t('billing.reason.other'))
  return (
    <Card title={code('run_finding', kind)} flush extra={list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage() }}>{t('ui.more')}</Button>}>
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      <div className="scroll-x" style={{ maxHeight: 420, overflowY: 'auto' }}>
        <table className="plain-table">
          <thead>
            {kind === 'jump'
              ? <tr><th scope="col">{t('billing.unit')}</th><th scope="col">{t('billing.item')}</th><th scope="col" className="right">{t('billing.previous')}</th><th scope="col" className="right">{t('billing.current')}</th><th scope="col" className="right">{t('billing.run_change')}</th></tr>
              : <tr><th scope="col">{t('billing.unit')}</th><th scope="col">{t('ui.reason')}</th></tr>}
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td><Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code ?? t('ui.unknown')}</Link></td>
                {kind === 'jump' ? <><td>{row.item_name}</td><td className="right"><MoneyText cents={row.previous_cents} /></td><td className="right"><MoneyText cents={row.current_cents} /></td><td className="right number">{change(row.previous_cents, row.current_cents)}</td></> : <td>{row.reason === 'no_assignment' ? <Link to="/admin/fees">{reason(row.reason)}</Link> : <>{reason(row.reason)}{row.item_name && <span className="quiet"> · {row.item_name}</span>}</>}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
