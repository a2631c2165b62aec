import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explainedClocks, reportClocks, type Explained } from '@/api/clocks'
import type { TicketDetail } from '@/api/ticketing'
import { ClockBadge } from '@/components/ClockBadge'
import { dueOf } from '@/components/clockState'
import { Card } from '@/components/DetailLayout'
import { roundOf, type Round } from '@/format/rounds'
import { dateTime, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { Heard } from './Heard'
import { ReportClockLine } from './ReportClockLine'
import { Why } from './Why'
import './clocks.css'

type Clock = TicketDetail['clocks'][number]

const ONE: readonly Round[] = []
const ended = (clock: Clock) => clock.result !== 'running' && !clock.owed

/** The clocks of a ticket; each explains itself when asked. With several rounds each names its own, and what has ended
 * with an earlier one is folded away. */
export function ClocksPanel({ ticket, clocks, rounds = ONE }: { ticket: string; clocks: readonly Clock[]; rounds?: readonly Round[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | null>(null)
  const reports = useQuery({ ...reportClocks(ticket), enabled: useMay('ticketing.ticket.read') }).data ?? []
  const explained = useQuery({ ...explainedClocks(ticket), enabled: open !== null })
  const several = rounds.length > 1
  const round = (clock: Clock) => roundOf(rounds, clock.started_at)
  const line = (clock: Clock) => (
    <Line key={clock.id} clock={clock} round={several ? round(clock) : null} why={explained.data?.find((one) => one.clock.id === clock.id)} open={open === clock.id}
      busy={open === clock.id && explained.isFetching} onToggle={() => { setOpen(open === clock.id ? null : clock.id) }} />
  )
  const over = several ? clocks.filter((clock) => round(clock) < rounds.length && ended(clock)) : []
  const now = clocks.filter((clock) => !over.includes(clock))
  return (
    <Card title={t('tickets.clocks')}>
      <ul className="plain-list stack" style={{ gap: 10 }}>
        {now.map(line)}
        {reports.map((clock) => <ReportClockLine key={clock.report_id} clock={clock} named />)}
        {now.length === 0 && reports.length === 0 && <li className="quiet">{t('ui.none')}</li>}
      </ul>
      {over.length > 0 && <details className="earlier"><summary>{t('tickets.round.clocks', { count: over.length })}</summary><ul className="plain-list stack" style={{ gap: 10 }}>{over.map(line)}</ul></details>}
    </Card>
  )
}

function Line({ clock, round, why, open, busy, onToggle }: { clock: Clock; round: number | null; why: Explained | undefined; open: boolean; busy: boolean; onToggle: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const name = code('clock', clock.code)
  const due = dueOf(clock.code, clock.due_at, clock.started_at)
  return (
    <li className="clock-line">
      <div className="spread"><span>{name}{round !== null && <> <Tag>{t('tickets.round.number', { number: round })}</Tag></>}</span><ClockBadge clock={{ ...clock, due_at: due }} /></div>
      <div className="spread">
        <span className="quiet number">{t('ui.clock.due', { at: shortDateTime(due, locale) })}</span>
        <Button type="link" size="small" className="clock-toggle" aria-expanded={open} loading={busy && !why} onClick={onToggle}>{t('sla.why.explain')}<span className="unseen"> {name}</span></Button>
      </div>
      {due !== clock.due_at && !ended(clock) && <p className="quiet clock-note">{t('tickets.visit_by', { at: shortDateTime(due, locale) })}</p>}
      {open && why && (
        <>
          <Why rule={why.rule} explanation={why.explanation} startedAt={clock.started_at} event={clock.started_by} version={clock.policy_version} hours={why.hours as [string, string] | null} firstDueAt={why.first_due_at} />
          <Ending clock={clock} />
          <Heard alarms={why.alarms} />
        </>
      )}
    </li>
  )
}

/** How it ended, and whether a missed one was made good. */
function Ending({ clock }: { clock: Clock }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const event = (name: string | null) => (name === 'timer' || !name ? t('sla.why.timer') : code('clock_event', name))
  if (clock.owed) return <p className="over-text">{t('sla.why.owed')}</p>
  if (clock.settled_at) return <p className="quiet">{t('sla.why.settled', { at: dateTime(clock.settled_at, locale), event: event(clock.settled_by) })}</p>
  if (clock.stopped_at) return <p className="quiet">{t('sla.why.stopped', { at: dateTime(clock.stopped_at, locale), event: event(clock.stopped_by) })}</p>
  return null
}
