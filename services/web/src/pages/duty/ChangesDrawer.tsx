import { useQuery } from '@tanstack/react-query'
import { Drawer, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { rosterChanges } from '@/api/duty'
import { Failure } from '@/components/Failure'
import { calendarDate, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** What was changed after the week was published, and why. */
export default function ChangesDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const found = useQuery(rosterChanges(id))
  return (
    <Drawer open onClose={onClose} size={480} title={t('duty.roster.changes')} destroyOnHidden>
      {found.isPending && <Skeleton active />}
      {found.isError && <Failure error={found.error} />}
      {found.data?.items.length === 0 && <p className="quiet">{t('duty.roster.no_changes')}</p>}
      <ol className="plain-list timeline">
        {found.data?.items.map((change) => (
          <li key={change.id}>
            <span className="strong">{code('roster_verb', change.verb)}</span> {calendarDate(change.day, locale)} {change.post_name} {change.shift_name}
            <br />{change.before_name ?? '–'} → {change.staff_name ?? '–'}
            <br /><span className="quiet">{change.reason} · {change.actor_name} · {shortDateTime(change.at, locale)}</span>
          </li>
        ))}
      </ol>
    </Drawer>
  )
}
