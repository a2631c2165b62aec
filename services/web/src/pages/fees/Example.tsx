import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DiscountRule } from '@/api/discounts'
import type { Example as Answer, ExampleQuery, Trial } from '@/api/fees'
import { asProblem } from '@/api/problem'
import { unitOverview } from '@/api/registry'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { MonthField } from '@/components/form/DayField'
import { unitChoices } from '@/components/form/unitChoices'
import { MoneyText } from '@/components/MoneyText'
import { fieldProblemText, problemText } from '@/i18n/problems'
import { useMay } from '@/shell/session'
import { Explanation } from '../billing/Explanation'
import { QUANTITY } from './tariff'
import { FLOOR } from './words'
import './fees.css'

const AREA = /^(0|[1-9]\d{0,6})(\.\d{1,4})?$/
const SETTLE = 250

interface Props {
  community: string
  month: string
  /** Whether the price asks for the floor of a home. */
  floors: boolean
  /** Whether the price charges what meters count. */
  meters?: boolean
  /** What a home may be granted of the item. */
  discounts?: readonly Pick<DiscountRule, 'id' | 'name'>[]
  /** What the service is asked; null while the price is not complete. */
  ask: (trial: Trial) => ExampleQuery | null
}

/** "What would this home pay in that month": the billing run's own calculation, step by step. */
export function Example({ community, month: first, floors, meters = false, discounts = [], ask }: Props) {
  const { t } = useTranslation()
  const ids = useId()
  const mayUnits = useMay('registry.unit.read')
  const [unit, setUnit] = useState<string>()
  const [typed, setTyped] = useState('96.50')
  const [storey, setStorey] = useState('6')
  const [month, setMonth] = useState(first)
  const [quantity, setQuantity] = useState('25')
  const [before, setBefore] = useState('170')
  const [persons, setPersons] = useState('')
  const [discount, setDiscount] = useState<string>()
  const chosen = useQuery({ ...unitOverview(unit ?? ''), enabled: unit !== undefined })
  const area = unit && chosen.data ? chosen.data.unit.gross_area : typed.trim()
  const floor = unit && chosen.data ? String(chosen.data.unit.floor) : storey
  const metered = QUANTITY.test(quantity) && QUANTITY.test(before) && /^\s*([1-9]\d?)?\s*$/.test(persons)
    ? ask({ gross_area: '0', month, used: quantity.trim(), used_before: before.trim(), ...(persons.trim() ? { persons: Number(persons) } : {}) }) : null
  const asked = meters ? metered : AREA.test(area) && FLOOR.test(floor) ? ask({ gross_area: area, month, ...(floors ? { floor: Number(floor) } : {}), ...(discount ? { discount_rule_id: discount } : {}) }) : null
  // What is typed is asked for when it has stood still.
  const mark = JSON.stringify(asked?.queryKey ?? null)
  const [settled, setSettled] = useState(mark)
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(mark) }, SETTLE)
    return () => { clearTimeout(timer) }
  }, [mark])
  const answer = useQuery<Answer, Error, Answer, readonly unknown[]>({
    queryKey: asked?.queryKey ?? [TOPIC.chargeItem, 'example'], queryFn: asked && settled === mark ? asked.queryFn : skipToken, placeholderData: keepPreviousData, retry: false,
  })
  return (
    <div className="example">
      <div className="example-asked">
        {meters && <MeterFields ids={ids} fields={[['used', quantity, setQuantity], ['used_before', before, setBefore], ['persons', persons, setPersons]]} />}
        {!meters && mayUnits && <label htmlFor={`${ids}unit`}>{t('fees.example.unit')}<AsyncPicker id={`${ids}unit`} topic={TOPIC.unit} minimum={2} search={(text, signal) => unitChoices(text, signal, community)} dependsOn={[community]} placeholder={t('fees.example.unit_hint')} {...(unit ? { value: unit } : {})} onChange={(value) => { setUnit(value) }} /></label>}
        {!meters && <label htmlFor={`${ids}area`}>{t('fees.example.area')}<Input id={`${ids}area`} inputMode="decimal" suffix="m²" autoComplete="off" disabled={unit !== undefined} value={unit && chosen.data ? area : typed} onChange={(event) => { setTyped(event.target.value) }} {...(AREA.test(area) ? {} : { status: 'error' as const })} /></label>}
        {!meters && floors && <label htmlFor={`${ids}floor`}>{t('fees.example.floor')}<Input id={`${ids}floor`} inputMode="numeric" autoComplete="off" disabled={unit !== undefined} value={floor} onChange={(event) => { setStorey(event.target.value) }} {...(FLOOR.test(floor) ? {} : { status: 'error' as const })} /></label>}
        {discounts.length > 0 && <label htmlFor={`${ids}discount`}>{t('discounts.example')}<Select id={`${ids}discount`} allowClear placeholder={t('ui.none')} options={discounts.map((rule) => ({ value: rule.id, label: rule.name }))} {...(discount ? { value: discount } : {})} onChange={(value?: string) => { setDiscount(value) }} /></label>}
        <label htmlFor={`${ids}month`}>{t('fees.example.month')}<MonthField id={`${ids}month`} value={dayjs(`${month}-01`)} onChange={(day) => { setMonth(day.format('YYYY-MM')) }} /></label>
      </div>
      <div className="example-answer" aria-live="polite">
        {asked === null && <p className="quiet">{t('fees.example.incomplete')}</p>}
        {asked !== null && answer.isError && <p className="over-text">{[...asProblem(answer.error).errors.map(fieldProblemText), problemText(answer.error)][0]}</p>}
        {asked !== null && answer.data && (
          <>
            <p className="example-sum"><span className="quiet">{t('fees.example.pays')}</span> <MoneyText cents={answer.data.amount_cents} /></p>
            {answer.data.lines.length === 0 ? <p className="quiet">{t('fees.example.nothing')}</p> : answer.data.lines.map((line) => <Explanation key={`${line.trace.price_valid_from ?? ''}${line.trace.steps[0]?.expression ?? ''}${String(line.trace.days)}`} trace={line.trace} />)}
          </>
        )}
      </div>
    </div>
  )
}

/** What is said of a home whose meters are read: what it used, what before that, how many live there. */
function MeterFields({ ids, fields }: { ids: string; fields: readonly (readonly ['used' | 'used_before' | 'persons', string, (value: string) => void])[] }) {
  const { t } = useTranslation()
  return fields.map(([name, value, set]) => (
    <label key={name} htmlFor={ids + name}>{t(`fees.example.${name}`)}<Input id={ids + name} inputMode="decimal" autoComplete="off" value={value} onChange={(event) => { set(event.target.value) }} {...(name === 'persons' || QUANTITY.test(value) ? {} : { status: 'error' as const })} /></label>
  ))
}
