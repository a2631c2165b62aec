import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Reading } from '@/api/meters'
import { StateTag } from '@/components/StateTag'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { plain, used } from './words'

/** What one meter, or all of a home, were read at, latest first. */
export function Readings({ readings, meters = false }: { readings: readonly Reading[]; meters?: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  if (readings.length === 0) return <p className="quiet">{t('meters.none')}</p>
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th scope="col">{t('meters.read_on')}</th>{meters && <th scope="col">{t('meters.no')}</th>}<th scope="col" className="right">{t('meters.now')}</th><th scope="col" className="right">{t('meters.quantity')}</th><th scope="col">{t('billing.state')}</th></tr></thead>
        <tbody>
          {readings.map((one) => (
            <tr key={one.id}>
              <td className="nowrap">{calendarDate(one.read_on, locale)}</td>
              {meters && <td className="nowrap">{code('meter_kind', one.kind)} <span className="number">{one.meter_no}</span></td>}
              <td className="right number">{plain(one.value)}</td>
              <td className={`right nowrap ${one.finding ? 'over-text' : ''}`}>{used(one.quantity, one.kind)}</td>
              <td className="nowrap">{one.state === 'billed' && one.bill_id ? <Link to={`/bills/${one.bill_id}` as never}><StateTag set="reading_state" code={one.state} /></Link> : <StateTag set="reading_state" code={one.state} />}{one.source === 'estimated' && <small className="quiet"> {t('meters.estimated')}</small>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
