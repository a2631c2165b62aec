import { useTranslation } from 'react-i18next'
import { MOST_UNITS, unitCode, unitCount, withGap, type Shape } from './plan'
import './preview.css'

const FLOORS = 6
const DOORS = 3

/** How the first building will look from the front, code by code, and how much is made altogether. */
export function Preview({ codes, shape }: { codes: readonly string[]; shape: Shape }) {
  const { t } = useTranslation()
  const [first = '', last = ''] = [codes[0], codes.at(-1)]
  const count = unitCount(codes, shape)
  const doors = withGap(shape.units_per_floor, DOORS).toReversed()
  return (
    <div className="estate-preview">
      <p className={count > MOST_UNITS ? 'over-text strong' : 'strong'} role="status">
        {t('estate.builder.total', { buildings: codes.length, units: count.toLocaleString('zh-CN') })}
        {count > MOST_UNITS && ` · ${t('problems.estate_too_large')}`}
      </p>
      <p className="quiet">{t('estate.builder.from_to', { first: unitCode(first, 1, 1, 1), last: unitCode(last, shape.entrances, shape.floors, shape.units_per_floor) })}</p>
      <table aria-label={t('estate.builder.preview_of', { code: first, entrance: 1 })}>
        <tbody>
          {withGap(shape.floors, FLOORS).map((floor) => (
            <tr key={floor ?? 'gap'}>
              <th scope="row">{floor === null ? '⋮' : t('estate.builder.floor', { floor })}</th>
              {doors.map((door) => <td key={door ?? 'gap'} className="number">{floor === null || door === null ? '⋯' : unitCode(first, 1, floor, door)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
