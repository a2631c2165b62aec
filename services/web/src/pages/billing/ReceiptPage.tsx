import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { printReceipt, receipt } from '@/api/billing'
import { nameOnPaper } from '@/api/registry'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { useToast } from '@/components/useToast'
import { capitals } from '@/format/capitals'
import { listed } from '@/format/list'
import { money } from '@/format/money'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { periodText } from './Lines'
import { usePayerNames } from './payers'

/** E1-52 收据: figures and capitals, QR to verify, 补打 from the second print on. */
export default function ReceiptPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const asked = useSearch({ strict: false }) as { print?: string }
  const { id } = useParams({ strict: false }) as { id: string }
  const mayPrint = useMay('billing.receipt.print')
  const mayBills = useMay('billing.bill.read')
  const mayPerson = useMay('registry.person.read')
  const found = useQuery(receipt(id))
  const payerName = usePayerNames([found.data?.payer_id ?? null])
  const [fullName, setFullName] = useState<string | null>(null)
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const paper = found.data
  // The service counts the print first: what comes out of the printer carries the right mark.
  const print = async () => {
    try {
      // A print that lacks the name of the payer is not counted.
      const name = mayPerson && paper.payer_id ? await nameOnPaper(paper.payer_id, { receipt_no: paper.no }) : null
      const counted = await printReceipt(id, crypto.randomUUID())
      flushSync(() => { setFullName(name); queries.setQueryData(receipt(id).queryKey, counted) })
      return true
    } catch (error) {
      toast.refused(error)
      return false
    }
  }
  return (
    <PrintPage title={t('billing.receipt')} number={paper.no} qr={`${window.location.origin}${paper.verify_path}`} again={paper.copy} {...(mayPrint && paper.state !== 'void' ? { onPrint: print } : {})} printable={mayPrint && paper.state !== 'void'} atOnce={asked.print === 'now'}>
      {paper.state === 'void' && <p className="strong">{t('billing.paper.void')}</p>}
      <p>{t('billing.paper.payer')}{t('billing.paper.colon')}{fullName ?? payerName(paper.payer_id)} &nbsp; {t('billing.unit')}{t('billing.paper.colon')}{paper.community_name} {paper.unit_code} &nbsp; {t('billing.received_at')}{t('billing.paper.colon')}{dateTime(paper.received_at, locale)}</p>
      <table>
        <thead><tr><th>{t('billing.paper.item')}</th><th>{t('billing.period')}</th><th>{t('billing.no')}</th><th className="right">{t('billing.amount')}</th></tr></thead>
        <tbody>
          {paper.items.map((item) => <tr key={item.bill_no}><td>{listed(item.items)}</td><td>{periodText(item.period_from, item.period_to, locale)}</td><td className="number">{mayBills ? <Link to={`/bills/${item.bill_id}` as never}>{item.bill_no}</Link> : item.bill_no}</td><td className="right number">{money(item.amount_cents, locale)}{item.late_fee_cents > 0 && <><br /><small>{t('billing.late.among', { amount: money(item.late_fee_cents, locale) })}</small></>}</td></tr>)}
          {paper.credited_cents > 0 && <tr><td colSpan={3}>{t('billing.desk_to_credit')}</td><td className="right number">{money(paper.credited_cents, locale)}</td></tr>}
          {paper.discount_cents > 0 && <tr><td colSpan={3}>{t('discounts.early.let_go')}</td><td className="right number">{money(-paper.discount_cents, locale)}</td></tr>}
          {paper.waived_cents > 0 && <tr><td colSpan={3}>{t('billing.rounded_off')}</td><td className="right number">{money(-paper.waived_cents, locale)}</td></tr>}
          <tr><td colSpan={3}>{t('billing.paper.total')}</td><td className="right number strong">{money(paper.amount_cents, locale)}</td></tr>
        </tbody>
      </table>
      <p>{t('billing.capitals')}{t('billing.paper.colon')}<span className="strong">{capitals(paper.amount_cents)}</span></p>
      <p>{t('billing.paper.method')}{t('billing.paper.colon')}{code('pay_channel', paper.channel)}{paper.reference ? ` ${paper.reference}` : ''}</p>
      <div className="sheet-signs"><span>{t('ui.paper.stamp')} ____________</span><span>{t('billing.cashier')}{t('billing.paper.colon')}{paper.cashier_name ?? '____________'}</span><span>{t('ui.paper.sign')} ____________</span></div>
    </PrintPage>
  )
}
