import { CheckCircleFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Handover, HandoverItem } from '@/api/duty'
import { money } from '@/format/money'
import { shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import type { Asked } from './AskDialog'
import { useDuty } from './useDuty'

/** Which states the records of a kind end in. */
const STATES: Readonly<Record<string, string>> = { ticket: 'ticket_state', call_back: 'callback_state', phone_message: 'message_end' }

/** How something ended: in somebody's words, or by the last state of the record it stood for. */
export function wordOf(item: HandoverItem, word: string | null): string {
  const state = `codes.${STATES[item.kind] ?? ''}.${word ?? ''}`
  return item.done_by_name === null && word && i18next.exists(state) ? String(i18next.t(state as never)) : word ?? ''
}

interface Props { paper: Handover; reviews: boolean; edits: boolean; onAsk: (asked: Asked) => void }

export function HandoverLines({ paper, reviews, edits, onAsk }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { act } = useDuty()
  if (paper.lines.length === 0) return <p className="quiet duty-none">{t('duty.items_none')}</p>
  const confirm = (line: string) => act(`shift-handovers/${paper.id}/lines/${line}/confirm`, {}, paper.version, t('duty.paper.checked'))
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th scope="col">{t('duty.kind')}</th><th scope="col">{t('duty.item_text')}</th><th scope="col">{t('duty.paper.outcome')}</th><th scope="col">{t('duty.paper.review')}</th></tr></thead>
        <tbody>
          {paper.lines.map((line) => (
            <tr key={line.id}>
              <td className="nowrap">{code('handover_item_kind', line.item.kind)}</td>
              <td>{line.item.kind === 'ticket' && line.item.record_id ? <Link to={`/tickets/${line.item.record_id}` as never}>{line.item.text}</Link> : line.item.text}{line.item.amount_cents !== null && <span className="number"> {money(line.item.amount_cents, locale)}</span>}
                <br /><span className="quiet">{line.item.raised_by_name ?? t('duty.by_itself')} · {shortDateTime(line.item.raised_at, locale)}{line.item.carried > 0 && ` · ${t('duty.carried', { count: line.item.carried })}`}</span></td>
              <td>{line.outcome === 'done' ? <><CheckCircleFilled className="duty-done" aria-label={t('duty.done')} /> {wordOf(line.item, line.word)}</> : <span className="row"><span className="risk-text nowrap">{t('duty.paper.carried_on')}</span>{edits && <Button size="small" onClick={() => { onAsk({ title: t('duty.item_done'), path: `handover-items/${line.item.id}/complete`, text: { name: 'word', label: t('duty.item_word') } }) }}>{t('duty.item_done')}</Button>}</span>}</td>
              <td>{line.reviewed_at ? <span className="quiet"><CheckCircleFilled className="duty-done" aria-hidden /> {line.reviewed_by_name} <span className="nowrap">{shortDateTime(line.reviewed_at, locale)}</span>{line.remark && <><br />{line.remark}</>}</span>
                : reviews ? <span className="row"><Button size="small" type="primary" onClick={() => { void confirm(line.id) }}>{t('duty.paper.check')}</Button><Button size="small" onClick={() => { onAsk({ title: t('duty.paper.remark'), word: t('ui.save'), path: `shift-handovers/${paper.id}/lines/${line.id}/confirm`, version: paper.version, text: { name: 'remark', label: t('duty.paper.remark'), max: 200 } }) }}>{t('duty.paper.remark')}</Button></span>
                  : <span className="quiet">{t('duty.paper.unchecked')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
