import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dunningDetail, resumeDunning, type DunningDetail, type DunningStep } from '@/api/dunning'
import { useIntent } from '@/api/intent'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { Told } from '@/components/Told'
import { useToast } from '@/components/useToast'
import { listed } from '@/format/list'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { usePayerNames } from '../billing/payers'
import { ContactDialog } from './ContactDialog'
import { Contacts, History, Proposals } from './History'
import { DeliveryDialog, StepDialog, UntilDialog, type Decision } from './StepDialogs'
import { useNextWords, useRefreshed } from './words'

type Dialog = Decision | 'contact' | 'suspend' | 'hardship'

export default function DunningPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const detail = useQuery(dunningDetail(id))
  if (detail.isPending) return <DetailSkeleton />
  if (detail.isError) return <Failure error={detail.error} onRetry={() => { void detail.refetch() }} />
  return <Loaded detail={detail.data} />
}

/** A case: what is owed, what was done, what comes next and what holds it up. */
function Loaded({ detail }: { detail: DunningDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { case: one } = detail
  const place = useMe().communities.find((each) => each.id === one.community_id)?.name
  const payerName = usePayerNames([one.payer_id])
  const nextWords = useNextWords()
  const mayContact = useMay('billing.dunning.contact')
  const mayManage = useMay('billing.dunning.manage')
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const [letter, setLetter] = useState<DunningStep | null>(null)
  const close = () => { setDialog(null); setLetter(null) }
  const live = one.state === 'running' || one.state === 'paused'
  const mayDecide = detail.proposals.some((each) => each.may_decide)
  const draft = one.proposed === 'lawyer' || detail.may_ask === 'lawyer'
  return (
    <DetailLayout
      title={<><span className="number">{one.no}</span> <StateTag set="dunning_stage" code={one.stage} /> <StateTag set="dunning_state" code={one.state} /></>} note={t('dunning.one')}
      actions={live && <>
        {mayDecide && <><Button type="primary" onClick={() => { setDialog('grant') }}>{t('dunning.grant')}</Button><Button danger onClick={() => { setDialog('reject') }}>{t('dunning.reject')}</Button></>}
        {mayContact && <Button type={mayDecide ? 'default' : 'primary'} onClick={() => { setDialog('contact') }}>{t('dunning.contact.ask')}</Button>}
        {detail.may_ask && <Button onClick={() => { setDialog('ask') }}>{t('dunning.ask.of', { step: code('dunning_stage', detail.may_ask) })}</Button>}
        {draft && <Link to={`/dunning/${one.id}/letters/draft` as never}><Button>{t('dunning.letter.draft')}</Button></Link>}
        {mayManage && <>
          {detail.suspended_at ? <Resume detail={detail} /> : <Button onClick={() => { setDialog('suspend') }}>{t('dunning.suspend.ask')}</Button>}
          <Button onClick={() => { setDialog('hardship') }}>{t('dunning.hardship.ask')}</Button>
          <Button danger onClick={() => { setDialog('close') }}>{t('dunning.close.ask')}</Button>
        </>}
      </>}
      side={<>
        <Card title={t('dunning.one')}>
          <Facts>
            {place && <Fact label={t('tickets.community')}>{place}</Fact>}
            <Fact label={t('billing.unit')}>{one.unit_id ? <Link to={`/units/${one.unit_id}` as never}>{one.unit_code}</Link> : '–'}</Fact>
            <Fact label={t('billing.payer')}>{one.payer_id ? <Link to={`/owners/${one.payer_id}` as never}>{payerName(one.payer_id)}</Link> : payerName(null)}</Fact>
            <Fact label={t('billing.arrears.overdue')}><MoneyText cents={one.open_cents} owed={one.open_cents > 0} /></Fact>
            <Fact label={t('billing.arrears.oldest')}>{calendarDate(one.oldest_due, locale)}</Fact>
            <Fact label={t('dunning.next')}>{nextWords(one)}</Fact>
            <Fact label={t('dunning.lapses')}>{calendarDate(one.lapses_on, locale)}</Fact>
          </Facts>
        </Card>
        {detail.tickets.length > 0 && (
          <Card title={t('dunning.tickets')} flush>
            <ul className="plain-list lines">{detail.tickets.map((each) => <li key={each.id} className="spread"><Link to={`/tickets/${each.id}` as never} className="number">{each.no}</Link><span>{code('ticket_kind', each.kind)}</span></li>)}</ul>
          </Card>
        )}
        <Told subject={one.id} />
      </>}
    >
      {live && one.held_by.length > 0 && <Alert type="warning" showIcon title={t(one.state === 'paused' ? 'dunning.held_now' : 'dunning.held_later', { why: listed(one.held_by.map((why) => code('dunning_hold', why))) })} description={<Reasons detail={detail} />} />}
      {one.state === 'closed' && <Alert type="info" showIcon title={t('dunning.close.why', { who: detail.ended_by_name ?? t('ui.unknown') })} description={detail.ending} />}
      <Bills detail={detail} />
      {detail.proposals.length > 0 && <Proposals detail={detail} />}
      <Contacts detail={detail} />
      <History detail={detail} mayNote={mayManage} onNote={setLetter} />
      {dialog === 'contact' && <ContactDialog detail={detail} onClose={close} />}
      {(dialog === 'suspend' || dialog === 'hardship') && <UntilDialog detail={detail} kind={dialog} onClose={close} />}
      {(dialog === 'close' || dialog === 'ask' || dialog === 'grant' || dialog === 'reject') && <StepDialog detail={detail} decision={dialog} onClose={close} />}
      {letter && <DeliveryDialog detail={detail} letter={letter} onClose={close} />}
    </DetailLayout>
  )
}

/** Who let it rest, and why; what is in a dispute or a complaint stands there. */
function Reasons({ detail }: { detail: DunningDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const somebody = t('ui.unknown')
  const day = (until: string | null) => (until ? t('dunning.until_day', { day: calendarDate(until, locale) }) : t('dunning.until_resumed'))
  return (
    <>
      {detail.case.held_by.includes('suspended') && <div>{detail.suspended_by_name ?? somebody} · {day(detail.suspended_until)} · {detail.suspension}</div>}
      {detail.case.held_by.includes('hardship') && <div>{detail.hardship_by_name ?? somebody} · {day(detail.hardship_until)} · {detail.hardship}</div>}
      {detail.case.held_by.includes('disputed') && <div>{t('dunning.see_bills')}</div>}
      {detail.case.held_by.includes('complaint') && <div>{t('dunning.see_tickets')}</div>}
    </>
  )
}

function Resume({ detail }: { detail: DunningDetail }) {
  const { t } = useTranslation()
  const toast = useToast()
  const refreshed = useRefreshed()
  const intent = useIntent()
  const [busy, setBusy] = useState(false)
  const resume = async () => {
    setBusy(true)
    try {
      await resumeDunning(detail, undefined, intent.key(detail.version))
      intent.done()
      toast.done(t('dunning.suspend.resumed'))
      await refreshed()
    } catch (error) {
      toast.refused(error)
    } finally {
      setBusy(false)
    }
  }
  return <Popconfirm title={t('dunning.suspend.resume_sure')} okText={t('dunning.suspend.resume')} onConfirm={resume}><Button loading={busy}>{t('dunning.suspend.resume')}</Button></Popconfirm>
}

function Bills({ detail }: { detail: DunningDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <Card title={t('dunning.bills')} flush>
      {detail.open_bills.length === 0 ? <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('dunning.no_bills')}</p> : (
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('billing.no')}</th><th scope="col">{t('billing.due')}</th><th scope="col" className="right">{t('billing.balance')}</th><th scope="col" className="right">{t('billing.late.title')}</th></tr></thead>
            <tbody>{detail.open_bills.map((bill) => (
              <tr key={bill.id}>
                <td><Link to={`/bills/${bill.id}` as never} className="number">{bill.no}</Link>{bill.disputed_at && <> <StateTag set="bill_state" code="disputed" /></>}<br /><small className="quiet">{listed(bill.items)}</small></td>
                <td className="nowrap">{calendarDate(bill.due_date, locale)}<br /><small className="quiet">{t('dunning.lapses')} {calendarDate(bill.lapses_on, locale)}</small></td>
                <td className="right"><MoneyText cents={bill.balance_cents} owed /></td><td className="right"><MoneyText cents={bill.late_fee_cents} /></td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
