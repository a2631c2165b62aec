import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { differencesOf, policyVersions, type PolicyVersion } from '@/api/clocks'
import { Card, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { Differences } from './Differences'

/** Every version with who, when, why and what. */
export default function History() {
  const { t } = useTranslation()
  const versions = useQuery(policyVersions)
  if (versions.isPending) return <DetailSkeleton />
  if (versions.isError) return <Failure error={versions.error} onRetry={() => { void versions.refetch() }} />
  return (
    <Card title={t('sla.history')} flush>
      <div className="sla-scroll">
        <table className="sla-table">
          <thead><tr><th>{t('sla.hist.version')}</th><th>{t('sla.hist.at')}</th><th>{t('sla.hist.by')}</th><th>{t('sla.hist.note')}</th><th>{t('sla.hist.changes')}</th></tr></thead>
          <tbody>{versions.data.items.map((version) => <Version key={version.policy_version} version={version} />)}</tbody>
        </table>
      </div>
    </Card>
  )
}

function Version({ version }: { version: PolicyVersion }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const number = version.policy_version
  const found = useQuery({ ...differencesOf(number - 1, number), enabled: open && number > 1 })
  return (
    <tr>
      <td className="nowrap">{t('sla.version', { version: number })}</td>
      <td className="number">{dateTime(version.published_at, locale)}</td>
      <td className="nowrap">{version.published_by ? version.published_by_name ?? t('ui.unknown') : t('sla.shipped')}</td>
      <td>{version.note ?? <span className="quiet">–</span>}</td>
      <td>
        {number === 1 ? <span className="quiet">{t('sla.hist.first')}</span> : <Button type="link" size="small" aria-expanded={open} onClick={() => { setOpen(!open) }}>{t('sla.hist.show')} ({version.changes})</Button>}
        {open && found.data && <Differences found={found.data} />}
      </td>
    </tr>
  )
}
