import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchShares, type AllocationDetail } from '@/api/allocations'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { ShareTable } from './ShareTable'

/** What each home bears; found by how its code begins. */
export function Shares({ detail }: { detail: AllocationDetail }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const { id } = detail.allocation
  const list = useInfiniteQuery({
    queryKey: [TOPIC.allocation, id, 'shares', code], queryFn: ({ pageParam, signal }) => fetchShares(id, code, pageParam, signal),
    initialPageParam: null as string | null, getNextPageParam: (page) => page.next_cursor, placeholderData: (before) => before,
  })
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card title={t('allocations.share.title')} flush extra={<>
      <Input.Search allowClear aria-label={t('allocations.share.search')} placeholder={t('allocations.share.search')} maxLength={40} onSearch={(text) => { setCode(text.trim()) }} />
      {list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage() }}>{t('ui.more')}</Button>}
    </>}>
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      {list.isSuccess && rows.length === 0 && <p className="quiet card-body">{t('allocations.share.none')}</p>}
      {rows.length > 0 && (
        // A scrolling area has to be reachable by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll-x split-shares" role="region" tabIndex={0} aria-label={t('allocations.share.title')}><ShareTable parts={detail.parts} costs={detail.costs} shares={rows} linked /></div>
      )}
    </Card>
  )
}
