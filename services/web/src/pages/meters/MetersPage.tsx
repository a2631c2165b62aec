import { Link, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Blank } from '@/components/Blank'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { LossView } from './LossView'
import { MeterDialog } from './MeterDialog'
import { MeterList } from './MeterList'
import { QuickEntry } from './QuickEntry'
import { ReadingList } from './ReadingList'
import { SheetDialog } from './SheetDialog'
import './meters.css'

const VIEWS = ['enter', 'readings', 'meters', 'loss'] as const
type View = (typeof VIEWS)[number]

/** Meters of a community: read here one after the other, looked at where they are unusual, approved for the next bills. */
export default function MetersPage() {
  const { t } = useTranslation()
  const search = useSearch({ strict: false }) as { view?: View }
  const { restart } = useListParams()
  const communities = useMe().communities
  const chosen = useCommunity()
  const community = chosen ?? communities[0]?.id ?? ''
  const mayEnter = useMay('billing.reading.enter')
  const mayManage = useMay('billing.meter.manage')
  const [dialog, setDialog] = useState<'sheet' | 'meter' | null>(null)
  const views = VIEWS.filter((view) => mayEnter || view !== 'enter')
  const view = views.includes(search.view as View) ? search.view as View : views[0] ?? 'readings'
  const close = () => { setDialog(null) }
  const begin = (mayManage || mayEnter) && <span className="row">
    {mayManage && <Button type="primary" onClick={() => { setDialog('meter') }}>{t('meters.add')}</Button>}
    {mayEnter && <Button onClick={() => { setDialog('sheet') }}>{t('meters.sheet.open')}</Button>}
  </span>
  if (community === '') return <><PageHead title={t('meters.title')} /><Blank title={t('estate.none')} hint={t('estate.none_hint')} /></>
  return (
    <>
      <PageHead title={t('meters.title')} note={communities.find((one) => one.id === community)?.name}>
        <Link to="/meters/sheet"><Button>{t('meters.paper.open')}</Button></Link>
        {mayEnter && <Button onClick={() => { setDialog('sheet') }}>{t('meters.sheet.open')}</Button>}
        {mayManage && <Button onClick={() => { setDialog('meter') }}>{t('meters.add')}</Button>}
      </PageHead>
      <div style={{ marginBottom: 12 }}><Segmented<View> aria-label={t('meters.title')} value={view} onChange={(next) => { restart({ view: next }) }} options={views.map((value) => ({ value, label: t(`meters.view.${value}`) }))} /></div>
      {view === 'enter' && <QuickEntry key={community} community={community} begin={begin} />}
      {view === 'readings' && <ReadingList community={community} />}
      {view === 'meters' && <MeterList community={community} begin={begin} />}
      {view === 'loss' && <LossView community={community} />}
      {dialog === 'sheet' && <SheetDialog community={community} onClose={close} />}
      {dialog === 'meter' && <MeterDialog community={community} onClose={close} />}
    </>
  )
}
