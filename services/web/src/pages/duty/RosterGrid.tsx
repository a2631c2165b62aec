import { Fragment, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { later, type DutyPost, type RosterWeek, type ShiftTemplate } from '@/api/duty'
import { listed } from '@/format/list'
import { shortDay, weekday } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { isStrain } from './Flaws'

export interface Cell { post: DutyPost; template: ShiftTemplate; day: string }

/** Posts and shifts by day. Arrow keys go from cell to cell, Enter opens one. */
export function RosterGrid({ roster, today, onOpen }: { roster: RosterWeek; today: string; onOpen: (cell: Cell) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const days = Array.from({ length: 7 }, (_, number) => later(roster.week, number))
  const planned = (post: string, template: string) => roster.shifts.some((shift) => shift.post_id === post && shift.template_id === template)
  const rows = roster.posts.flatMap((post) => roster.templates.filter((template) => planned(post.id, template.id) || (post.active && template.active)).map((template) => ({ post, template })))
  const move = (event: KeyboardEvent<HTMLButtonElement>) => {
    const at = event.currentTarget.dataset
    const steps: Record<string, [number, number]> = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }
    const step = steps[event.key]
    if (!step || at.row === undefined || at.column === undefined) return
    const next = event.currentTarget.closest('table')?.querySelector<HTMLElement>(`[data-row="${String(Number(at.row) + step[0])}"][data-column="${String(Number(at.column) + step[1])}"]`)
    if (next) { event.preventDefault(); next.focus() }
  }
  return (
    <div className="card scroll-x">
      <table className="plain-table roster">
        <caption className="unseen">{t('duty.roster.grid')}</caption>
        <thead><tr><th scope="col">{t('duty.roster.post')}</th>{days.map((day) => <th scope="col" key={day} className={day === today ? 'roster-today' : ''}>{shortDay(`${day}T04:00:00Z`, locale)}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ post, template }, row) => (
            <tr key={`${post.id}${template.id}`}>
              <th scope="row">{post.name}<br /><span className="quiet">{template.name} {template.begins}–{template.ends}</span></th>
              {days.map((day, column) => {
                const shift = roster.shifts.find((one) => one.post_id === post.id && one.template_id === template.id && one.day === day)
                const crew = shift?.staff ?? []
                const short = shift !== undefined && crew.length < post.minimum_heads
                const unmanned = roster.warnings.find((one) => one.code === 'shift_unmanned' && one.post_id === post.id && one.template_id === template.id && one.day === day)
                const strained = (staff: string) => roster.warnings.filter((one) => one.shift_id === shift?.id && one.staff_id === staff)
                const strain = (staff: string) => listed(strained(staff).map((one) => (isStrain(one.code) ? t(`duty.roster.strain.${one.code}`, { count: one.hours }) : null)))
                return (
                  <td key={day} className={day === today ? 'roster-today' : ''}>
                    <button type="button" className="roster-cell" data-row={row} data-column={column} data-short={short || unmanned !== undefined} data-over={day < today} onClick={() => { onOpen({ post, template, day }) }} onKeyDown={move}
                      aria-label={`${post.name} ${template.name} ${weekday(`${day}T04:00:00Z`, locale)}${t('ui.colon')}${listed(crew.map((one) => [one.display_name, strain(one.staff_id)].filter(Boolean).join(' '))) || listed([t('duty.roster.nobody'), unmanned && code('roster_warning', unmanned.code)])}`}>
                      {crew.map((one) => <Fragment key={one.id}><span className="clip">{one.display_name}{one.stands_in_for_name && <small className="quiet"> {t('duty.roster.for', { name: one.stands_in_for_name })}</small>}</span>{strain(one.staff_id) && <small className="risk-text">{strain(one.staff_id)}</small>}</Fragment>)}
                      {crew.length === 0 && (unmanned ? <small className="risk-text">{code('roster_warning', unmanned.code)}</small> : <span className="quiet">–</span>)}
                      {short && <small className="risk-text">{t('duty.roster.short', { count: post.minimum_heads - crew.length })}</small>}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
