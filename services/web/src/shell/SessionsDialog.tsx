import { LaptopOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Modal, Skeleton, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { ownSessions, revokeSession } from '@/api/accounts'
import { Failure } from '@/components/Failure'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { problemText } from '@/i18n/problems'

export default function SessionsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const list = useQuery(ownSessions)
  const revoke = useMutation({
    mutationFn: revokeSession,
    onSuccess: () => { void message.success(t('auth.sessions.revoked')); return queries.invalidateQueries({ queryKey: ownSessions.queryKey }) },
    onError: (error) => { void message.error(problemText(error)) },
  })
  return (
    <Modal open onCancel={onClose} footer={null} title={t('auth.sessions.title')}>
      {list.isPending && <Skeleton active />}
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      <ul className="plain-list stack">
        {(list.data ?? []).map((session) => (
          <li key={session.id} className="spread">
            <span className="row">
              <LaptopOutlined aria-hidden />
              <span>
                <span>{session.user_agent || t('ui.unknown')} {session.current && <Tag color="green">{t('auth.sessions.current')}</Tag>}</span><br />
                <small className="quiet">{t('auth.sessions.since', { at: dateTime(session.started_at, locale) })}{session.address ? ` · ${session.address}` : ''}</small>
              </span>
            </span>
            {!session.current && <Button size="small" loading={revoke.isPending && revoke.variables === session.id} onClick={() => { revoke.mutate(session.id) }}>{t('auth.sessions.revoke')}</Button>}
          </li>
        ))}
      </ul>
    </Modal>
  )
}
