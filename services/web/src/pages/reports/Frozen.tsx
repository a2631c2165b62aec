import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** Says of what moment the figures of an edition are. `live`: the page can count them anew. */
export function Frozen({ at, edition, live = false }: { at: string; edition: number; live?: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return <Alert type="info" showIcon title={t('reports.frozen', { number: edition, at: dateTime(at, locale) })} description={t('reports.frozen_hint')} {...(live ? { action: <Link to="." search={{ edition: '0' } as never}>{t('reports.quarterly.count_now')}</Link> } : {})} />
}
