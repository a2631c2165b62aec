import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Checkbox } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { banners, type Banner } from '@/api/incidents'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { AttachOpen } from './AttachOpen'

interface Place { building: string; unit: string }

/** Whether an incident concerns a home: its building as a whole, or this very unit. */
export function concerns(one: Banner, place: Place): boolean {
  return one.places.some((known) => known.building_id === place.building && (known.unit_id === null || known.unit_id === place.unit))
}

/** What has to be said to a caller of that home; the call, or what the home has open already, may be about it. */
export function IncidentBanner({ community, place, chosen, onChoose }: { community: string | null; place: Place | null; chosen: string | null; onChoose: (id: string | null) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const found = useQuery({ ...banners(community), enabled: useMay('ticketing.incident.read') && community !== null }).data ?? []
  // Somebody whose home is not known yet may be one of those concerned.
  const shown = place ? found.filter((one) => concerns(one, place)) : found
  // What was chosen before the home was known may not concern it: nobody joins what is not on the screen.
  const gone = chosen !== null && !shown.some((one) => one.id === chosen)
  useEffect(() => { if (gone) onChoose(null) }, [gone, onChoose])
  return (
    <>
      {shown.map((one) => (
        <Alert key={one.id} type="warning" showIcon className="form-alert incident-banner" role="status"
          title={<><Link to={`/incidents/${one.id}` as never}>{one.title}</Link> {one.expected_end_at && <span className="quiet number">{t('incidents.until', { at: shortDateTime(one.expected_end_at, locale) })}</span>}</>}
          description={<>
            <span className="pre">{one.banner}</span>
            <div className="row incident-attach">
              <Checkbox checked={chosen === one.id} onChange={(event) => { onChoose(event.target.checked ? one.id : null) }}>{t('incidents.attach')}</Checkbox>
              {place && <AttachOpen incident={one} unit={place.unit} />}
            </div>
          </>} />
      ))}
    </>
  )
}
