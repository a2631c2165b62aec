import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Segmented, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { useListParams } from '@/components/list/useListParams'
import { Timeline } from '@/components/Timeline'
import { listed } from '@/format/list'
import { useCommands } from '@/keyboard/dispatcher'
import { useContactWords, placeOf } from './contactWords'
import { nextContacts, type Kind, type Reached } from './contacts'
import { useMay } from '@/shell/session'
import { NEEDS, useSources } from './useSources'
import { useFees } from './unverified'

/** Everything between a person and the company in one order of time, the latest first. */
export default function ContactsPart({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const words = useContactWords()
  const { params, change } = useListParams()
  const { asking, held } = useFees(useMay(NEEDS.payment))
  const every = useSources(personId, asking.enabled)
  const wanted = every.find(({ kind }) => kind === params.kind)
  const sources = wanted ? [wanted] : every
  const list = useInfiniteQuery({
    queryKey: [TOPIC.person, 'contacts', personId, sources.map(({ kind }) => kind)],
    queryFn: ({ pageParam, signal }) => nextContacts(sources, pageParam, signal),
    initialPageParam: null as Reached | null,
    getNextPageParam: (page) => page.next,
  })
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const failed = [...new Set(list.data?.pages.flatMap((page) => page.failed) ?? [])]
  const at = rows.findIndex(({ id }) => id === params.sel)
  const go = (index: number) => { const row = rows[Math.max(0, Math.min(index, rows.length - 1))]; if (row) change({ sel: row.id }) }
  const current = rows[at]
  useCommands({
    next: rows.length > 0 && (() => { go(at + 1) }),
    previous: rows.length > 0 && (() => { go(at < 0 ? 0 : at - 1) }),
    open: current && (() => navigate({ to: placeOf(current) })),
  })
  const again = () => { void list.refetch() }
  return (
    <section className="card">
      {every.length > 1 && <header>
        <Segmented<Kind | 'all'> value={wanted?.kind ?? 'all'} onChange={(kind) => { change({ kind: kind === 'all' ? undefined : kind, sel: undefined }) }} aria-label={t('households.contacts.kinds')}
          options={[{ value: 'all', label: t('ui.all') }, ...every.map(({ kind }) => ({ value: kind, label: t(`households.contacts.${kind}`) }))]} />
      </header>}
      <div className="card-body" aria-busy={list.isFetching}>
        {failed.length > 0 && <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={t('households.contacts.missing', { what: listed(failed.map((kind) => t(`households.contacts.${kind}`))) })} action={<Button size="small" onClick={again}>{t('ui.retry')}</Button>} />}
        {held(null) && <p className="quiet" style={{ marginTop: 0 }}>{t('desk.payments_hidden')}</p>}
        {list.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
        {list.isError && <Failure error={list.error} onRetry={again} />}
        {list.isSuccess && rows.length === 0 && failed.length < sources.length && <Blank title={t('households.contacts.none')} hint={t('households.contacts.none_hint')} />}
        {rows.length > 0 && <Timeline label={t('households.parts.contacts')} current={current?.id} entries={rows.map(words)} />}
        {list.hasNextPage && <Button loading={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage() }}>{t('ui.more')}</Button>}
      </div>
    </section>
  )
}
