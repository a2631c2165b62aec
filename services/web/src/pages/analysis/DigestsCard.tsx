import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { digests } from '@/api/analysis'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { FrozenAt } from '../reports/FigureTable'
import { Frozen } from '../reports/Frozen'
import { Receipts } from '../reports/Receipts'
import { DigestContents } from './DigestContents'

/** The digests of the period: which department was sent one, and whether its head has read it. */
export function DigestsCard({ since, until }: { since: string; until: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const found = useQuery(digests({ since, until }))
  const [opened, setOpened] = useState<string | null>(null)
  const one = found.data?.find((row) => row.id === opened)
  return (
    <Card title={t('analysis.digest.sent')} flush>
      {found.isPending && <div style={{ padding: 16 }}><Skeleton active /></div>}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.data && (
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('reports.quarterly.department')}</th><th scope="col">{t('reports.quarterly.head')}</th><th scope="col">{t('reports.quarterly.sent')}</th><th scope="col">{t('reports.receipt.title')}</th></tr></thead>
            <tbody>
              {found.data.map((row) => (
                <tr key={row.id}>
                  <td>{row.content ? <Button type="link" size="small" style={{ padding: 0 }} onClick={() => { setOpened(row.id) }}>{row.department}</Button> : row.department}</td>
                  <td>{row.head_name ?? <span className="over-text">{t('reports.quarterly.no_head')}</span>}</td>
                  <td className="nowrap">{row.sent_at ? dateTime(row.sent_at, locale) : <span className="quiet">{t('analysis.digest.waits')}</span>}</td>
                  <td>{row.receipts[0] && (row.receipts[0].read_at ? t('reports.receipt.read') : <span className="over-text">{t('reports.receipt.unread')}</span>)}</td>
                </tr>
              ))}
              {found.data.length === 0 && <tr><td colSpan={4} className="quiet">{t('analysis.digest.none')}</td></tr>}
            </tbody>
          </table>
        </div>
      )}
      {one?.content && one.sent_at && (
        <Drawer open onClose={() => { setOpened(null) }} size={720} title={`${t('analysis.feedback.department')} · ${one.department}`} destroyOnHidden>
          <div className="stack">
            <Frozen at={one.sent_at} edition={one.edition} />
            <FrozenAt at={one.sent_at}><DigestContents content={one.content} /></FrozenAt>
            <Receipts receipts={one.receipts} />
          </div>
        </Drawer>
      )}
    </Card>
  )
}
