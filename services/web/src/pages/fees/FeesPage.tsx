import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chargeItems, type ChargeItem } from '@/api/fees'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { ListPage } from '@/components/list/ListPage'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { ItemDrawer } from './ItemDrawer'
import { nextPrice, priceOn, priceWords, stateOf } from './words'

/** A4 收费标准: what a community charges, at which price, since when and until when. */
export default function FeesPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const communities = useMe().communities
  const chosen = useCommunity()
  const community = chosen ?? communities[0]?.id ?? ''
  const mayManage = useMay('billing.charge_item.manage')
  const [creating, setCreating] = useState(false)
  const day = dayjs().format('YYYY-MM-DD')
  const queries = useQueryClient()
  const all = useQuery({ ...chargeItems(community), enabled: community !== '' }).data
  const isOver = (item: ChargeItem) => ['closed', 'retired'].includes(stateOf(item, day))
  const count = (over: boolean) => all?.filter((item) => isOver(item) === over).length
  const nowWords = (row: ChargeItem) => { const price = priceOn(row, day); return price ? priceWords(row, price, t) : '' }
  const nextWords = (row: ChargeItem) => { const price = nextPrice(row, day); return price ? `${calendarDate(price.valid_from, locale)} ${priceWords(row, price, t)}` : '' }
  if (community === '') return <><PageHead title={t('fees.title')} /><Blank title={t('estate.none')} hint={t('estate.none_hint')} /></>
  return (
    <>
      <PageHead title={t('fees.title')} note={communities.find((one) => one.id === community)?.name}>
        {mayManage && <Button type="primary" onClick={() => { setCreating(true) }}>{t('fees.new')}</Button>}
      </PageHead>
      <ListPage<ChargeItem>
        id="fees" topic={TOPIC.chargeItem} fixed={{ community }}
        fetchPage={async ({ over }) => ({ items: (await queries.fetchQuery(chargeItems(community))).filter((item) => isOver(item) === (over === '1')), next_cursor: null })}
        rowKey={(row) => row.id} rowName={(row) => row.name} rowTo={(row) => `/admin/fees/${row.id}`}
        tabs={{ key: 'over', label: t('fees.title'), options: [{ value: '', label: t('fees.charged'), count: count(false) }, { value: '1', label: t('fees.over'), count: count(true) }] }}
        columns={[
          { key: 'name', title: t('fees.name'), width: 160, render: (row) => <span className="strong">{row.name}</span>, text: (row) => row.name },
          { key: 'code', title: t('fees.code'), width: 90, render: (row) => row.code === row.category ? '–' : <span className="number">{row.code}</span>, text: (row) => row.code },
          { key: 'category', title: t('fees.category'), width: 110, render: (row) => code('charge_item', row.category), text: (row) => code('charge_item', row.category) },
          { key: 'price', title: t('fees.price_now'), render: (row) => nowWords(row) || <span className="quiet">{t(row.cycle_months === 0 ? 'fees.by_case' : 'fees.no_price')}</span>, text: nowWords },
          { key: 'next', title: t('fees.price_next'), width: 190, render: (row) => nextWords(row) || '–', text: nextWords },
          { key: 'cycle', title: t('fees.cycle'), width: 125, render: (row) => `${t(`fees.cycles.${String(row.cycle_months) as '1'}`)}${row.cycle_months ? ` · ${code('bill_in', row.bill_in)}` : ''}`, text: (row) => t(`fees.cycles.${String(row.cycle_months) as '1'}`) },
          { key: 'state', title: t('billing.state'), width: 140, render: (row) => <><StateTag set="charge_item_state" code={stateOf(row, day)} />{row.valid_to && <><br /><small className="quiet">{t('fees.until', { day: calendarDate(row.valid_to, locale) })}</small></>}</>, text: (row) => code('charge_item_state', stateOf(row, day)) },
        ]}
        empty={{ title: t('fees.empty'), hint: t('fees.empty_hint') }}
      />
      {creating && <ItemDrawer community={community} onClose={() => { setCreating(false) }} />}
    </>
  )
}
