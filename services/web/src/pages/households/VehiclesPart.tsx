import { useTranslation } from 'react-i18next'
import type { Person } from '@/api/registry'
import { Card } from '@/components/DetailLayout'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** Cars, and the spaces a person may use. */
export default function VehiclesPart({ owner }: { owner: Person }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (
    <div className="stack">
      {owner.vehicles.length > 0 && <Card title={t('households.vehicles')} flush>
        <table className="plain-table">
          <tbody>{owner.vehicles.map((one) => <tr key={one.id}><td className="strong number">{one.plate}</td><td>{[one.brand, one.colour].filter(Boolean).join(' · ')}</td></tr>)}</tbody>
        </table>
      </Card>}
      {owner.parking.length > 0 && <Card title={t('households.parking')} flush>
        <table className="plain-table">
          <tbody>
            {owner.parking.map((space) => (
              <tr key={space.space_id}>
                <td className="strong number">{space.lot_code}-{space.code}</td><td>{code('parking_right', space.kind)}</td>
                <td className="nowrap">{space.valid_to ? t('households.until', { from: calendarDate(space.valid_from, locale), to: calendarDate(space.valid_to, locale) }) : t('households.since', { day: calendarDate(space.valid_from, locale) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>}
    </div>
  )
}
