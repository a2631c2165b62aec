/** What is typed into the form of a split, as the service takes it. */
import dayjs, { type Dayjs } from 'dayjs'
import type { AllocationDetail, AllocationWish, Basis } from '@/api/allocations'

export const BASES: readonly Basis[] = ['area', 'household', 'usage', 'floor_weight', 'persons', 'fixed_share']
export const REACHES = ['community', 'buildings', 'units'] as const
/** Use and prices of an invoice or a meter. */
export const NUMBER = /^\s*(0|[1-9]\d{0,5})(\.\d{1,4})?\s*$/
export const PERCENT = /^\s*([1-9]\d?|100|0)(\.\d{1,4})?\s*$/
const WEIGHT = /^(0|[1-9]\d{0,6})(\.\d{1,4})?$/
const FLOOR = /^(-?[1-9]\d{0,2}|0)$/

type Wire = AllocationWish['costs'][number]
export interface CostValues { item?: string; source: Wire['source']; amount_cents?: number | null; document?: string; usage?: string; unit_price?: string; meter_kind?: NonNullable<Wire['meter_kind']>; loss_borne_by?: NonNullable<Wire['loss_borne_by']> }
export interface PartValues { basis: Basis; percent: string; meter_kind?: NonNullable<Wire['meter_kind']>; lines?: string }
export interface Values { from: Dayjs; to: Dayjs; reach: (typeof REACHES)[number]; buildings?: string[]; codes?: string; excluded?: string; costs: CostValues[]; parts: PartValues[] }

/** Lines somebody typed or pasted, each cut at its first space, comma or tab; empty ones say nothing. */
export const rows = (text: string | undefined) => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
  const at = line.search(/[\s,;\uff0c\uff1b]/)
  return at < 0 ? [line, ''] as const : [line.slice(0, at), line.slice(at + 1).trim()] as const
})

export type LineKind = 'codes' | 'floors' | 'weights' | 'reasons'

/** The number and the text of the first line that cannot be read; null where all can. */
export function badLine(text: string | undefined, kind: LineKind): { line: number; text: string } | null {
  if (kind === 'codes') return null
  const bad = rows(text).findIndex(([first, second]) => (kind === 'reasons' ? second === '' || second.length > 200 : !WEIGHT.test(second) || (kind === 'floors' && !FLOOR.test(first))))
  const said = rows(text)[bad]
  return said ? { line: bad + 1, text: said.join(' ').trim() } : null
}

const some = (text: string | undefined) => text?.trim() || null
const isNumber = (text: string | undefined) => text !== undefined && NUMBER.test(text)

function costOf(cost: CostValues): Wire | null {
  if (!cost.item) return null
  if (cost.source === 'meters') {
    if (!cost.meter_kind || !cost.loss_borne_by || !isNumber(cost.unit_price)) return null
    return { charge_item_id: cost.item, source: 'meters', meter_kind: cost.meter_kind, loss_borne_by: cost.loss_borne_by, unit_price: some(cost.unit_price), document: some(cost.document) }
  }
  if (!cost.amount_cents || Number.isNaN(cost.amount_cents) || cost.amount_cents < 0) return null
  const said = [cost.usage, cost.unit_price].filter((text) => some(text) !== null)
  return said.every(isNumber) ? { charge_item_id: cost.item, source: 'invoice', amount_cents: cost.amount_cents, usage: some(cost.usage), unit_price: some(cost.unit_price), document: some(cost.document) } : null
}

function partOf(part: PartValues): AllocationWish['parts'][number] | null {
  if (!PERCENT.test(part.percent)) return null
  const by = { basis: part.basis, percent: part.percent.trim() }
  if (part.basis === 'usage') return part.meter_kind ? { ...by, meter_kind: part.meter_kind } : null
  if (part.basis === 'floor_weight') return rows(part.lines).length > 0 && !badLine(part.lines, 'floors') ? { ...by, floors: rows(part.lines).map(([floor, weight]) => ({ floor: Number(floor), weight })) } : null
  if (part.basis === 'persons' || part.basis === 'fixed_share') {
    if (badLine(part.lines, 'weights') || (part.basis === 'fixed_share' && rows(part.lines).length === 0)) return null
    return { ...by, units: rows(part.lines).map(([unit_code, weight]) => ({ unit_code, weight })) }
  }
  return by
}

/** The percents, which sum to 100 in whole 0.0001. */
export const whole = (parts: readonly Pick<PartValues, 'percent'>[]) => parts.reduce((sum, part) => sum + Math.round(Number(part.percent) * 10_000), 0) === 1_000_000

/** null: something is still missing. */
export function wishOf(values: Partial<Values> | undefined, community: string, replaces: string | null): AllocationWish | null {
  if (!values?.from || !values.to || values.to.isBefore(values.from, 'month')) return null
  const costs = (values.costs ?? []).map(costOf)
  const parts = (values.parts ?? []).map(partOf)
  if (costs.length === 0 || parts.length === 0 || costs.includes(null) || parts.includes(null) || badLine(values.excluded, 'reasons') || !whole(values.parts ?? [])) return null
  const codes = rows(values.codes).map(([code]) => code)
  if ((values.reach === 'buildings' && !values.buildings?.length) || (values.reach === 'units' && codes.length === 0)) return null
  return {
    community_id: community, period_from: values.from.startOf('month').format('YYYY-MM-DD'), period_to: values.to.endOf('month').format('YYYY-MM-DD'),
    reach: values.reach ?? 'community', building_ids: values.reach === 'buildings' ? values.buildings ?? [] : [], unit_codes: values.reach === 'units' ? codes : [],
    excluded: rows(values.excluded).map(([unit_code, reason]) => ({ unit_code, reason })),
    costs: costs.filter((cost) => cost !== null), parts: parts.filter((part) => part !== null), replaces_id: replaces,
  }
}

/** A form to begin with: last month, by area; or what a void split said, without the long lists. */
export function begun(before?: AllocationDetail): Values {
  const month = dayjs().startOf('month').subtract(1, 'month')
  if (!before) return { from: month, to: month, reach: 'community', costs: [{ source: 'invoice', loss_borne_by: 'owners' }], parts: [{ basis: 'area', percent: '100' }] }
  return {
    from: dayjs(before.allocation.period_from), to: dayjs(before.allocation.period_to), reach: before.allocation.reach as Values['reach'], buildings: before.building_ids,
    excluded: before.excluded.map((one) => `${one.unit_code} ${one.reason}`).join('\n'),
    costs: before.costs.map((cost) => ({
      item: cost.charge_item_id, source: cost.source as Wire['source'], document: cost.document ?? '', unit_price: cost.unit_price ?? '',
      ...(cost.source === 'meters' ? { meter_kind: cost.meter_kind as NonNullable<Wire['meter_kind']>, loss_borne_by: cost.loss_borne_by as 'owners' } : { amount_cents: cost.amount_cents, usage: cost.usage ?? '' }),
    })),
    parts: before.parts.map((part) => ({
      basis: part.basis as Basis, percent: part.percent, ...(part.meter_kind ? { meter_kind: part.meter_kind as NonNullable<Wire['meter_kind']> } : {}),
      lines: part.floors.map((one) => `${String(one.floor)} ${one.weight}`).join('\n'),
    })),
  }
}
