import { useTranslation } from 'react-i18next'
import { Tag } from 'antd'
import { fetchApprovals, type Waiting } from '@/api/kinds'
import { TOPIC } from '@/api/topics'
import { toldOr, Withheld } from '@/components/Withheld'
import { ListPage } from '@/components/list/ListPage'
import { PageHead } from '@/components/PageHead'
import { dateTime, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { StandIns } from './StandIns'

/** Applications whose step is the reader's, by an own role or in place of somebody who is away. */
export default function ApprovalsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (
    <div className="stack">
      <PageHead title={t('shell.menu.approvals')} note={t('kinds.approvals_note')} />
      <StandIns />
      <ListPage<Waiting>
        id="approvals" topic={TOPIC.ticket} fetchPage={fetchApprovals} rowKey={(row) => row.ticket_id} rowName={(row) => `${row.ticket_no} ${row.title}`} rowTo={(row) => `/tickets/${row.ticket_id}`}
        columns={[
          { key: 'ticket_no', exact: true, title: t('tickets.no'), width: 190, render: (row) => <span className="number">{row.ticket_no}</span>, text: (row) => row.ticket_no },
          { key: 'title', title: t('tickets.intake.subject'), render: (row) => <span className="clip">{row.title} {row.on_behalf && <Tag>{t('kinds.for_absent')}</Tag>}</span>, text: (row) => row.title },
          { key: 'class_l1', title: t('tickets.class'), width: 110, render: (row) => code('class', row.class_l1), text: (row) => code('class', row.class_l1) },
          { key: 'unit_code', title: t('tickets.unit'), width: 110, roomy: true, render: (row) => row.withheld ? <Withheld /> : row.unit_code ?? <span className="quiet">–</span>, text: (row) => toldOr(row, row.unit_code ?? '') },
          { key: 'step', title: t('kinds.step'), width: 150, render: (row) => t('kinds.approval_step', { number: row.number, role: code('role', row.role) }), text: (row) => String(row.number) },
          { key: 'asked_at', title: t('kinds.asked_at'), width: 130, render: (row) => <span className="number">{shortDateTime(row.asked_at, locale)}</span>, text: (row) => dateTime(row.asked_at, locale) },
          { key: 'answer_by', title: t('kinds.answer_by'), width: 130, render: (row) => <span className="number">{shortDateTime(row.promised_reply_at, locale)}</span>, text: (row) => dateTime(row.promised_reply_at, locale) },
        ]}
        empty={{ title: t('kinds.approvals_empty'), hint: t('kinds.approvals_empty_hint') }}
      />
    </div>
  )
}
