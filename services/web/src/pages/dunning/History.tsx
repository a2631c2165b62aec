import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DunningDetail, DunningStep } from '@/api/dunning'
import { Card } from '@/components/DetailLayout'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { money } from '@/format/money'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** Each stage as it came, with the proof of its letter. */
export function History({ detail, mayNote, onNote }: { detail: DunningDetail; mayNote: boolean; onNote: (step: DunningStep) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const proof = (step: DunningStep) => [step.delivery && code('dunning_delivery', step.delivery), step.channel && code('dunning_channel', step.channel), step.delivered_on && calendarDate(step.delivered_on, locale), step.proof, step.noted_by_name].filter(Boolean).join(' · ')
  return (
    <Card title={t('dunning.history')} flush>
      <div className="scroll-x">
        <table className="plain-table"><tbody>{detail.steps.map((step) => (
          <tr key={step.id}>
            <td className="nowrap">{calendarDate(step.reached_on, locale)}</td>
            <td><span className="strong">{code('dunning_stage', step.stage)}</span>{step.no && <> <span className="number">{step.no}</span></>}<br />
              <small className="quiet">{step.by_name ?? t('dunning.by_clock')}{step.response_by && <> · {t('dunning.answer_by', { day: calendarDate(step.response_by, locale) })}</>}{step.no && <> · {step.delivery ? proof(step) : t('dunning.delivery.unknown')}</>}</small>
            </td>
            <td className="nowrap">{step.no && <span className="row"><Link to={`/dunning/${detail.case.id}/letters/${step.id}` as never}><Button size="small">{t('ui.print')}</Button></Link>{mayNote && <Button size="small" onClick={() => { onNote(step) }}>{t('dunning.delivery.ask')}</Button>}</span>}</td>
            <td className="right"><MoneyText cents={step.open_cents} /></td>
          </tr>
        ))}</tbody></table>
      </div>
    </Card>
  )
}

/** Who spoke to the debtor and what came of it, the last first. */
export function Contacts({ detail }: { detail: DunningDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (
    <Card title={t('dunning.contact.title')} flush>
      {detail.contacts.length === 0 ? <p className="quiet" style={{ padding: 16, margin: 0 }}>{t(detail.case.stage === 'visit_due' ? 'dunning.contact.due' : 'dunning.contact.none')}</p> : (
        <div className="scroll-x">
          <table className="plain-table"><tbody>{detail.contacts.map((one) => (
            <tr key={one.id}>
              <td className="nowrap">{dateTime(one.at, locale)}</td>
              <td>{code('dunning_way', one.way)} · <span className="strong">{code('dunning_result', one.result)}</span>{one.remark && <> · {one.remark}</>}<br /><small className="quiet">{one.by_name ?? t('ui.unknown')}</small></td>
              <td>{one.promised_on && one.promised_cents !== null && <>{t('dunning.promise_of', { day: calendarDate(one.promised_on, locale), amount: money(one.promised_cents, locale) })} <StateTag set="dunning_promise" code={one.promise} /></>}</td>
            </tr>
          ))}</tbody></table>
        </div>
      )}
    </Card>
  )
}

/** What leaders were asked for, and what they said. */
export function Proposals({ detail }: { detail: DunningDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (
    <Card title={t('dunning.approval')} flush>
      <div className="scroll-x">
        <table className="plain-table"><tbody>{detail.proposals.map((one) => (
          <tr key={one.id}>
            <td className="nowrap">{code('dunning_stage', one.step)}</td>
            <td>{one.asked_by_name ?? t(one.reason ? 'ui.unknown' : 'dunning.by_clock')} · {dateTime(one.asked_at, locale)}{one.reason && <> · {one.reason}</>}
              {one.decided_at && <><br /><small className="quiet">{one.decided_by_name ?? t('ui.unknown')} · {dateTime(one.decided_at, locale)}{one.answer && <> · {one.answer}</>}</small></>}
            </td>
            <td className="nowrap"><StateTag set="dunning_proposal" code={one.state} /></td>
          </tr>
        ))}</tbody></table>
      </div>
    </Card>
  )
}
