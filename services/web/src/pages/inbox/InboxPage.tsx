import { CheckOutlined, WarningFilled } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { fetchInbox, readAll, readItem, unread, type InboxItem } from '@/api/notifications'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { PageHead } from '@/components/PageHead'
import { useNowEvery } from '@/components/ticking'
import { useToast } from '@/components/useToast'
import { dateTime, relative } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { subjectPath } from './subjects'
import { useNote } from './useNote'
import './inbox.css'

const SHOW: Record<string, Record<string, string>> = { unread: { unread: 'true' }, urgent: { urgent: 'true' }, all: {} }
const DEFAULTS = { show: 'unread' }

export default function InboxPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNowEvery(60_000)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const toast = useToast()
  const counts = useQuery(unread).data
  const note = useNote()
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.inbox] })
  const all = useMutation({ mutationFn: readAll, onSuccess: refresh, onError: toast.refused })
  const open = async (item: InboxItem) => {
    const path = subjectPath(item)
    if (!item.read_at) void readItem(item.id).then(refresh, toast.refused)
    if (path) await navigate({ to: path })
  }
  return (
    <>
      <PageHead title={t('inbox.title')}>
        <Button icon={<CheckOutlined />} disabled={!counts?.unread} loading={all.isPending} onClick={() => { all.mutate() }}>{t('inbox.read_all')}</Button>
      </PageHead>
      <ListPage<InboxItem>
        id="inbox" topic={TOPIC.inbox} defaults={DEFAULTS} rowKey={(row) => row.id} rowName={(row) => row.title} onOpen={(row) => { void open(row) }}
        fetchPage={({ show = 'unread' }, cursor, signal) => fetchInbox(SHOW[show] ?? {}, cursor, signal)}
        tabs={{ key: 'show', label: t('inbox.title'), options: [
          { value: 'unread', label: t('inbox.unread'), count: counts?.unread }, { value: 'urgent', label: t('inbox.urgent'), count: counts?.urgent }, { value: 'all', label: t('inbox.all') },
        ] }}
        columns={[
          { key: 'subject', title: t('inbox.subject'), render: (row) => (
            <span className={`inbox-line${row.read_at ? '' : ' inbox-new'}`}>
              {row.urgent && <WarningFilled className="over-text" aria-label={t('inbox.urgent')} />}
              {!row.read_at && <span className="unseen">{t('inbox.new')}</span>}
              <span>{note(row).title}</span><span className="quiet inbox-body" title={note(row).body}>{note(row).body}</span>
            </span>
          ) },
          { key: 'created_at', title: t('inbox.at'), width: 150, render: (row) => <time dateTime={row.created_at} title={dateTime(row.created_at, locale)} className="quiet">{relative(row.created_at, now, locale)}</time> },
        ]}
        empty={{ title: t('inbox.none_unread'), hint: t('inbox.empty_hint') }}
      />
    </>
  )
}
