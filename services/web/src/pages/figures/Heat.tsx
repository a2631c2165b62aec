import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Figures } from '@/api/figures'

/** The buildings most tickets came from: the darker, the more. */
export function Heat({ figures, within }: { figures: Figures; within: Record<string, string> }) {
  const { t } = useTranslation()
  const most = Math.max(1, ...figures.buildings.map((one) => one.registered))
  const several = new Set(figures.buildings.map((one) => one.community_id)).size > 1
  if (figures.buildings.length === 0) return <p className="quiet">{t('figures.nothing')}</p>
  return (
    <ul className="heat">
      {figures.buildings.map((one) => (
        <li key={one.building_id}>
          <Link to="/tickets" search={{ ...within, building_id: one.building_id } as never} data-heat={Math.ceil((one.registered / most) * 4)}>
            <span className="strong">{t('figures.building', { code: one.code ?? '–' })}</span>
            {several && <small>{one.community_name}</small>}
            <span className="heat-count number">{one.registered}</span>
            <small>{t('figures.building_open', { count: one.open })}</small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
