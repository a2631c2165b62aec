import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SpecialistRanking } from '@/api/figures'
import { Card } from '@/components/DetailLayout'
import { listed } from '@/format/list'
import { onTime, points, share } from '@/format/share'
import { dateOnly } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { FigureLink } from '../reports/FigureTable'

type Specialist = SpecialistRanking['specialists'][number]

const SHARES = ['closure', 'limits', 'repeats'] as const

/** Who handles valid complaints, ranked, with the points of their appraisal; the same on the screen and on paper, where
 * each signs. */
export function RankingTable({ ranking, paper = false }: { ranking: SpecialistRanking; paper?: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { weights } = ranking
  const whole = weights.closure + weights.limits + weights.repeats
  const counted = SHARES.filter((name) => weights[name] > 0).map((name) => `${t(`analysis.ranking.share.${name}`)} ${share(weights[name], whole, locale)}`)
  const limits = (one: Specialist, standing: 'met' | 'missed') => {
    const count = one[standing]
    if (count === 0) return 0
    const search = { standing, handler_id: one.staff_id, kind: 'complaint', validity: 'valid', of_handler: 'true', stopped_since: ranking.begins_at, stopped_before: ranking.ends_at, ...(ranking.community_id ? { community_id: ranking.community_id } : {}) }
    return <Link to={'/sla' as never} search={search as never} {...(standing === 'missed' ? { className: 'over-text' } : {})}>{count}</Link>
  }
  return (
    <Card title={t('analysis.ranking.title')} extra={<span className="quiet">{t('analysis.ranking.note')}</span>} flush>
      {/* A scrolling area has to be reachable by keyboard (WCAG 2.1.1); on paper nothing scrolls. */}
      <div className="scroll-x scroll-hint" {...(paper ? {} : { role: 'region', tabIndex: 0, 'aria-label': t('analysis.ranking.title') })}>
        <table className={`plain-table breaks${paper ? '' : ' tight'}`}>
          <thead>
            <tr>
              <th scope="col">{t('analysis.ranking.rank')}</th><th scope="col">{t('analysis.ranking.specialist')}</th>
              {(['registered', 'pending', 'closed', 'closure', 'met', 'missed', 'on_time', 'repeated', 'points'] as const).map((key) => <th key={key} scope="col" className="right">{t(`analysis.ranking.${key}`)}</th>)}
              {paper && <th scope="col" style={{ width: 120 }}>{t('analysis.ranking.signature')}</th>}
            </tr>
          </thead>
          <tbody>
            {ranking.specialists.map((one) => (
              <tr key={one.staff_id}>
                <td className="number">{one.rank}</td>
                <th scope="row" style={{ fontWeight: 400, background: 'none' }}>{one.name ?? t('ui.unknown')}</th>
                {(['registered', 'pending', 'closed'] as const).map((name) => <td key={name} className="right"><FigureLink figure={one[name]} /></td>)}
                <td className="right number strong">{share(one.closed.tickets, one.pending.tickets, locale)}</td>
                <td className="right number">{limits(one, 'met')}</td><td className="right number">{limits(one, 'missed')}</td>
                <td className="right number">{onTime(one.met, one.missed, locale)}</td>
                <td className="right"><FigureLink figure={one.repeated} /></td>
                <td className="right number strong">{points(one.points, locale)}</td>
                {paper && <td />}
              </tr>
            ))}
            {ranking.specialists.length === 0 && <tr><td colSpan={paper ? 12 : 11} className="quiet">{t('analysis.ranking.none')}</td></tr>}
          </tbody>
        </table>
      </div>
      <p className="quiet" style={{ padding: '0 12px' }}>{weights.in_force_from ? t('analysis.ranking.weights', { version: weights.version, day: dateOnly(weights.in_force_from, locale), shares: listed(counted) }) : t('analysis.ranking.weights_default', { shares: listed(counted) })}</p>
      {ranking.unassigned > 0 && <p className="quiet" style={{ padding: '0 12px' }}>{t('analysis.ranking.unassigned', { count: ranking.unassigned })}</p>}
    </Card>
  )
}
