import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { teams, type Team } from '@/api/organisation'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { Opening } from '@/components/Opening'
import { calendarDate } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { MANAGE } from './rights'
import { Vacant } from './Vacant'

const TeamDrawer = lazy(() => import('./TeamDrawer'))

/** Who looks after each community: three seats, and what is missing. */
export function Teams() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const manages = useMay(MANAGE)
  const list = useQuery(teams)
  const [open, setOpen] = useState<string | null>(null)
  if (list.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (list.isError) return <Failure error={list.error} onRetry={() => { void list.refetch() }} />
  if (list.data.length === 0) return <Blank title={t('organisation.team.none')} hint={t('organisation.team.none_hint')} />
  const incomplete = list.data.filter((team) => team.warnings.length > 0).length
  const opened = list.data.find((team) => team.community_id === open)
  const seat = (team: Team, which: string) => {
    const held = team.seats.find((one) => one.seat === which)
    const beyond = team.warnings.some((warning) => warning.seat === which && warning.code === 'beyond_reach')
    const warning = team.warnings.find((one) => one.seat === which)
    if (!held) return <Vacant note={t('organisation.team.falls_back', { department: code('department_kind', warning?.falls_back_to) })} />
    return <><span>{held.staff_name}</span> <small className="quiet nowrap">{t('organisation.since', { day: calendarDate(held.appointed_on, locale) })}</small>{beyond && <div><Vacant note={t('organisation.team.beyond_reach')} /></div>}</>
  }
  return (
    <>
      {incomplete > 0 && <Alert className="org-summary" type="warning" showIcon title={t('organisation.team.incomplete', { count: incomplete })} />}
      <div className="card scroll-x">
        <table className="plain-table org-table">
          <thead><tr><th scope="col">{t('organisation.team.community')}</th>{codesOf('team_seat').map((which) => <th scope="col" key={which}>{code('team_seat', which)}</th>)}<th scope="col"><span className="unseen">{t('ui.actions')}</span></th></tr></thead>
          <tbody>
            {list.data.map((team) => (
              <tr key={team.community_id}>
                <td className="strong">{team.community_name}</td>
                {codesOf('team_seat').map((which) => <td key={which}>{seat(team, which)}</td>)}
                <td className="right"><Button size="small" onClick={() => { setOpen(team.community_id) }} aria-label={`${t(manages ? 'organisation.team.appoint' : 'organisation.history')} ${team.community_name}`}>{t(manages ? 'organisation.team.appoint' : 'organisation.history')}</Button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {opened && <Suspense fallback={<Opening />}><TeamDrawer team={opened} manages={manages} onClose={() => { setOpen(null) }} /></Suspense>}
    </>
  )
}
