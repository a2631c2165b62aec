import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fetchDisputes, type Dispute } from '@/api/disputes'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { yuan } from '@/format/money'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { DisputeSteps } from './DisputeSteps'

/** What payers say against their bills, with what waits for the reader. */
export default function DisputesPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity() ?? undefined
  return (
    <>
      <PageHead title={t('billing.dispute.title')} note={t('billing.dispute.note')} />
      <ListPage<Dispute>
        id="disputes" topic={TOPIC.bill} fixed={{ community_id: community }} fetchPage={fetchDisputes} rowKey={(row) => row.id} rowName={(row) => row.no} rowTo={(row) => `/bills/${row.bill_id}`}
        tabs={{ key: 'state', label: t('billing.state'), options: [{ value: '', label: t('ui.all') }, ...codesOf('dispute_state').map((state) => ({ value: state, label: code('dispute_state', state) }))] }}
        columns={[
          { key: 'no', title: t('billing.dispute.no'), width: 175, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'bill', title: t('billing.no'), width: 190, roomy: true, render: (row) => <span className="number">{row.bill_no}</span>, text: (row) => row.bill_no },
          { key: 'unit', title: t('billing.unit'), width: 100, render: (row) => row.unit_id ? <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link> : '–', text: (row) => row.unit_code ?? '' },
          { key: 'reason', title: t('ui.reason'), render: (row) => <span className="clip">{row.reason}</span>, text: (row) => row.reason },
          { key: 'ticket', title: t('billing.dispute.ticket'), width: 150, roomy: true, render: (row) => <span className="number">{row.ticket_no ?? '–'}</span>, text: (row) => row.ticket_no ?? '' },
          { key: 'by', title: t('billing.dispute.by'), width: 100, roomy: true, render: (row) => row.opened_by_name ?? t('ui.unknown'), text: (row) => row.opened_by_name ?? '' },
          { key: 'at', title: t('billing.dispute.at'), width: 130, roomy: true, render: (row) => <span className="number">{shortDateTime(row.opened_at, locale)}</span>, text: (row) => dateTime(row.opened_at, locale) },
          { key: 'amount', roomy: true, beneath: 'unit', title: t('billing.dispute.amount'), width: 110, align: 'end', render: (row) => <MoneyText cents={row.amount_cents} />, text: (row) => yuan(row.amount_cents).replaceAll(',', '') },
          { key: 'state', title: t('billing.state'), width: locale === 'zh-CN' ? 340 : 330, render: (row) => <span className="row"><StateTag set="dispute_state" code={row.state} /><DisputeSteps dispute={row} /></span>, text: (row) => code('dispute_state', row.state) },
        ]}
        empty={{ title: t('billing.dispute.empty'), hint: t('billing.dispute.empty_hint') }}
      />
    </>
  )
}
