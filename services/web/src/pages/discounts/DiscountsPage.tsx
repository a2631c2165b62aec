import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fetchDiscounts, type Discount } from '@/api/discounts'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { yuan } from '@/format/money'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useWithPayers } from '../billing/payers'
import { DiscountSteps } from './DiscountSteps'
import { Lapse } from './Payer'
import { shareWords, spanWords } from './words'

type Named = Discount & { payer_name: string }

/** What units are charged less for, with what waits for the reader and what each came to. */
export default function DiscountsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity() ?? undefined
  const withPayers = useWithPayers()
  return (
    <>
      <PageHead title={t('discounts.title')} note={t('discounts.note')} />
      <ListPage<Named>
        id="discounts" topic={TOPIC.discount} fixed={{ community_id: community }} fetchPage={async (query, cursor, signal) => withPayers(await fetchDiscounts(query, cursor, signal))} rowKey={(row) => row.id} rowName={(row) => row.no} rowTo={(row) => `/discounts/${row.id}`}
        tabs={{ key: 'state', label: t('billing.state'), options: [{ value: '', label: t('ui.all') }, ...codesOf('discount_state').map((state) => ({ value: state, label: code('discount_state', state) }))] }}
        columns={[
          { key: 'no', title: t('discounts.no'), width: 178, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'unit', title: t('billing.unit'), width: 104, render: (row) => <><Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link>{row.kind !== 'campaign' && <><br /><small>{row.payer_name}</small></>}</>, text: (row) => [row.unit_code, row.kind === 'campaign' ? null : row.payer_name].filter(Boolean).join(' ') },
          { key: 'rule', title: t('discounts.one'), render: (row) => <>{row.rule_name}<br /><small className="quiet">{shareWords(row.charged_share, t)}</small><Lapse discount={row} /></>, text: (row) => `${row.rule_name} ${shareWords(row.charged_share, t)}` },
          { key: 'kind', roomy: true, title: t('discounts.kind'), width: 100, render: (row) => code('discount_kind', row.kind), text: (row) => code('discount_kind', row.kind) },
          { key: 'days', title: t('discounts.days'), width: 136, render: (row) => <Days words={spanWords(row, locale, t)} />, text: (row) => spanWords(row, locale, t) },
          { key: 'by', roomy: true, title: t('discounts.by'), width: 100, render: (row) => row.requested_by_name ?? t('ui.unknown'), text: (row) => row.requested_by_name ?? '' },
          { key: 'came', roomy: true, title: t('discounts.came_to'), width: 110, align: 'end', render: (row) => row.came_to_cents === null ? '–' : <MoneyText cents={row.came_to_cents} />, text: (row) => row.came_to_cents === null ? '' : yuan(row.came_to_cents).replaceAll(',', '') },
          { key: 'state', title: t('billing.state'), width: locale === 'zh-CN' ? 225 : 220, render: (row) => <span className="row"><StateTag set="discount_state" code={row.state} /><DiscountSteps discount={row} /></span>, text: (row) => code('discount_state', row.state) },
        ]}
        empty={{ title: t('discounts.empty'), hint: t('discounts.empty_hint') }}
      />
    </>
  )
}

/** The first and the last day, one below the other. */
function Days({ words }: { words: string }) {
  const [first, last] = words.split(' – ')
  return <>{first}{last && <> –<br />{last}</>}</>
}
