import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { templateVersions, type Template, type Wording } from '@/api/notices'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** What the company wrote before. Nothing is lost: an earlier text can be filled in again. */
export function Versions({ current, onUse }: { current: Template; onUse: ((text: Wording) => void) | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const versions = useQuery(templateVersions(current.code, current.locale))
  return (
    <Card title={t('notices.editor.versions')} flush={(versions.data?.items.length ?? 0) > 0}>
      {versions.isError && <Failure error={versions.error} onRetry={() => { void versions.refetch() }} />}
      {versions.data?.items.length === 0 && <p className="quiet">{t('notices.editor.versions_none')}</p>}
      <ul className="plain-list lines">
        {versions.data?.items.map((one) => (
          <li key={one.version} className="spread">
            <span><span className="strong">{t('notices.editor.version', { version: one.version })}</span>{one.version === current.version && ` · ${t('notices.editor.current')}`}<br /><span className="quiet">{dateTime(one.written_at, locale)}</span></span>
            {onUse && <Button size="small" aria-label={`${t('notices.editor.use_version')} ${one.version}`} onClick={() => { onUse(one) }}>{t('notices.editor.use_version')}</Button>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
