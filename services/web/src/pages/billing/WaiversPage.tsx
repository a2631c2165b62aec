import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TOPIC } from '@/api/topics'
import { fetchWaivers, type Waiver } from '@/api/waivers'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { yuan } from '@/format/money'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { WaiverSteps } from './WaiverSteps'

/** What was asked to be let go of, with what waits for the reader. */
export default function WaiversPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity() ?? undefined
  return (
    <>
      <PageHead title={t('billing.waiver.title')} note={t('billing.waiver.note')} />
      <ListPage<Waiver>
        id="waivers" topic={TOPIC.waiver} fixed={{ community_id: community }} fetchPage={fetchWaivers} rowKey={(row) => row.id} rowName={(row) => row.no} rowTo={(row) => `/bills/${row.bill_id}`}
        tabs={{ key: 'state', label: t('billing.state'), options: [{ value: '', label: t('ui.all') }, ...codesOf('waiver_state').map((state) => ({ value: state, label: code('waiver_state', state) }))] }}
        columns={[
          { key: 'no', title: t('billing.waiver.no'), width: 175, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'bill', title: t('billing.no'), width: 190, roomy: true, render: (row) => <span className="number">{row.bill_no}</span>, text: (row) => row.bill_no },
          { key: 'unit', title: t('billing.unit'), width: 100, render: (row) => row.unit_id ? <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link> : '–', text: (row) => row.unit_code ?? '' },
          { key: 'part', roomy: true, title: t('billing.waiver.part'), width: 90, render: (row) => code('waiver_part', row.part), text: (row) => code('waiver_part', row.part) },
          { key: 'reason', title: t('ui.reason'), render: (row) => <span className="clip">{row.reason}</span>, text: (row) => row.reason },
          { key: 'by', title: t('billing.waiver.by'), width: 100, roomy: true, render: (row) => row.requested_by_name ?? t('ui.unknown'), text: (row) => row.requested_by_name ?? '' },
          { key: 'at', title: t('billing.waiver.at'), width: 130, roomy: true, render: (row) => <span className="number">{shortDateTime(row.created_at, locale)}</span>, text: (row) => dateTime(row.created_at, locale) },
          { key: 'amount', title: t('billing.amount'), width: 105, align: 'end', render: (row) => <MoneyText cents={row.amount_cents} />, text: (row) => yuan(row.amount_cents).replaceAll(',', '') },
          { key: 'state', title: t('billing.state'), width: locale === 'zh-CN' ? 235 : 245, render: (row) => <span className="row"><StateTag set="waiver_state" code={row.state} /><WaiverSteps waiver={row} /></span>, text: (row) => code('waiver_state', row.state) },
        ]}
        empty={{ title: t('billing.waiver.empty'), hint: t('billing.waiver.empty_hint') }}
      />
    </>
  )
}
