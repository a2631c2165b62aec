import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { deliveries } from '@/api/notifications'
import { shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { Card } from './DetailLayout'
import { Failure } from './Failure'
import { StateTag } from './StateTag'

/** Who was told about this record and who could not be, so that somebody picks up the phone instead. */
export function Told({ subject }: { subject: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const may = useMay('notifications.delivery.read')
  const log = useQuery({ ...deliveries(subject), enabled: may })
  if (!may || (log.isSuccess && log.data.items.length === 0)) return null
  return (
    <Card title={t('households.told')} flush>
      {log.isError && <Failure error={log.error} onRetry={() => { void log.refetch() }} />}
      {log.data?.items.some((one) => one.channel === 'phone_task' && one.state === 'sent') && <Alert type="warning" showIcon banner title={t('households.phone_instead')} />}
      <ul className="plain-list lines">
        {log.data?.items.map((one) => (
          <li key={one.id} className="spread">
            <span><span className="strong">{code('template', one.template)}</span><br />
              <span className="quiet">{one.recipient_name ?? code('recipient', one.recipient_kind)} · {code('delivery_channel', one.channel)}{one.masked_address && <> <span className="number">{one.masked_address}</span></>} · {shortDateTime(one.created_at, locale)}</span>
            </span>
            <span className="row">{one.channel === 'phone_task' && one.state === 'sent' ? <span className="strong">{t('households.phone_task')}</span> : <StateTag set="delivery_state" code={one.state} />}{one.error_code && <span className="over-text">{code('delivery_error', one.error_code)}</span>}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
