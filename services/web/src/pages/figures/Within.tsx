import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListParams } from '@/components/list/types'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

interface Props {
  params: ListParams
  /** Names of the two bounds in the address. */
  since: 'registered_since' | 'stopped_since'
  before: 'registered_before' | 'stopped_before'
  onClear: (keys: Record<string, undefined>) => void
}

/** The bounds that only a figure sets; the list says them in words and lets them be taken away. */
export function Within({ params, since, before, onClear }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const from = params[since] && shortDateTime(params[since], locale)
  const until = params[before] && shortDateTime(params[before], locale)
  const words = [
    from && until ? t(since === 'stopped_since' ? 'figures.within_stopped' : 'figures.within', { since: from, before: until }) : from ? t('figures.since', { since: from }) : until ? t('figures.before', { before: until }) : '',
    params.of_handler ? t('figures.of_handler') : '',
    params.building_id ? t('figures.in_building') : '',
  ].filter(Boolean)
  if (words.length === 0) return null
  return <Alert type="info" showIcon title={words.join(' · ')} closable={{ onClose: () => { onClear({ [since]: undefined, [before]: undefined, building_id: undefined }) }, closeIcon: true, 'aria-label': t('ui.filter.clear') }} style={{ marginBlockEnd: 12 }} />
}
