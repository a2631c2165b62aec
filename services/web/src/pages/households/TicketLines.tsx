import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TicketRow } from '@/api/ticketing'
import { ClockBadge } from '@/components/ClockBadge'
import { Withheld } from '@/components/Withheld'
import { rowClock } from '@/components/clockState'
import { StateTag } from '@/components/StateTag'
import { shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { Place } from '@/shell/Place'

/** Tickets as short lines, for cards beside something else; `named`: with the name of the limit that presses, `placed`: with the community. */
export function TicketLines({ rows, empty, named = false, placed = false }: { rows: readonly TicketRow[]; empty?: string; named?: boolean; placed?: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  if (rows.length === 0) return <p className="quiet" style={{ padding: 16, margin: 0 }}>{empty ?? t('ui.none')}</p>
  return (
    <ul className="plain-list lines">
      {rows.map((row) => {
        const clock = rowClock(row)
        return (
          <li key={row.id}>
            <div className="spread" style={{ flexWrap: 'nowrap' }}>
              <Link to={`/tickets/${row.id}` as never} className="clip">{row.title}</Link>
              {clock ? <ClockBadge clock={clock} {...(named && row.clock_code ? { name: code('clock', row.clock_code) } : { brief: true })} /> : <span className="quiet number">{shortDateTime(row.registered_at, locale)}</span>}
            </div>
            <div className="row quiet"><StateTag set="ticket_state" code={row.state} /><span>{code('ticket_kind', row.kind)}</span><span>{placed && <Place of={row} />}{row.withheld ? <Withheld /> : row.unit_code && <span className="number">{row.unit_code}</span>}</span><span className="number">{row.no}</span></div>
          </li>
        )
      })}
    </ul>
  )
}
