import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fetchRefunds, type Refund } from '@/api/refunds'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { yuan } from '@/format/money'
import { dateOnly } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'

/** What was paid ahead and is asked back, and where it stands. */
export default function RefundsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity() ?? undefined
  const states = codesOf('refund_state').map((state) => ({ value: state, label: code('refund_state', state) }))
  return (
    <>
      <PageHead title={t('refunds.title')} note={t('refunds.note')} />
      <ListPage<Refund>
        id="refunds" topic={TOPIC.refund} fixed={{ community_id: community }} fetchPage={fetchRefunds} rowKey={(row) => row.id} rowName={(row) => row.no} rowTo={(row) => `/refunds/${row.id}`}
        tabs={{ key: 'state', label: t('billing.state'), options: [{ value: '', label: t('ui.all') }, ...states] }}
        columns={[
          { key: 'no', title: t('refunds.no'), width: 190, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'unit', title: t('billing.unit'), width: 110, render: (row) => <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link>, text: (row) => row.unit_code ?? '' },
          { key: 'amount', title: t('billing.amount'), width: 120, align: 'end', render: (row) => <MoneyText cents={row.amount_cents} />, text: (row) => yuan(row.amount_cents).replaceAll(',', '') },
          { key: 'reason', title: t('ui.reason'), width: 220, roomy: true, render: (row) => row.reason, text: (row) => row.reason },
          { key: 'asked', title: t('refunds.asked_on'), width: 120, render: (row) => <span className="number">{dateOnly(row.created_at, locale)}</span>, text: (row) => dateOnly(row.created_at, locale) },
          { key: 'closed', title: t('refunds.closed_on'), width: 120, roomy: true, render: (row) => row.closed_at ? <span className="number">{dateOnly(row.closed_at, locale)}</span> : '–', text: (row) => row.closed_at ? dateOnly(row.closed_at, locale) : '' },
          { key: 'state', title: t('billing.state'), width: locale === 'zh-CN' ? 130 : 170, render: (row) => <StateTag set="refund_state" code={row.state} />, text: (row) => code('refund_state', row.state) },
        ]}
        empty={{ title: t('refunds.empty'), hint: t('refunds.empty_hint') }}
      />
    </>
  )
}
