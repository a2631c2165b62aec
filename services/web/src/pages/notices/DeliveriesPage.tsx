import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deliveryCounts, fetchDeliveries, type DeliveryRow } from '@/api/notices'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { useListParams } from '@/components/list/useListParams'
import { Opening } from '@/components/Opening'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { toldOr, Withheld } from '@/components/Withheld'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

const DeliveryDrawer = lazy(() => import('./DeliveryDrawer'))

/** Who was told what on which way, and who could not be told. */
export default function DeliveriesPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { params } = useListParams()
  const [open, setOpen] = useState<string | null>(null)
  const counts = useQuery(deliveryCounts({ channel: params.channel, subject_id: params.subject_id, recipient_id: params.recipient_id })).data
  const all = counts && Object.values(counts).reduce((sum, one) => sum + one, 0)
  const who = (row: DeliveryRow) => row.recipient_name ?? code('recipient', row.recipient_kind)
  return (
    <>
      <PageHead title={t('notices.deliveries')} />
      <ListPage<DeliveryRow>
        id="deliveries" topic={TOPIC.delivery} fetchPage={fetchDeliveries} rowKey={(row) => row.id} rowName={(row) => `${code('template', row.template)} ${who(row)}`} onOpen={(row) => { setOpen(row.id) }}
        tabs={{ key: 'state', label: t('notices.delivery.state'), options: [{ value: '', label: t('ui.all'), count: all }, ...codesOf('delivery_state').map((value) => ({ value, label: code('delivery_state', value), count: counts?.[value] }))] }}
        filters={[{ key: 'channel', label: t('notices.channel'), kind: 'select', options: codesOf('delivery_channel').map((value) => ({ value, label: code('delivery_channel', value) })) }]}
        columns={[
          { key: 'event', title: t('notices.event'), width: 180, render: (row) => code('template', row.template), text: (row) => code('template', row.template) },
          { key: 'recipient', title: t('notices.delivery.recipient'), width: 130, render: who, text: who },
          { key: 'channel', title: t('notices.channel'), width: 100, render: (row) => code('delivery_channel', row.channel), text: (row) => code('delivery_channel', row.channel) },
          { key: 'address', title: t('notices.delivery.address'), render: (row) => row.withheld ? <Withheld /> : <span className="number clip">{row.masked_address ?? '–'}</span>, text: (row) => toldOr(row, row.masked_address ?? '') },
          { key: 'state', title: t('notices.delivery.state'), width: 120, render: (row) => <StateTag set="delivery_state" code={row.state} />, text: (row) => code('delivery_state', row.state) },
          { key: 'error', title: t('notices.delivery.error'), width: 170, render: (row) => (row.error_code ? <span className={row.state === 'sent' ? 'quiet' : 'over-text'}>{code('delivery_error', row.error_code)}</span> : '–'), text: (row) => (row.error_code ? code('delivery_error', row.error_code) : '') },
          { key: 'attempts', title: t('notices.delivery.attempts'), width: 80, align: 'end', render: (row) => <span className="number">{row.attempts}</span>, text: (row) => String(row.attempts) },
          { key: 'next_at', title: t('notices.delivery.next_at'), width: 130, render: (row) => (row.next_at ? shortDateTime(row.next_at, locale) : '–'), hidden: true },
          { key: 'created_at', title: t('notices.delivery.created_at'), width: 160, render: (row) => dateTime(row.created_at, locale), text: (row) => dateTime(row.created_at, locale) },
        ]}
        empty={{ title: t('notices.delivery.empty'), hint: t('notices.delivery.empty_hint') }}
      />
      <Suspense fallback={<Opening />}>{open && <DeliveryDrawer id={open} onClose={() => { setOpen(null) }} />}</Suspense>
    </>
  )
}
