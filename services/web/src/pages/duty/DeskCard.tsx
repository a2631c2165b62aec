import { Alert, Button, Popconfirm } from 'antd'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Desk, DeskLeave, DeskPerson, Handover } from '@/api/duty'
import { Card } from '@/components/DetailLayout'
import { StateTag } from '@/components/StateTag'
import { shortDateTime, span, timeOnly } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import type { Asked } from './AskDialog'
import { useDuty } from './useDuty'

interface Props { desk: Desk; now: number; community: string | undefined; shown: boolean; onShow: () => void; onAsk: (asked: Asked) => void }

/** One post: who is there, who is missing, and everything a person may do about it. */
export function DeskCard({ desk, now, community, shown, onShow, onAsk }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const navigate = useNavigate()
  const me = useMe().staff.id
  const works = useMay('ticketing.duty.work')
  const approves = useMay('ticketing.duty.approve')
  const { act, busy } = useDuty()
  const stays = desk.people.filter((person) => person.staff_id === me)
  const mine = stays[0]
  const missing = desk.rostered.filter((one) => !one.signed_in)
  const leave = desk.leaves.find((one) => one.staff_id === me)
  const paper = mine && desk.handovers.find((one) => one.shift_id === mine.shift_id)
  const post = `duty-posts/${desk.post_id}`
  const handOver = async (stay: DeskPerson) => {
    const written = paper ?? await act<Handover>('shift-handovers', { shift_id: stay.shift_id })
    if (written) void navigate({ to: `/duty/handovers/${written.id}` as never })
  }
  const leaveAction = (one: DeskLeave, verb: string) => act(`desk-leaves/${one.id}/${verb}`, undefined, one.version)
  return (
    <Card title={<span className="row"><button type="button" className="duty-name" aria-pressed={shown} onClick={onShow}>{desk.name}</button><StateTag set="desk_state" code={desk.state} /></span>} extra={community && <span className="quiet">{community}</span>}>
      {desk.gap && <Alert type="error" showIcon className="duty-alert" title={t('duty.gap', { length: span(Math.max(60_000, now - Date.parse(desk.gap.since)), locale) })} description={t('duty.gap_since', { at: shortDateTime(desk.gap.since, locale) })} />}
      <p className="quiet duty-hours">
        {desk.shift ? <><span className="strong">{desk.shift.name}</span> <span className="number">{timeOnly(desk.shift.starts_at, locale)}–{timeOnly(desk.shift.ends_at, locale)}</span></> : t('duty.no_shift')}
        {desk.next_shift && <> · {t('duty.next', { name: desk.next_shift.name, at: shortDateTime(desk.next_shift.starts_at, locale) })}</>}
        {' · '}{t('duty.minimum', { count: desk.minimum_heads })}
      </p>
      <ul className="plain-list duty-people">
        {desk.people.map((person) => (
          <li key={person.attendance_id} className="spread">
            <span><span className="strong">{person.display_name}</span>{person.relieves_name && <span className="quiet"> {t('duty.relieves', { name: person.relieves_name })}</span>}</span>
            <span className="quiet nowrap">
              {person.away_since ? <span className="risk-text">{t('duty.away', { at: timeOnly(person.away_since, locale) })}</span> : t('duty.since', { at: timeOnly(person.begun_at, locale) })}
              {person.late_seconds > 0 && <span className="over-text"> {t('duty.late', { length: span(Math.max(person.late_seconds, 60) * 1000, locale) })}</span>}
            </span>
          </li>
        ))}
        {missing.map((one) => <li key={one.staff_id} className="spread"><span>{one.display_name}</span><span className="over-text nowrap">{t('duty.missing')}</span></li>)}
        {desk.people.length === 0 && missing.length === 0 && <li className="quiet">{t('duty.nobody')}</li>}
      </ul>
      {desk.leaves.map((one) => (
        <div key={one.id} className="duty-leave spread">
          <span><span className="strong">{one.display_name}</span> {code('leave_state', one.state)}<br /><span className="quiet">{one.reason}{one.relief_name && ` · ${t('duty.relief', { name: one.relief_name })}`}</span></span>
          <span className="row">
            {one.state === 'requested' && approves && one.staff_id !== me && <>
              <Button size="small" type="primary" onClick={() => { void leaveAction(one, 'approve') }}>{t('duty.approve')}</Button>
              <Button size="small" onClick={() => { onAsk({ title: t('duty.decline_leave'), path: `desk-leaves/${one.id}/decline`, version: one.version, text: { name: 'reason', label: t('duty.reason') } }) }}>{t('duty.decline')}</Button>
            </>}
            {one.state === 'approved' && works && one.staff_id !== me && !mine && <Button size="small" type="primary" onClick={() => { void act(`${post}/sign-in`, { leave_id: one.id }) }}>{t('duty.take_over')}</Button>}
            {one.staff_id === me && one.state === 'relieved' && <Button size="small" type="primary" onClick={() => { void leaveAction(one, 'go') }}>{t('duty.go')}</Button>}
            {one.staff_id === me && one.state === 'away' && <Button size="small" type="primary" onClick={() => { void leaveAction(one, 'come-back') }}>{t('duty.back')}</Button>}
            {one.staff_id === me && one.state !== 'away' && <Button size="small" onClick={() => { void leaveAction(one, 'withdraw') }}>{t('duty.stay')}</Button>}
          </span>
        </div>
      ))}
      {desk.handovers.map((one) => <p key={one.id} className="duty-hours"><Link to={`/duty/handovers/${one.id}` as never}>{t('duty.open_handover', { no: one.no, name: one.off_going_name })}</Link> <StateTag set="handover_state" code={one.state} /></p>)}
      <div className="row">
        {works && desk.awaits_me && <Button type="primary" loading={busy === `${post}/sign-in`} onClick={() => { void act(`${post}/sign-in`, {}) }}>{t('duty.sign_in')}</Button>}
        {mine && !mine.relieves_name && <Button type="primary" ghost onClick={() => { void handOver(mine) }}>{t(paper ? 'duty.handover_go_on' : 'duty.hand_over')}</Button>}
        {mine && !leave && !mine.relieves_name && <Button onClick={() => { onAsk({ title: t('duty.ask_leave'), path: 'desk-leaves', fixed: { attendance_id: mine.attendance_id }, text: { name: 'reason', label: t('duty.reason') } }) }}>{t('duty.ask_leave')}</Button>}
        {stays.map((stay) => <Button key={stay.attendance_id} onClick={() => { void act(`attendances/${stay.attendance_id}/sign-out`, undefined, stay.version) }}>{t('duty.sign_out')}</Button>)}
        {approves && desk.shift && desk.people.some((person) => !person.away_since) && <Popconfirm title={t('duty.found_empty_sure')} onConfirm={() => act(`${post}/report-empty`)}><Button danger>{t('duty.found_empty')}</Button></Popconfirm>}
      </div>
    </Card>
  )
}
