import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Blank } from '../Blank'
import { Failure } from '../Failure'
import type { ListSpec } from './types'

interface EmptyProps<Row> {
  spec: ListSpec<Row>
  pending: boolean
  error: unknown
  filtered: boolean
  onRetry: () => void
  onClear: () => void
}

/** What stands in place of rows: still loading, failed, nothing matches, or nothing there yet. */
export function ListEmpty<Row>({ spec, pending, error, filtered, onRetry, onClear }: EmptyProps<Row>) {
  const { t } = useTranslation()
  if (pending) return <div style={{ padding: 20 }} role="status" aria-label={t('ui.loading')}><Skeleton active title={false} paragraph={{ rows: 9, width: '100%' }} /></div>
  if (error) return <Failure error={error} onRetry={onRetry} />
  if (filtered) return <Blank title={t('ui.empty.filtered')} hint={t('ui.empty.filtered_hint')} action={<Button onClick={onClear}>{t('ui.filter.clear')}</Button>} />
  return <Blank {...spec.empty} />
}

export function ListFoot({ count, hasMore, loading, onMore }: { count: number; hasMore: boolean; loading: boolean; onMore?: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="list-foot">
      <span className="quiet" role="status">{t(hasMore ? 'ui.rows_more' : 'ui.rows', { count })}</span>
      {hasMore && <Button size="small" loading={loading} onClick={onMore}>{t('ui.more')}</Button>}
    </div>
  )
}
