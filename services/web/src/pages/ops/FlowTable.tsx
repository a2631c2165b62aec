import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { flow, SERVICES, type Flow } from '@/api/flow'
import { useCodeName } from '@/i18n/codes'

/** From commit to effect within this many seconds, or it counts as late. */
export const OBJECTIVE = 30

export function oldest(one: Flow): number {
  return Math.max(one.outbox_oldest_seconds, one.pending_oldest_seconds, one.timers_due_oldest_seconds)
}

/** One line per service: what waits, how long, and whether that is still fine; in words as well as colour. */
export function FlowTable() {
  const { t } = useTranslation()
  const name = useCodeName()
  const answers = useQueries({ queries: SERVICES.map((service) => flow(service)) })
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr>
          <th scope="col">{t('ops.service')}</th><th scope="col">{t('ops.status')}</th><th scope="col" className="right">{t('ops.backlog')}</th><th scope="col" className="right">{t('ops.pending')}</th>
          <th scope="col" className="right">{t('ops.timers_due')}</th><th scope="col" className="right">{t('ops.parked')}</th><th scope="col" className="right">{t('ops.lag')}</th>
        </tr></thead>
        <tbody>
          {SERVICES.map((service, index) => {
            const one = answers[index]?.data
            const failed = answers[index]?.isError
            const late = one !== undefined && oldest(one) > OBJECTIVE
            return (
              <tr key={service}>
                <td className="strong">{name('service', service)}</td>
                <td><span className={`state state-${failed || late ? 'over' : 'ok'}`}><i aria-hidden="true" />{t(failed ? 'ops.silent' : late ? 'ops.slow' : 'ops.fine')}</span></td>
                <td className="right number">{one?.outbox ?? '–'}</td><td className="right number">{one?.pending ?? '–'}</td><td className="right number">{one?.timers_due ?? '–'}</td>
                <td className={`right number${one && one.parked > 0 ? ' over-text strong' : ''}`}>{one?.parked ?? '–'}</td>
                <td className={`right number${late ? ' over-text strong' : ''}`}>{one ? t('ops.seconds', { count: Math.round(oldest(one) * 10) / 10 }) : '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
