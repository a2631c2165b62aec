import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explainedClocks, reportClocks, type Explained } from '@/api/clocks'
import type { TicketDetail } from '@/api/ticketing'
import { ClockBadge } from '@/components/ClockBadge'
import { Card } from '@/components/DetailLayout'
import { dateTime, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { Heard } from './Heard'
import { ReportClockLine } from './ReportClockLine'
import { Why } from './Why'
import './clocks.css'

type Clock = TicketDetail['clocks'][number]

/** The clocks of a ticket; each explains itself when asked. */
export function ClocksPanel({ ticket, clocks }: { ticket: string; clocks: readonly Clock[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | null>(null)
  const reports = useQuery(reportClocks(ticket)).data ?? []
  const explained = useQuery({ ...explainedClocks(ticket), enabled: open !== null })
  return (
    <Card title={t('tickets.clocks')}>
      <ul className="plain-list stack" style={{ gap: 10 }}>
        {clocks.map((clock) => (
          <Line key={clock.id} clock={clock} why={explained.data?.find((one) => one.clock.id === clock.id)} open={open === clock.id}
            busy={open === clock.id && explained.isFetching} onToggle={() => { setOpen(open === clock.id ? null : clock.id) }} />
        ))}
        {reports.map((clock) => <ReportClockLine key={clock.report_id} clock={clock} named />)}
        {clocks.length === 0 && reports.length === 0 && <li className="quiet">{t('ui.none')}</li>}
      </ul>
    </Card>
  )
}

function Line({ clock, why, open, busy, onToggle }: { clock: Clock; why: Explained | undefined; open: boolean; busy: boolean; onToggle: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const name = code('clock', clock.code)
  return (
    <li className="clock-line">
      <div className="spread"><span>{name}</span><ClockBadge clock={clock} /></div>
      <div className="spread">
        <span className="quiet number">{t('ui.clock.due', { at: shortDateTime(clock.due_at, locale) })}</span>
        <Button type="link" size="small" className="clock-toggle" aria-expanded={open} loading={busy && !why} onClick={onToggle}>{t('sla.why.explain')}<span className="unseen"> {name}</span></Button>
      </div>
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
