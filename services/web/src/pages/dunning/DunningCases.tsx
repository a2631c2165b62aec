import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fetchDunningCases, type DunningCase } from '@/api/dunning'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import type { ListSpec } from '@/components/list/types'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { money, yuan } from '@/format/money'
import { calendarDate } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'
import { useWithPayers } from '../billing/payers'
import { useNextWords } from './words'

type Named = DunningCase & { payer_name: string }
const STATES = ['live', 'running', 'paused', 'settled', 'closed'] as const
/** From here on nobody waits any longer than they have to. */
const SOON_DAYS = 180

/** Of all cases those that go on, unless others are asked for. */
const asked = (said: Readonly<Record<string, string>>): Record<string, string> => ({ state: 'live', ...Object.fromEntries(Object.entries(said).filter(([key]) => key !== 'by')) })
const daysTo = (day: string) => (new Date(day).getTime() - Date.now()) / 86_400_000

/** Who is dunned, how far, what comes next and what holds it up. `tabs` are those of the arrears page. */
export function DunningCases({ tabs }: { tabs: NonNullable<ListSpec<Named>['tabs']> }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity()
  const places = useMe().communities
  const place = (id: string) => places.find((one) => one.id === id)?.name ?? t('ui.unknown')
  const withPayers = useWithPayers()
  const nextWords = useNextWords()
  const promise = (row: Named) => (row.promised_on && row.promised_cents ? t('dunning.promise_of', { day: calendarDate(row.promised_on, locale), amount: money(row.promised_cents, locale) }) : '')
  return (
    <ListPage<Named>
      id="dunning" topic={TOPIC.dunningCase} fixed={{ community_id: community ?? undefined }} fetchPage={async (query, cursor, signal) => withPayers(await fetchDunningCases(asked(query), cursor, signal))}
      rowKey={(row) => row.id} rowName={(row) => row.no} rowTo={(row) => `/dunning/${row.id}`} tabs={tabs}
      filters={[
        { key: 'stage', label: t('dunning.stage'), kind: 'select', width: 150, options: codesOf('dunning_stage').map((value) => ({ value, label: code('dunning_stage', value) })) },
        { key: 'state', label: t('billing.state'), kind: 'select', width: 130, options: STATES.map((value) => ({ value, label: code('dunning_state', value) })) },
        { key: 'held_by', label: t('dunning.held'), kind: 'select', width: 140, options: codesOf('dunning_hold').map((value) => ({ value, label: code('dunning_hold', value) })) },
        { key: 'proposed', label: t('dunning.approval'), kind: 'select', width: 130, options: [{ value: 'true', label: t('dunning.approval_waits') }] },
      ]}
      columns={[
        { key: 'no', roomy: true, title: t('dunning.no'), width: 185, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
        { key: 'unit', title: t('billing.unit'), width: 110, render: (row) => (row.unit_id ? <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link> : '–'), text: (row) => row.unit_code ?? '' },
        { key: 'payer', title: t('billing.payer'), render: (row) => row.payer_name, text: (row) => row.payer_name },
        ...(places.length > 1 && !community ? [{ key: 'community', roomy: true, title: t('tickets.community'), width: 100, render: (row: Named) => place(row.community_id), text: (row: Named) => place(row.community_id) }] : []),
        { key: 'open', title: t('billing.arrears.overdue'), width: 115, align: 'end', render: (row) => <MoneyText cents={row.open_cents} owed={row.open_cents > 0} />, text: (row) => yuan(row.open_cents).replaceAll(',', '') },
        { key: 'oldest', roomy: true, title: t('billing.arrears.oldest'), width: 110, render: (row) => calendarDate(row.oldest_due, locale), text: (row) => row.oldest_due },
        { key: 'stage', title: t('dunning.stage'), width: locale === 'zh-CN' ? 125 : 190, render: (row) => <StateTag set="dunning_stage" code={row.stage} />, text: (row) => code('dunning_stage', row.stage) },
        { key: 'state', title: t('billing.state'), width: 100, render: (row) => <StateTag set="dunning_state" code={row.state} />, text: (row) => code('dunning_state', row.state) },
        { key: 'next', title: t('dunning.next'), width: locale === 'zh-CN' ? 210 : 250, render: (row) => <span className="clip">{nextWords(row)}</span>, text: nextWords },
        { key: 'promise', roomy: true, title: t('dunning.promise'), width: 190, render: (row) => promise(row) || '–', text: promise },
        { key: 'lapses', roomy: true, title: t('dunning.lapses'), width: 120, render: (row) => <span className={['running', 'paused'].includes(row.state) && daysTo(row.lapses_on) <= SOON_DAYS ? 'danger' : undefined}>{calendarDate(row.lapses_on, locale)}</span>, text: (row) => row.lapses_on },
      ]}
      empty={{ title: t('dunning.empty'), hint: t('dunning.empty_hint') }}
    />
  )
}
