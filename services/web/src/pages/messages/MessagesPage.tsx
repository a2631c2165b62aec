import { PrinterOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acknowledgeMessage, fetchMessages, messageContact, type PhoneMessage } from '@/api/calls'
import { TOPIC } from '@/api/topics'
import { toldOr, Withheld } from '@/components/Withheld'
import { ListPage } from '@/components/list/ListPage'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { dateTime, shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useMay, useMe } from '@/shell/session'
import { MessageDialog } from '../calls/CallDialogs'

const DEFAULTS = { box: 'mine' }
const ASKED: Record<string, Record<string, string>> = { mine: { mine: 'true' }, waiting: { mine: 'true', waiting: 'true' }, all: {} }

/** Messages that colleagues took on the phone: who it is for reads and acknowledges them. */
export default function MessagesPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const { modal } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const me = useMe().staff.id
  const mayTake = useMay('ticketing.phone_message.take')
  const [taking, setTaking] = useState(false)
  useCommands({ new: mayTake && (() => { setTaking(true) }), print: () => navigate({ to: '/messages/print' }) })
  const acknowledge = async (one: PhoneMessage) => {
    try {
      await acknowledgeMessage(one.id, {}, `ack-${one.id}`)
      toast.done(t('desk.messages.acknowledged'))
      await queries.invalidateQueries({ queryKey: [TOPIC.phoneMessage] })
    } catch (error) {
      toast.refused(error)
    }
  }
  const contact = async (one: PhoneMessage) => {
    try {
      const found = await messageContact(one.id)
      modal.info({ title: t('desk.messages.from'), content: <span className="number">{[found.name, found.number].filter(Boolean).join(' ') || '–'}</span> })
    } catch (error) {
      toast.refused(error)
    }
  }
  return (
    <>
      <PageHead title={t('desk.messages.title')}>
        <Link to="/messages/print"><Button icon={<PrinterOutlined />}>{t('desk.messages.print')}</Button></Link>
        {mayTake && <Button type="primary" onClick={() => { setTaking(true) }}>{t('desk.messages.take')} <kbd className="hide-small">n</kbd></Button>}
      </PageHead>
      <ListPage<PhoneMessage>
        id="messages" topic={TOPIC.phoneMessage} defaults={DEFAULTS}
        fetchPage={({ box = 'mine' }, cursor, signal) => fetchMessages(ASKED[box] ?? {}, cursor, signal)}
        rowKey={(row) => row.id} rowName={(row) => `${row.for_name ?? ''} ${row.text}`}
        tabs={{ key: 'box', label: t('desk.messages.title'), options: (['mine', 'waiting', 'all'] as const).map((value) => ({ value, label: t(`desk.messages.${value}`) })) }}
        columns={[
          { key: 'taken', title: t('desk.messages.taken'), width: 170, render: (row) => <><span className="number">{shortDateTime(row.taken_at, locale)}</span> <span className="quiet">{row.taken_by_name}</span></>, text: (row) => dateTime(row.taken_at, locale) },
          { key: 'for', title: t('desk.messages.for'), width: 110, render: (row) => row.for_name, text: (row) => row.for_name ?? '' },
          { key: 'from', title: t('desk.messages.from'), width: 190, render: (row) => row.withheld ? <Withheld /> : <>{row.caller_name} <span className="number">{row.number}</span></>, text: (row) => toldOr(row, row.number ?? '') },
          { key: 'content', title: t('desk.messages.content'), render: (row) => <>{row.text}{row.reply && <span className="quiet"> · {row.reply}</span>}</>, text: (row) => row.text },
          { key: 'do', title: '', width: 230, render: (row) => (
            <Space size={6}>
              {row.for_id === me && row.number && <Button size="small" onClick={(event) => { event.stopPropagation(); void contact(row) }}>{t('desk.messages.contact')}</Button>}
              {row.acknowledged_at ? <span className="quiet">{t('desk.messages.acknowledged')}</span> : row.for_id === me ? <Button size="small" type="primary" onClick={(event) => { event.stopPropagation(); void acknowledge(row) }}>{t('desk.messages.acknowledge')}</Button> : <span className="quiet">{t('desk.messages.waiting')}</span>}
            </Space>
          ) },
        ]}
        empty={{ title: t('desk.messages.empty') }}
      />
      {taking && <MessageDialog onClose={() => { setTaking(false) }} />}
    </>
  )
}
