import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mailboxes, tryMailbox, type Mailbox } from '@/api/channels'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { MailboxDrawer } from './MailboxDrawer'

export function Mailboxes() {
  const { t } = useTranslation()
  const found = useQuery(mailboxes)
  const mayManage = useMay('ticketing.channel.manage')
  const [open, setOpen] = useState<Mailbox | 'new' | null>(null)
  if (found.isPending) return <Skeleton active />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const add = mayManage && <Button type="primary" onClick={() => { setOpen('new') }}>{t('channels.mailbox.add')}</Button>
  return (
    <>
      {found.data.items.length === 0
        ? <Blank title={t('channels.mailbox.none')} hint={t('channels.mailbox.none_hint')} action={add} />
        : <>
          <div>{add}</div>
          <ul className="plain-list channel-list">{found.data.items.map((one) => <Line key={one.id} mailbox={one} onOpen={mayManage ? () => { setOpen(one) } : undefined} />)}</ul>
        </>}
      {open && <MailboxDrawer mailbox={open === 'new' ? null : open} onClose={() => { setOpen(null) }} />}
    </>
  )
}

function Line({ mailbox, onOpen }: { mailbox: Mailbox; onOpen: (() => void) | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const communities = useMe().communities
  const [trial, setTrial] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    try {
      const { error, waiting } = await tryMailbox(mailbox.id)
      setTrial(error ? t('channels.mailbox.trial_failed', { why: code('mail_trouble', error) }) : t('channels.mailbox.trial_done', { count: waiting }))
    } catch (error) {
      toast.refused(error)
    } finally {
      setBusy(false)
    }
  }
  const where = mailbox.host ? `${mailbox.host}:${mailbox.port}` : t('channels.mailbox.by_door')
  return (
    <li>
      <div className="spread">
        <span className="row"><span className="strong">{mailbox.address}</span>
          {!mailbox.enabled && <Tag>{t('channels.mailbox.off')}</Tag>}
          {mailbox.error && <Tag color="red">{code('mail_trouble', mailbox.error)}</Tag>}
          {mailbox.enabled && !mailbox.error && mailbox.polled_at && <Tag color="green">{t('channels.mailbox.fine')}</Tag>}
        </span>
        <span className="row">
          {onOpen && mailbox.host && <Button size="small" loading={busy} onClick={() => { void look() }}>{t('channels.mailbox.try')}</Button>}
          {onOpen && <Button size="small" onClick={onOpen}>{t('ui.edit')}</Button>}
        </span>
      </div>
      <div className="quiet">{[communities.find((one) => one.id === mailbox.community_id)?.name ?? t('channels.mailbox.whole'), code('ticket_kind', mailbox.kind), where, mailbox.believed_server ? t('channels.mailbox.believes', { server: mailbox.believed_server }) : t('channels.mailbox.proves_nothing')].join(' · ')}</div>
      <div className="quiet">{mailbox.polled_at ? t('channels.mailbox.polled', { at: dateTime(mailbox.polled_at, locale) }) : mailbox.host ? t('channels.mailbox.never') : null}</div>
      {trial && <div role="status">{trial}</div>}
    </li>
  )
}
