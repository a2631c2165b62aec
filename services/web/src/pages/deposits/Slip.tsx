import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { depositDetail, type DepositDetail } from '@/api/deposits'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { useMe } from '@/shell/session'
import { usePayerNames } from '../billing/payers'

/** What a paper says about a deposit: rows of words, and whose names stand below. */
interface Paper { title: string; number: string; rows: readonly (readonly [string, ReactNode])[]; signs: readonly string[] }

/** E1-52 押金单、退款单: the same sheet with other rows. */
export function Slip({ say, address }: { say: (detail: DepositDetail, place: string, holder: string) => Paper; address: 'slip' | 'refund' }) {
  const { t } = useTranslation()
  const places = useMe().communities
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(depositDetail(id))
  const holderName = usePayerNames([found.data?.deposit.holder_id ?? null])
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const { deposit } = found.data
  const place = [places.find((one) => one.id === deposit.community_id)?.name, deposit.unit_code].filter(Boolean).join(' ')
  const paper = say(found.data, place, holderName(deposit.holder_id))
  return (
    <PrintPage title={paper.title} number={paper.number} qr={`${window.location.origin}/deposits/${deposit.id}/${address}`} papers={['a5', 'a4']} again={false}>
      <table><tbody>{paper.rows.map(([label, value]) => <tr key={label}><th scope="row" style={{ width: '25%' }}>{label}</th><td className="pre">{value || '\u00a0'}</td></tr>)}</tbody></table>
      <div className="sheet-signs">{[...paper.signs, t('ui.paper.date')].map((sign) => <span key={sign}>{sign} ____________</span>)}</div>
    </PrintPage>
  )
}
