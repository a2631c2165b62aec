import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefSelectProps } from 'antd/es/select'
import { deskToday, payment as paymentOf, unitAccount, type Payment } from '@/api/billing'
import { openShifts } from '@/api/dayClosings'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { unitChoices } from '@/components/form/unitChoices'
import { useListParams } from '@/components/list/useListParams'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { useCommands } from '@/keyboard/dispatcher'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { OpenDialog } from '../closings/OpenDialog'
import { Shifts } from '../closings/Shifts'
import { ChargeOnceDialog } from '../billing/ChargeOnceDialog'
import { Desk } from './Desk'
import './cashier.css'

/** Cashier desk: F6 unit, tick bills, F8 take the money, F9 print. */
export default function CashierPage() {
  const { t } = useTranslation()
  const picker = useRef<RefSelectProps>(null)
  const { params, change } = useListParams()
  const me = useMe()
  const community = useCommunity() ?? undefined
  const unit = params.unit
  const account = useQuery({ ...unitAccount(unit ?? ''), enabled: unit !== undefined })
  const today = useQuery(deskToday)
  // What was entered wrongly and reversed is entered again.
  const before = useQuery({ ...paymentOf(params.replaces ?? ''), enabled: params.replaces !== undefined }).data
  const replaced = before?.unit_id === unit && before?.state === 'reversed' ? before : undefined
  // The same unit again is another visit: it begins with what is owed now.
  const [visit, setVisit] = useState(0)
  const [done, setDone] = useState<{ unit: string; payment: Payment } | null>(null)
  const taken = done && done.unit === unit ? done.payment : null
  const visitOf = (id: string | undefined) => { setDone(null); setVisit(visit + 1); change({ unit: id, bill: undefined, replaces: undefined }, id === undefined) }
  const [opening, setOpening] = useState<string | null>(null)
  const only = me.communities.length === 1 ? me.communities[0]?.id : undefined
  const meant = account.data?.community_id ?? community ?? only
  const shifts = useQuery(openShifts).data?.shifts
  const unopened = shifts !== undefined && !shifts.some((one) => one.closing.community_id === account.data?.community_id)
  const mayCharge = useMay('billing.bill.charge')
  const [charging, setCharging] = useState(false)
  const next = () => { visitOf(undefined); picker.current?.focus() }
  // Once the money is taken, the next customer is meant.
  useCommands({ unit: () => { if (taken) next(); else picker.current?.focus() } })
  const place = me.communities.length > 1 ? me.communities.find((one) => one.id === account.data?.community_id)?.name : undefined
  const known = account.data ? { value: account.data.unit_id, label: [account.data.unit_code, place].filter(Boolean).join(' · ') } : undefined
  return (
    <>
      <PageHead title={t('billing.desk')} note={<span className="hide-small">{t('billing.desk_hint')}</span>}>
        {today.data && <span>{t('billing.desk_today')} <MoneyText cents={today.data.succeeded_cents} /> · {t('billing.desk_count')} {today.data.succeeded_count}</span>}
      </PageHead>
      <Shifts community={meant} onOpen={setOpening} />
      <div className="card desk-find">
        <label htmlFor="desk-unit" className="strong">{t('billing.unit')} <kbd className="hide-small">F6</kbd></label>
        <div style={{ flex: 1 }}>
          <AsyncPicker id="desk-unit" ref={picker} autoFocus={!unit} topic={TOPIC.unit} search={(text, signal) => unitChoices(text, signal, community)} dependsOn={[community]} minimum={2} placeholder={t('billing.desk_unit')} {...(unit ? { value: unit } : {})} {...(known ? { known } : {})}
            onChange={visitOf} onAgain={() => { visitOf(unit) }} />
        </div>
        {account.data && mayCharge && <Button onClick={() => { setCharging(true) }}>{t('billing.once.title')}</Button>}
        {unit && <Button onClick={next}>{t('billing.desk_next')}</Button>}
      </div>
      {!unit && <div className="card"><Blank title={t('billing.desk')} hint={t('billing.desk_hint')} /></div>}
      {unit && account.isPending && <Skeleton active />}
      {unit && account.isError && <Failure error={account.error} onRetry={() => { void account.refetch() }} />}
      {account.data && unit === account.data.unit_id && (params.replaces === undefined || before !== undefined) && <Desk key={`${unit} ${String(visit)}`} replaced={replaced} account={account.data} preset={params.bill} taken={taken} onTaken={(payment) => { setDone({ unit, payment }) }} unopened={unopened} onShift={setOpening} onNext={next} />}
      {opening && <OpenDialog community={opening} onClose={() => { setOpening(null) }} />}
      {charging && account.data && (
        <ChargeOnceDialog unit={{ id: account.data.unit_id, code: account.data.unit_code, community_id: account.data.community_id }} onClose={() => { setCharging(false) }}
          onBilled={(bill) => { setCharging(false); setDone(null); setVisit(visit + 1); change({ unit, bill: bill.bill_id }) }} />
      )}
    </>
  )
}
