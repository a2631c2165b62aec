import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Bill } from '@/api/billing'
import { depositsOfBill } from '@/api/deposits'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'

/** What of a bill is held for its payer, and where each of it stands. */
export function Deposits({ bill }: { bill: Bill }) {
  const { t } = useTranslation()
  const list = useQuery(depositsOfBill(bill.id))
  if (list.isError) return <Failure error={list.error} onRetry={() => { void list.refetch() }} />
  if (!list.data || list.data.length === 0) return null
  return (
    <Card title={t('deposits.title')} flush>
      <div className="scroll-x">
        <table className="plain-table">
          <tbody>{list.data.map((one) => <tr key={one.id}><td><Link to={`/deposits/${one.id}` as never} className="number">{one.no}</Link></td><td>{one.item_name}</td><td className="nowrap"><StateTag set="deposit_state" code={one.state} /></td><td className="right"><MoneyText cents={one.amount_cents} /></td></tr>)}</tbody>
        </table>
      </div>
    </Card>
  )
}
