import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { panels } from '@/api/organisation'
import { Failure } from '@/components/Failure'
import { Opening } from '@/components/Opening'
import { useCodeName } from '@/i18n/codes'
import { useMe } from '@/shell/session'
import { managesCompany } from './rights'
import { Vacant } from './Vacant'

const PanelDrawer = lazy(() => import('./PanelDrawer'))

/** Whom the centre asks in each discipline, and who hears when nobody answers. */
export function Panels() {
  const { t } = useTranslation()
  const code = useCodeName()
  const manages = managesCompany(useMe())
  const list = useQuery(panels)
  const [open, setOpen] = useState<string | null>(null)
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (list.isError) return <Failure error={list.error} onRetry={() => { void list.refetch() }} />
  const incomplete = list.data.filter((panel) => panel.missing.length > 0).length
  const opened = list.data.find((panel) => panel.discipline === open)
  return (
    <>
      {incomplete > 0 && <Alert className="org-summary" type="warning" showIcon title={t('organisation.panel.incomplete', { count: incomplete })} />}
      <div className="card scroll-x">
        <table className="plain-table org-table">
          <thead><tr><th scope="col">{t('organisation.panel.discipline')}</th><th scope="col">{t('organisation.panel.experts')}</th><th scope="col">{t('organisation.panel.leader')}</th><th scope="col"><span className="unseen">{t('ui.actions')}</span></th></tr></thead>
          <tbody>
            {list.data.map((panel) => {
              const leader = panel.seats.find((seat) => seat.seat === 'leader')
              return (
                <tr key={panel.discipline}>
                  <td className="strong">{code('discipline', panel.discipline)}</td>
                  <td>{panel.missing.includes('expert') ? <Vacant /> : <span className="org-people">{panel.seats.filter((seat) => seat.seat === 'expert').map((seat) => <Tag key={seat.staff_id}>{seat.staff_name}</Tag>)}</span>}</td>
                  <td>{leader ? leader.staff_name : <Vacant />}</td>
                  <td className="right"><Button size="small" onClick={() => { setOpen(panel.discipline) }} aria-label={`${t(manages ? 'ui.edit' : 'organisation.history')} ${code('discipline', panel.discipline)}`}>{t(manages ? 'ui.edit' : 'organisation.history')}</Button></td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {opened && <Suspense fallback={<Opening />}><PanelDrawer panel={opened} manages={manages} onClose={() => { setOpen(null) }} /></Suspense>}
    </>
  )
}
