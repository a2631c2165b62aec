import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { flow, SERVICES } from '@/api/flow'
import { Card } from '@/components/DetailLayout'
import { PageHead } from '@/components/PageHead'
import { useCodeName } from '@/i18n/codes'
import { FlowTable, OBJECTIVE } from './FlowTable'

/** Where events wait: what each service still has to publish, and what it still has to apply, by source. */
export default function EventsPage() {
  const { t } = useTranslation()
  const name = useCodeName()
  const answers = useQueries({ queries: SERVICES.map((service) => flow(service)) })
  const waiting = SERVICES.flatMap((service, index) => (answers[index]?.data?.sources ?? []).map((source) => ({ service, ...source })))
  return (
    <div className="stack">
      <PageHead title={t('ops.events')} note={t('ops.slo', { count: OBJECTIVE })} />
      <Card title={t('ops.health')} flush><FlowTable /></Card>
      <Card title={t('ops.sources')} flush>
        {waiting.length === 0 ? <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('ops.all_applied')}</p> : (
          <div className="scroll-x">
            <table className="plain-table">
              <thead><tr><th scope="col">{t('ops.service')}</th><th scope="col">{t('ops.source')}</th><th scope="col" className="right">{t('ops.pending')}</th><th scope="col" className="right">{t('ops.oldest')}</th></tr></thead>
              <tbody>{waiting.map((row) => <tr key={row.service + row.source}><td>{name('service', row.service)}</td><td>{name('service', row.source)}</td><td className="right number">{row.pending}</td><td className="right number">{t('ops.seconds', { count: Math.round(row.oldest_seconds) })}</td></tr>)}</tbody>
            </table>
          </div>
        )}
      </Card>
    </div>
  )
}
