import { CheckCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { Consultation } from '@/api/consultations'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** What the system reported upwards, and whether the centre has signed for it. */
export function Reports({ one }: { one: Consultation }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const line = (label: string, at: string | null, signed: string | null) => at && (
    <li key={label}>
      <div>{label} <span className="quiet number">{shortDateTime(at, locale)}</span></div>
      <small className={signed ? 'quiet' : 'clock-risk'}>{signed ? <><CheckCircleOutlined aria-hidden /> {t('consultations.signed', { at: shortDateTime(signed, locale) })}</> : <><ExclamationCircleFilled aria-hidden /> {t('consultations.unsigned')}</>}</small>
    </li>
  )
  return <ul className="plain-list stack" style={{ gap: 8 }}>{line(t('consultations.level_1', { name: one.leader_name ?? t('consultations.leader') }), one.reported_at, one.signed_at)}{line(t('consultations.level_2'), one.reported_top_at, one.signed_top_at)}</ul>
}
