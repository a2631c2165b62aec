import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { fetchAllocations, type Allocation } from '@/api/allocations'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { yuan } from '@/format/money'
import { calendarDate } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'
import { periodText } from '../billing/Lines'
import { useBasisNames } from './words'

/** What was split over the homes, and where each stands. */
export default function AllocationsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const basis = useBasisNames()
  const community = useCommunity() ?? undefined
  const mayDraft = useMay('billing.allocation.prepare')
  const begin = mayDraft && <Link to="/allocations/new"><Button type="primary">{t('allocations.new')}</Button></Link>
  const states = codesOf('allocation_state').map((state) => ({ value: state, label: code('allocation_state', state) }))
  const period = (row: Allocation) => periodText(row.period_from, row.period_to, locale)
  return (
    <>
      <PageHead title={t('allocations.title')} note={t('allocations.note')}>{begin}</PageHead>
      <ListPage<Allocation>
        id="allocations" topic={TOPIC.allocation} fixed={{ community_id: community }} fetchPage={fetchAllocations} rowKey={(row) => row.id} rowName={(row) => row.no} rowTo={(row) => `/allocations/${row.id}`}
        tabs={{ key: 'state', label: t('billing.state'), options: [{ value: '', label: t('ui.all') }, ...states] }}
        columns={[
          { key: 'no', title: t('allocations.no'), width: 190, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'items', title: t('allocations.items'), width: 180, render: (row) => row.items.join(t('allocations.and')), text: (row) => row.items.join(t('allocations.and')) },
          { key: 'period', title: t('allocations.period'), width: 200, render: (row) => <span className="number">{period(row)}</span>, text: period },
          { key: 'basis', title: t('allocations.basis'), width: 150, roomy: true, render: (row) => basis(row.bases), text: (row) => basis(row.bases) },
          { key: 'units', title: t('allocations.units'), width: 100, align: 'end', roomy: true, render: (row) => <span className="number">{row.units}</span>, text: (row) => String(row.units) },
          { key: 'amount', title: t('allocations.amount'), width: 130, align: 'end', render: (row) => <MoneyText cents={row.amount_cents} />, text: (row) => yuan(row.amount_cents).replaceAll(',', '') },
          { key: 'state', title: t('billing.state'), width: 130, render: (row) => <StateTag set="allocation_state" code={row.state} />, text: (row) => code('allocation_state', row.state) },
          { key: 'until', title: t('allocations.until'), width: 120, roomy: true, render: (row) => (row.disclosed_until ? <span className="number">{calendarDate(row.disclosed_until, locale)}</span> : '–'), text: (row) => row.disclosed_until ?? '' },
          { key: 'objections', title: t('allocations.objections'), width: 120, roomy: true, render: (row) => (row.open_objections > 0 ? <span className="owed">{t('allocations.waiting', { count: row.open_objections })}</span> : '–'), text: (row) => String(row.open_objections) },
        ]}
        empty={{ title: t('allocations.empty'), hint: t('allocations.empty_hint'), ...(begin ? { action: begin } : {}) }}
      />
    </>
  )
}
