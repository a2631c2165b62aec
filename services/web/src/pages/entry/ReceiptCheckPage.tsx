import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { receiptCheck } from '@/api/billing'
import { asProblem } from '@/api/problem'
import { Fact, Facts } from '@/components/DetailLayout'
import { capitals } from '@/format/capitals'
import { money } from '@/format/money'
import { calendarDate } from '@/format/time'
import { problemText } from '@/i18n/problems'
import { useLocale } from '@/i18n/i18n'
import { useBrand } from '@/theme/BrandTheme'
import './receiptCheck.css'

/** Where the QR code of a printed receipt leads: anybody with the paper sees whether it is genuine, and no more. */
export default function ReceiptCheckPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const brand = useBrand()
  const { token } = useParams({ strict: false }) as { token: string }
  const found = useQuery(receiptCheck(token))
  if (found.isPending) return <><h1>{t('billing.check.title')}</h1><p role="status" className="entry-lead">{t('billing.check.looking')}</p><Skeleton active title={false} paragraph={{ rows: 4 }} /></>
  if (found.isError) {
    const problem = asProblem(found.error)
    // A token that cannot be one is refused by its form and is as unknown as any other.
    if (problem.status === 404 || problem.status === 400) return <Verdict kind="unknown" title={t('billing.check.unknown')} text={t('billing.check.unknown_text', { company: brand.name })} />
    return <Verdict kind="unknown" title={t('billing.check.not_now')} text={problemText(problem)}><Button block onClick={() => { void found.refetch() }}>{t('ui.retry')}</Button></Verdict>
  }
  const paper = found.data
  const valid = paper.state === 'valid'
  return (
    <Verdict kind={valid ? 'valid' : 'void'} title={valid ? t('billing.check.valid') : t('billing.check.void')} text={valid ? t('billing.check.valid_text') : t('billing.check.void_text')}>
      <Facts>
        <Fact label={t('billing.check.company')}>{brand.name}</Fact>
        <Fact label={t('billing.receipt_no')}><span className="number">{paper.no}</span></Fact>
        <Fact label={t('billing.check.issued_on')}>{calendarDate(paper.issued_on, locale)}</Fact>
        <Fact label={t('billing.amount')}><span className="number strong">{money(paper.amount_cents, locale)}</span></Fact>
        <Fact label={t('billing.capitals')}>{capitals(paper.amount_cents)}</Fact>
        {paper.voided_on && <Fact label={t('billing.check.voided_on')}>{calendarDate(paper.voided_on, locale)}</Fact>}
      </Facts>
    </Verdict>
  )
}

const ICONS = { valid: <CheckCircleFilled aria-hidden />, void: <CloseCircleFilled aria-hidden />, unknown: <QuestionCircleFilled aria-hidden /> }

function Verdict({ kind, title, text, children }: { kind: keyof typeof ICONS; title: string; text: string; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="quiet check-head">{t('billing.check.title')}</p>
      <div className={`verdict verdict-${kind}`} role="status">{ICONS[kind]}<h1>{title}</h1><p>{text}</p></div>
      {children}
      {kind !== 'unknown' && <p className="quiet check-foot">{t('billing.check.compare')}</p>}
    </>
  )
}
