import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ShiftRecord } from '@/api/duty'
import { timeOnly } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useDuty } from './useDuty'

/** The usual points have names in both languages; a company's own are shown as it wrote them. */
export function checkName(item: string): string {
  return i18next.exists(`codes.closing_point.${item}`) ? String(i18next.t(`codes.closing_point.${item}` as never)) : item
}

export function Checklist({ id, checks, writes }: { id: string; checks: ShiftRecord['checks']; writes: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { act } = useDuty()
  return (
    <ul className="plain-list duty-people">
      {checks.map((check) => (
        <li key={check.item} className="spread">
          <span>{check.done_at && <CheckCircleFilled className="duty-done" aria-label={t('duty.done')} />} {checkName(check.item)}</span>
          {check.done_at ? <span className="quiet">{check.done_by_name} {timeOnly(check.done_at, locale)}</span> : writes ? <Button size="small" onClick={() => { void act(`duty-shifts/${id}/checks`, { item: check.item }) }}>{t('duty.tick')}</Button> : <span className="quiet">{t('duty.open')}</span>}
        </li>
      ))}
    </ul>
  )
}
