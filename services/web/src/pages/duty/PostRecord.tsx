import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, InputNumber, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dutyEntries, handoverItems, handovers, shiftRecord, type Desk } from '@/api/duty'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { StateTag } from '@/components/StateTag'
import { money } from '@/format/money'
import { calendarDate, shortDateTime, timeOnly } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import type { Asked } from './AskDialog'
import { Checklist } from './Checklist'
import { useDuty } from './useDuty'

const LONGEST = 4000
/** What people bring up; tickets and messages come by themselves. */
const BY_HAND = ['key', 'cash_box', 'item', 'equipment', 'instruction']

/** Everything written at one post: the log, what is open, the checklist of the shift, earlier hand-overs. */
export function PostRecord({ desk, onAsk }: { desk: Desk; onAsk: (asked: Asked) => void }) {
  const me = useMe().staff.id
  const mine = desk.people.find((person) => person.staff_id === me)
  const shiftId = mine?.shift_id ?? desk.shift?.id ?? null
  return (
    <div className="detail">
      <div className="stack">
        <Log desk={desk} writes={mine !== undefined} onAsk={onAsk} />
      </div>
      <aside className="stack">
        <Items desk={desk} writes={mine !== undefined} onAsk={onAsk} />
        {shiftId && <Shift id={shiftId} writes={mine !== undefined} />}
        <Earlier post={desk.post_id} />
      </aside>
    </div>
  )
}

