import { useTranslation } from 'react-i18next'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { useMay } from '@/shell/session'
import { Departments } from './Departments'
import { Panels } from './Panels'
import { RoutingTable } from './RoutingTable'
import { Teams } from './Teams'
import './organisation.css'

const TABS = ['departments', 'teams', 'panel', 'routing'] as const

/** The organisation: departments, the specialist team of each community, the expert panel. */
export default function OrganisationPage() {
  const { t } = useTranslation()
  const { params, change } = useListParams()
  const seesRouting = useMay('ticketing.ticket.read')
  const shown = TABS.filter((one) => one !== 'routing' || seesRouting)
  const tab = shown.find((one) => one === params.tab) ?? 'departments'
  return (
    <>
      <PageHead title={t('organisation.title')} note={t(`organisation.note.${tab}`)} />
      <div className="status-tabs staff-tabs" role="group" aria-label={t('organisation.title')}>
        {shown.map((one) => <button key={one} type="button" aria-pressed={one === tab} onClick={() => { change({ tab: one === 'departments' ? undefined : one }) }}>{t(`organisation.tab.${one}`)}</button>)}
      </div>
      <div className="org-body">
        {tab === 'departments' && <Departments />}
        {tab === 'teams' && <Teams />}
        {tab === 'panel' && <Panels />}
        {tab === 'routing' && <RoutingTable />}
      </div>
    </>
  )
}
