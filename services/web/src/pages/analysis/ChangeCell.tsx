import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Change, VisitChange, VisitFigure } from '@/api/analysis'
import { FigureLink } from '../reports/FigureTable'

/** A figure and the one of the period before; both open the lists they count. */
export function ChangeCell({ change }: { change: Change }) {
  const { t } = useTranslation()
  if (change.now.tickets + change.before.tickets === 0) return <td className="right quiet">0</td>
  return <td className="right number nowrap"><FigureLink figure={change.now} /> <small className="quiet">{t('analysis.before')} <FigureLink figure={change.before} /></small></td>
}

/** The same of visits with a low score. */
export function LowCell({ change }: { change: VisitChange }) {
  const { t } = useTranslation()
  if (change.now.visits + change.before.visits === 0) return <td className="right quiet">0</td>
  return <td className="right number nowrap"><VisitLink figure={change.now} /> <small className="quiet">{t('analysis.before')} <VisitLink figure={change.before} /></small></td>
}

function VisitLink({ figure }: { figure: VisitFigure }) {
  if (!figure.filter || figure.visits === 0) return <span className="number">{figure.visits}</span>
  return <Link to="/callbacks" search={{ state: 'done', ...figure.filter } as never} className="number">{figure.visits}</Link>
}
