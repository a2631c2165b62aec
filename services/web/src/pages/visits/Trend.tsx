import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VisitStatistics } from '@/api/visits'
import { percent } from '@/format/share'
import { month } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { everyMonth, satisfied } from './figures'

/** Width in pixels of one label below the bars. */
const LABEL = 70
const HEIGHT = 220, LEFT = 34, RIGHT = 40, TOP = 12, BOTTOM = 26

/** Visits due and visits made per month as bars, satisfaction as a line; the same figures stand in the table below. */
export function Trend({ statistics }: { statistics: VisitStatistics }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [picture, width] = useWidth()
  const groups = everyMonth(statistics.by_month, statistics)
  const most = Math.max(1, ...groups.flatMap((group) => [group.figures.due, group.figures.done]))
  const step = (width - LEFT - RIGHT) / Math.max(1, groups.length)
  const bar = Math.min(28, step * 0.34)
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM)
  const middle = (index: number) => LEFT + step * (index + 0.5)
  const points = groups.flatMap((group, index) => { const share = satisfied(group.figures); return share === null ? [] : [{ x: middle(index), y: y(share), share, key: group.key }] })
  const shown = Math.ceil(groups.length / Math.max(1, Math.floor((width - LEFT - RIGHT) / LABEL)))
  return (
    <>
      <ul className="legend">
        <li><i style={{ background: 'var(--primary-tint-strong)' }} />{t('visits.csat.due')}</li>
        <li><i style={{ background: 'var(--brand)' }} />{t('visits.csat.done')}</li>
        <li><i style={{ background: 'var(--ok)', borderRadius: '50%' }} />{t('visits.csat.satisfaction')}</li>
      </ul>
      <svg ref={picture} className="trend" viewBox={`0 0 ${width} ${HEIGHT}`} height={HEIGHT} role="img" aria-label={t('visits.csat.trend')}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={width - RIGHT} y1={y(share)} y2={y(share)} />
            <text x={LEFT - 6} y={y(share) + 4} textAnchor="end">{Math.round(most * share)}</text>
            <text x={width - RIGHT + 6} y={y(share) + 4}>{percent(share, locale)}</text>
          </g>
        ))}
        {groups.map((group, index) => (
          <g key={group.key}>
            <title>{`${month(group.key, locale)}: ${t('visits.csat.due')} ${group.figures.due}, ${t('visits.csat.done')} ${group.figures.done}, ${t('visits.csat.satisfaction')} ${percent(satisfied(group.figures), locale)}`}</title>
            <rect className="bar-due" x={middle(index) - bar} width={bar} y={y(group.figures.due / most)} height={y(0) - y(group.figures.due / most)} />
            <rect className="bar-done" x={middle(index)} width={bar} y={y(group.figures.done / most)} height={y(0) - y(group.figures.done / most)} />
            {index % shown === 0 && <text x={middle(index)} y={HEIGHT - 8} textAnchor="middle">{group.key}</text>}
          </g>
        ))}
        <polyline points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
        {points.map((point) => <circle key={point.key} cx={point.x} cy={point.y} r={4} />)}
      </svg>
    </>
  )
}

/** The picture is drawn as wide as its place, so that its words keep their size. */
function useWidth() {
  const picture = useRef<SVGSVGElement>(null)
  const [width, setWidth] = useState(760)
  useLayoutEffect(() => {
    const element = picture.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => { if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width)) })
    observer.observe(element)
    return () => { observer.disconnect() }
  }, [])
  return [picture, width] as const
}
