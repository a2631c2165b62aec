import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { escalations, type Escalation } from '@/api/duty'
import { Card } from '@/components/DetailLayout'
import { shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import type { Asked } from './AskDialog'

const PATHS: Record<string, string> = { ticket: '/tickets', work_order: '/work-orders' }

/** What was handed up and waits for a supervisor. */
export function Escalations({ community, onAsk }: { community: string | null; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const me = useMe().staff.id
  const approves = useMay('ticketing.duty.approve')
  const rows = useQuery(escalations(community)).data?.items ?? []
  if (rows.length === 0) return null
  const subject = (row: Escalation) => (PATHS[row.subject_kind] ? <Link to={`${PATHS[row.subject_kind] ?? ''}/${row.subject_id}` as never}>{row.subject_label}</Link> : row.subject_label)
  return (
    <Card title={t('duty.escalated')} flush>
      <ul className="plain-list lines">
        {rows.map((row) => (
          <li key={row.id} className="spread">
            <span className="duty-grow"><span className="strong">{code('desk_record', row.subject_kind)}</span> {subject(row)}<br /><span>{row.reason}</span><br /><span className="quiet">{row.raised_by_name} · {shortDateTime(row.created_at, locale)}</span></span>
            {approves && row.raised_by !== me && <Button type="primary" size="small" onClick={() => { onAsk({ title: t('duty.acknowledge'), path: `escalations/${row.id}/acknowledge`, version: row.version, text: { name: 'answer', label: t('duty.answer') } }) }}>{t('duty.acknowledge')}</Button>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
