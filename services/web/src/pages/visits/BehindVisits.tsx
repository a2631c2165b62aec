import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListParams } from '@/components/list/types'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

const KEYS = ['due_from', 'due_until', 'made_from', 'made_until', 'counted', 'class_l1', 'community_id', 'department'] as const

/** Filters that only a figure sets; the list says them in words and lets them be taken away. */
export function BehindVisits({ params, onClear }: { params: ListParams; onClear: (keys: Record<string, undefined>) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const days = (from?: string, until?: string) => [...new Set([from, until])].map((day) => (day ? calendarDate(day, locale) : '')).join(' – ')
  const words = [
    (params.due_from ?? params.due_until) && t('visits.behind.due', { days: days(params.due_from, params.due_until) }),
    (params.made_from ?? params.made_until) && t('visits.behind.made', { days: days(params.made_from, params.made_until) }),
    params.counted && t('visits.behind.counted'), params.class_l1 && t('visits.behind.class', { name: code('class', params.class_l1) }), params.department && t('visits.behind.department', { name: params.department }),
  ].filter(Boolean)
  if (words.length === 0) return null
  return <Alert type="info" showIcon title={words.join(' · ')} closable={{ onClose: () => { onClear(Object.fromEntries(KEYS.map((key) => [key, undefined]))) }, closeIcon: true, 'aria-label': t('ui.filter.clear') }} style={{ marginBlockEnd: 12 }} />
}
