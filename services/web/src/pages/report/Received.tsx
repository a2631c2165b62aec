import { CheckCircleFilled } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Receipt } from '@/api/report'
import { Fact, Facts } from '@/components/DetailLayout'
import { UploadList } from '@/components/files/UploadList'
import type { Uploads } from '@/components/files/useUploads'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** The secret stands behind the #: no server and no log sees it. */
export const followAddress = (token: string) => `/report/follow#${token}`

/** What was sent has arrived: its number, when something happens, and how to follow it. */
export function Received({ receipt, uploads, onAgain }: { receipt: Receipt; uploads: Uploads; onAgain: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => { heading.current?.focus() }, [])
  return (
    <>
      <p className="report-mark"><CheckCircleFilled aria-hidden /></p>
      <h1 ref={heading} tabIndex={-1} className="report-done" role="status">{t('report.done.title', { no: receipt.no })}</h1>
      <p className="entry-lead report-done">{t('report.done.lead')}</p>
      <Facts>
        <Fact label={t('report.done.no')}><Typography.Text copyable className="number strong">{receipt.no}</Typography.Text></Fact>
        {receipt.accept_by && <Fact label={t('report.done.accept_by')}>{t('report.done.accept_text', { at: dateTime(receipt.accept_by, locale) })}</Fact>}
        <Fact label={t('report.done.promised')}>{t('report.done.promised_text', { at: dateTime(receipt.promised_reply_at, locale) })}</Fact>
        <Fact label={t('report.done.link')}><Typography.Text copyable code className="report-link">{`${window.location.origin}${followAddress(receipt.token)}`}</Typography.Text><p className="quiet">{t('report.done.link_note')}</p></Fact>
      </Facts>
      <UploadList uploads={uploads} />
      <div className="entry-links">
        <Button type="primary" onClick={() => { void navigate({ to: '/report/follow' as never, hash: receipt.token }) }}>{t('report.done.follow')}</Button>
        <Button onClick={onAgain}>{t('report.done.again')}</Button>
      </div>
    </>
  )
}
