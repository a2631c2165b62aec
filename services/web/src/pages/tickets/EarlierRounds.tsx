import { useTranslation } from 'react-i18next'
import type { Entry, TicketDetail } from '@/api/ticketing'
import { Card, Fact, Facts } from '@/components/DetailLayout'
import { AGREED, promisedIn, roundOf, type Round } from '@/format/rounds'
import { calendarDate, dateTime, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** What a round came to. */
const TOLD = ['take_measure', 'resolve', 'reply', 'visited', 'close']

/** The rounds before the running one, folded: what was done and said in them is history, not how the matter stands. */
export function EarlierRounds({ rounds, detail: { entries, names, ticket } }: { rounds: readonly Round[]; detail: TicketDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  if (rounds.length < 2) return null
  const promised = AGREED.includes(ticket.kind) ? undefined : promisedIn(entries, ticket.promised_reply_at)
  const line = (entry: Entry) => {
    const { planned_on: planned, evidence } = entry.details ?? {}
    return (
      <Fact key={entry.id} label={code('verb', entry.verb)}>
        <span className="quiet number">{[shortDateTime(entry.at, locale), entry.actor_id && names.staff[entry.actor_id]].filter(Boolean).join(' · ')}</span>
        {entry.text && <div className="pre">{entry.text}</div>}
        {typeof planned === 'string' && <div>{t('tickets.planned_on')}{t('ui.colon')}{calendarDate(planned, locale)}</div>}
        {typeof evidence === 'string' && <div className="pre">{t('tickets.evidence')}{t('ui.colon')}{evidence}</div>}
      </Fact>
    )
  }
  return (
    <Card title={t('tickets.round.earlier')}>
      {rounds.slice(0, -1).map((round, index) => {
        const ended = rounds[index + 1]?.begun
        return (
          <details key={round.number} className="earlier">
            <summary><RoundName round={round} />{ended && <span className="quiet"> · {code('verb', ended.verb)}{ended.text && <>{t('ui.colon')}{ended.text}</>}</span>}</summary>
            <Facts>
              {round.number === promised && <Fact label={t('tickets.promised')}><span className="number">{dateTime(ticket.promised_reply_at, locale)}</span></Fact>}
              {entries.filter((entry) => TOLD.includes(entry.verb) && roundOf(rounds, entry.at) === round.number).map(line)}
            </Facts>
          </details>
        )
      })}
    </Card>
  )
}

/** A round with its dates. */
export function RoundName({ round }: { round: Round }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return <>{t('tickets.round.number', { number: round.number })} <span className="quiet number">{dateTime(round.since, locale)} – {round.until && dateTime(round.until, locale)}</span></>
}
