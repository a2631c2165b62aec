import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { deliveryDetail, retryDelivery, settleDelivery, type DeliveryDetail } from '@/api/notices'
import { TOPIC } from '@/api/topics'
import { Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { Withheld } from '@/components/Withheld'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { subjectPath } from '@/pages/inbox/subjects'
import { useMay } from '@/shell/session'
import './notices.css'

/** One delivery with every attempt, and what a person can do where the machine gave up. */
export default function DeliveryDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const found = useQuery(deliveryDetail(id))
  return (
    <Drawer open onClose={onClose} size={620} destroyOnHidden title={found.data ? `${code('template', found.data.delivery.template)} · ${code('delivery_channel', found.data.delivery.channel)}` : t('notices.deliveries')}>
      {found.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.isSuccess && <div className="stack"><Told detail={found.data} /><Actions detail={found.data} /><Ledger detail={found.data} /></div>}
    </Drawer>
  )
}

function Told({ detail }: { detail: DeliveryDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { delivery } = detail
  const path = subjectPath(delivery)
  const language = t(detail.locale === 'en' ? 'shell.language.en' : 'shell.language.zh')
  return (
    <Facts>
      <Fact label={t('notices.delivery.state')}><StateTag set="delivery_state" code={delivery.state} />{delivery.error_code && <span className={delivery.state === 'sent' ? 'quiet' : 'over-text'}> · {code('delivery_error', delivery.error_code)}</span>}</Fact>
      <Fact label={t('notices.delivery.recipient')}>{delivery.recipient_name ?? code('recipient', delivery.recipient_kind)}{delivery.withheld && <> · <Withheld /></>}{delivery.masked_address && <span className="number"> · {delivery.masked_address}</span>}</Fact>
      {path && <Fact label={t('notices.delivery.about')}><Link to={path as never}>{t('notices.delivery.open_subject')}</Link></Fact>}
      <Fact label={t('notices.delivery.created_at')}>{dateTime(delivery.created_at, locale)}</Fact>
      {delivery.next_at && <Fact label={t('notices.delivery.next_at')}>{dateTime(delivery.next_at, locale)}</Fact>}
      {delivery.ended_at && <Fact label={t('notices.delivery.ended_at')}>{dateTime(delivery.ended_at, locale)}</Fact>}
      {detail.text_version !== null && <Fact label={t('notices.delivery.text')}>{detail.text_version === 0 ? t('notices.delivery.text_shipped', { language }) : t('notices.delivery.text_version', { version: detail.text_version, language })}</Fact>}
      {delivery.channel === 'email' && <Fact label={t('notices.delivery.message_id')}><code>{detail.provider_key}</code></Fact>}
    </Facts>
  )
}

function Actions({ detail: { delivery } }: { detail: DeliveryDetail }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const [busy, setBusy] = useState(false)
  const may = useMay('notifications.delivery.retry')
  const act = async (what: 'retry' | 'sent' | 'not_sent') => {
    setBusy(true)
    try {
      const key = intent.key([delivery.id, what, delivery.attempts, delivery.state])
      await (what === 'retry' ? retryDelivery(delivery.id, key) : settleDelivery(delivery.id, what, key))
      intent.done()
      toast.done(t(what === 'sent' ? 'notices.delivery.settled' : 'notices.delivery.retried'))
    } catch (error) { toast.refused(error) }
    setBusy(false)
    await queries.invalidateQueries({ queryKey: [TOPIC.delivery] })
  }
  if (!may) return null
  if (delivery.state === 'unknown') {
    return (
      <Alert type="warning" showIcon title={t('notices.delivery.unknown')}
        action={<span className="row"><Button size="small" loading={busy} onClick={() => { void act('sent') }}>{t('notices.delivery.settle_sent')}</Button><Button size="small" loading={busy} onClick={() => { void act('not_sent') }}>{t('notices.delivery.settle_not_sent')}</Button></span>} />
    )
  }
  if (delivery.channel !== 'email' || (delivery.state !== 'failed' && delivery.state !== 'unreachable')) return null
  return <div><Button type="primary" loading={busy} onClick={() => { void act('retry') }}>{t('notices.delivery.retry')}</Button></div>
}

function Ledger({ detail }: { detail: DeliveryDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (
    <section>
      <h2>{t('notices.delivery.ledger')}</h2>
      {detail.log.length === 0 && <p className="quiet">{t(detail.delivery.channel === 'email' ? 'notices.delivery.ledger_none' : 'notices.delivery.ledger_direct')}</p>}
      {detail.log.length > 0 && (
        // A scrolling area has to be reachable by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll-x" tabIndex={0} role="region" aria-label={t('notices.delivery.ledger')}>
          <table className="plain-table ledger">
            <thead><tr><th scope="col">{t('notices.delivery.no')}</th><th scope="col">{t('notices.delivery.started_at')}</th><th scope="col">{t('notices.channel')}</th><th scope="col">{t('notices.delivery.outcome')}</th><th scope="col">{t('notices.delivery.detail')}</th></tr></thead>
            <tbody>
              {detail.log.map((attempt) => (
                <tr key={attempt.no}>
                  <td className="number">{attempt.no}</td>
                  <td className="nowrap">{dateTime(attempt.started_at, locale)}</td>
                  <td className="nowrap">{code('delivery_channel', detail.delivery.channel)}</td>
                  <td><span className={attempt.outcome === 'sent' ? undefined : 'over-text'}>{attempt.outcome ? code('attempt_outcome', attempt.outcome) : code('delivery_state', 'sending')}</span>{attempt.error_code && <><br /><span className="quiet">{code('delivery_error', attempt.error_code)}</span></>}</td>
                  <td>{attempt.detail ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
