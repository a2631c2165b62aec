import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DunningCase } from '@/api/dunning'
import { TOPIC } from '@/api/topics'
import { listed } from '@/format/list'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** What comes next and when; what waits for a leader, and why nothing comes, in words. */
export function useNextWords(): (one: DunningCase) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (one) => {
    if (one.proposed) return t('dunning.waits', { step: code('dunning_stage', one.proposed) })
    if (one.state === 'paused') return t('dunning.paused_by', { why: listed(one.held_by.map((why) => code('dunning_hold', why))) })
    if (one.state !== 'running') return '–'
    if (!one.next_stage || !one.next_on) return one.stage === 'litigation' ? '–' : t('dunning.below_minimum')
    return t('dunning.next_at', { step: code('dunning_stage', one.next_stage), day: calendarDate(one.next_on, locale) })
  }
}

/** After something was done to a case its list and its page are read anew. */
export function useRefreshed(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: [TOPIC.dunningCase] })
}
