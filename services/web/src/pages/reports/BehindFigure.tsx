import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListParams } from '@/components/list/types'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useSubclasses } from '../tickets/useSubclasses'

/** Filters that only a figure of a report sets; the list says them in words and lets them be taken away. */
export const REPORT_FILTERS = ['happened', 'first_day', 'last_day', 'desk', 'phase', 'nature', 'cause_kind', 'validity', 'department', 'repeated', 'community_id', 'class_l1', 'class_l2', 'answered', 'handler_id', 'then', 'as_of'] as const
/** What only the list itself says; the service is not asked for it. */
export const SAID_ONLY: readonly string[] = ['then', 'as_of']

interface Props {
  params: ListParams
  /** How many the list finds now. */
  now: number | undefined
  onClear: () => void
}

export function BehindFigure({ params, now, onClear }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { both } = useSubclasses()
  if (!params.happened) return null
  const days = params.first_day === params.last_day ? [params.first_day] : [params.first_day, params.last_day]
  const words = [
    days.filter(Boolean).map((day) => calendarDate(day ?? '', locale)).join(' – '), code('report_happened', params.happened), params.desk && code('report_desk', params.desk),
    both({ class_l1: params.class_l1 ?? null, class_l2: params.class_l2 ?? null }), params.answered && code('answered', params.answered), params.phase && code('phase', params.phase), params.nature && code('nature', params.nature), params.cause_kind && code('cause_kind', params.cause_kind), params.validity && code('report_validity', params.validity), params.department, params.repeated && t('reports.repeated'), params.handler_id && t('reports.of_handler'),
  ].filter(Boolean)
  const { then, as_of: at } = params
  const frozen = then && at && now !== undefined ? t(now === Number(then) ? 'reports.behind_same' : 'reports.behind_then', { at: dateTime(at, locale), then, now }) : undefined
  return <Alert type={frozen && now !== Number(then) ? 'warning' : 'info'} showIcon title={t('reports.behind', { words: words.join(' · ') })} description={frozen} closable={{ onClose: onClear, closeIcon: true, 'aria-label': t('ui.filter.clear') }} style={{ marginBlockEnd: 12 }} />
}
