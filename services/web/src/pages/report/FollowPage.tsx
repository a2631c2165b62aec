import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { Result, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { matter } from '@/api/report'
import { Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Timeline } from '@/components/Timeline'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import './report.css'

/** How a reported matter stands, for whoever holds its link. */
export default function FollowPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const token = useLocation({ select: (location) => location.hash.replace(/^#/, '') })
  const found = useQuery({ ...matter(token), enabled: token !== '' })
  const unknown = token === '' || (found.isError && [400, 404].includes(asProblem(found.error).status))
  return (
    <div className="report">
      <h1>{t('report.follow.title')}</h1>
      {unknown && <Result status="404" title={t('report.follow.gone')} subTitle={t(token === '' ? 'report.follow.missing' : 'report.follow.gone_text')} />}
      {!unknown && found.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {!unknown && found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.isSuccess && (
        <>
          <p className="entry-lead number">{found.data.no}</p>
          <Facts>
            <Fact label={t('report.follow.state')}><span className="strong">{code('ticket_state', found.data.state)}</span></Fact>
            <Fact label={t('report.follow.kind')}>{code('ticket_kind', found.data.kind)}</Fact>
            <Fact label={t('report.follow.what')}>{found.data.title}</Fact>
            <Fact label={t('report.follow.registered_at')}>{dateTime(found.data.registered_at, locale)}</Fact>
            <Fact label={t('report.follow.promised')}>{dateTime(found.data.promised_reply_at, locale)}</Fact>
          </Facts>
          {found.data.confirmation_codes.length > 0 && (
            <section className="report-part">
              <h2>{t('report.follow.codes')}</h2>
              <p className="quiet">{t('report.follow.codes_note')}</p>
              <Facts>{found.data.confirmation_codes.map((one) => <Fact key={one.work_order_no} label={one.work_order_no}><span className="report-code number">{one.code}</span></Fact>)}</Facts>
            </section>
          )}
          <section className="report-part">
            <h2>{t('report.follow.replies')}</h2>
            {found.data.replies.length === 0
              ? <p className="quiet">{t('report.follow.none')}</p>
              : <Timeline label={t('report.follow.replies')} entries={[...found.data.replies].reverse().map((reply) => ({ id: reply.at, at: reply.at, title: reply.channel ? code('reply_channel', reply.channel) : t('report.follow.reply'), text: reply.text }))} />}
          </section>
        </>
      )}
      <div className="entry-links"><Link to="/report">{t('report.follow.another')}</Link></div>
    </div>
  )
}