function Log({ desk, writes, onAsk }: { desk: Desk; writes: boolean; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const duty = useDuty()
  const entries = useQuery(dutyEntries(desk.post_id))
  const [round, setRound] = useState(0)
  return (
    <Card title={t('duty.log', { name: desk.name })}>
      {writes ? (
        <ProblemForm<{ kind: string; text: string; handling?: string }> key={round} submitText={t('duty.write')} draft={`duty-entry-${desk.post_id}`} initial={{ kind: 'call' }} onSend={async (values, key) => {
          await duty.send('duty-entries', key, { ...values, handling: values.handling || undefined, post_id: desk.post_id })
          setRound(round + 1)
        }}>
          <div className="duty-write">
            <Field name="kind" label={t('duty.kind')} required><Select options={codesOf('duty_entry_kind').map((kind) => ({ value: kind, label: code('duty_entry_kind', kind) }))} /></Field>
            <Field name="text" label={t('duty.text')} required rules={[{ required: true, whitespace: true, message: t('ui.required', { label: t('duty.text') }) }, { max: LONGEST, message: t('ui.too_long', { max: LONGEST }) }]}><Input.TextArea rows={1} className="grows" /></Field>
            <Field name="handling" label={t('duty.handling')} rules={[{ max: LONGEST, message: t('ui.too_long', { max: LONGEST }) }]}><Input.TextArea rows={1} className="grows" /></Field>
          </div>
        </ProblemForm>
      ) : <p className="quiet">{t('duty.log_hint')}</p>}
      {entries.isPending && <Skeleton active />}
      {entries.isError && <Failure error={entries.error} />}
      {entries.data?.items.length === 0 && <p className="quiet">{t('duty.log_none')}</p>}
      <ul className="plain-list duty-log">
        {entries.data?.items.map((entry) => (
          <li key={entry.id}>
            <span className="quiet number">{shortDateTime(entry.at, locale)}</span>
            <span className="duty-grow"><span className="strong">{code('duty_entry_kind', entry.kind)}</span>{entry.corrects_id && <span className="risk-text"> {t('duty.correction', { at: timeOnly(entries.data.items.find((one) => one.id === entry.corrects_id)?.at ?? entry.at, locale) })}</span>} <span className="pre">{entry.text}</span>{entry.handling && <><br /><span className="quiet">{t('duty.handling')}：</span><span className="pre">{entry.handling}</span></>}
              <br /><span className="quiet">{entry.display_name}{entry.ticket_no && <> · <Link to={`/tickets/${entry.ticket_id ?? ''}` as never}>{entry.ticket_no}</Link></>}</span></span>
            {writes && <span className="row">
              <Button size="small" type="text" onClick={() => { onAsk({ title: t('duty.correct'), path: 'duty-entries', fixed: { post_id: desk.post_id, kind: entry.kind, corrects_id: entry.id }, text: { name: 'text', label: t('duty.text'), max: LONGEST } }) }}>{t('duty.correct')}</Button>
              <Button size="small" type="text" danger onClick={() => { onAsk({ title: t('duty.escalate'), path: 'escalations', fixed: { subject_kind: 'duty_entry', subject_id: entry.id }, text: { name: 'reason', label: t('duty.escalate_why') } }) }}>{t('duty.escalate')}</Button>
            </span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Shift({ id, writes }: { id: string; writes: boolean }) {
  const { t } = useTranslation()
  const record = useQuery(shiftRecord(id))
  if (record.isPending) return <Skeleton active />
  if (record.isError) return <Failure error={record.error} />
  return (
    <Card title={t('duty.checklist')} extra={<Link to={`/duty/shifts/${id}/print` as never}>{t('duty.print_shift')}</Link>}>
      <Checklist id={id} checks={record.data.checks} writes={writes} />
    </Card>
  )
}

function Earlier({ post }: { post: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const rows = useQuery(handovers(post)).data?.items ?? []
  if (rows.length === 0) return null
  return (
    <Card title={t('duty.handovers')} flush>
      <ul className="plain-list lines">
        {rows.slice(0, 6).map((row) => (
          <li key={row.id}>
            <div className="spread"><Link to={`/duty/handovers/${row.id}` as never} className="number">{row.no}</Link><StateTag set="handover_state" code={row.state} /></div>
            <span className="quiet">{calendarDate(row.day, locale)} {row.shift_name} · {row.off_going_name} → {row.on_coming_name ?? t('ui.not_set')}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Items({ desk: { post_id: post }, writes, onAsk: ask }: { desk: Desk; writes: boolean; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const items = useQuery(handoverItems(post))
  const add = () => {
    ask({
      title: t('duty.item_add'), path: 'handover-items', fixed: { post_id: post }, text: { name: 'text', label: t('duty.item_text') },
      children: <>
        <Field name="kind" label={t('duty.kind')} required><Select options={BY_HAND.map((kind) => ({ value: kind, label: code('handover_item_kind', kind) }))} /></Field>
        <Field name="amount_cents" label={t('duty.amount')}><InputNumber<number> min={0} max={1_000_000_000} style={{ width: '100%' }} formatter={(value) => (value === undefined ? '' : String(value / 100))} parser={(text) => Math.round(Number(text ?? 0) * 100)} /></Field>
      </>,
    })
  }
  return (
    <Card title={t('duty.items')} flush extra={writes && <Button size="small" onClick={add}>{t('duty.item_add')}</Button>}>
      {items.isError && <Failure error={items.error} />}
      {items.data?.length === 0 && <p className="quiet duty-none">{t('duty.items_none')}</p>}
      <ul className="plain-list lines">
        {items.data?.map((item) => (
          <li key={item.id} className="spread">
            <span className="duty-grow"><span className="strong">{code('handover_item_kind', item.kind)}</span> {item.text}{item.amount_cents !== null && <span className="number"> {money(item.amount_cents, locale)}</span>}<br />
              <span className="quiet">{item.raised_by_name ?? t('duty.by_itself')} · {shortDateTime(item.raised_at, locale)}{item.carried > 0 && ` · ${t('duty.carried', { count: item.carried })}`}</span></span>
            {writes && <Button size="small" onClick={() => { ask({ title: t('duty.item_done'), path: `handover-items/${item.id}/complete`, text: { name: 'word', label: t('duty.item_word') } }) }}>{t('duty.item_done')}</Button>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
