import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterEntry, RosterWeek } from '@/api/duty'
import { useNowEvery } from '@/components/ticking'
import { weekday } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import type { Cell } from './RosterGrid'
import { useDuty } from './useDuty'

interface Props { roster: RosterWeek; cell: Cell; editable: boolean; onClose: () => void }

/** The crew of one shift: put people on it, take them off, have somebody stand in, or offer the own shift for a swap. */
export default function CrewDialog({ roster, cell, editable, onClose }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const me = useMe().staff.id
  const works = useMay('ticketing.duty.work')
  const { act, busy } = useDuty()
  const [chosen, setChosen] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const [replacing, setReplacing] = useState<{ entry: RosterEntry; swap: boolean } | null>(null)
  const now = useNowEvery(60_000)
  const { post, template, day } = cell
  const shift = roster.shifts.find((one) => one.post_id === post.id && one.template_id === template.id && one.day === day)
  const crew = shift?.staff ?? []
  const published = roster.state === 'published'
  const said = reason.trim()
  const because = said ? { reason: said } : {}
  const free = roster.colleagues.filter((one) => !crew.some((entry) => entry.staff_id === one.id)).map((one) => ({ value: one.id, label: one.display_name }))
  const ahead = published && shift !== undefined && Date.parse(shift.starts_at) > now
  const others = roster.shifts.filter((one) => one !== shift && Date.parse(one.starts_at) > now).flatMap((one) => one.staff.filter((entry) => entry.staff_id !== me).map((entry) => ({ value: entry.id, label: `${entry.display_name} · ${one.day} ${one.name}` })))
  const base = `rosters/${roster.id ?? ''}`
  const add = async () => {
    const done = await act(`${base}/entries`, { post_id: post.id, template_id: template.id, day, staff_ids: chosen, ...because }, roster.version)
    if (done) setChosen([])
  }
  const replace = async (choice: string | null) => {
    if (!replacing) return
    const done = replacing.swap
      ? choice && await act('swap-requests', { entry_id: replacing.entry.id, other_entry_id: choice, reason: said }, undefined, t('duty.swap.asked'))
      : await act(`${base}/entries/${replacing.entry.id}/replace`, { ...(choice ? { staff_id: choice } : {}), ...because }, roster.version)
    if (done) setReplacing(null)
  }
  return (
    <Modal open onCancel={onClose} footer={null} title={`${post.name} · ${template.name} · ${weekday(`${day}T04:00:00Z`, locale)}`} width={560}>
      <div className="stack">
        {(published || replacing?.swap) && (editable || replacing?.swap) && <label>{t('duty.reason')}<Input value={reason} maxLength={500} onChange={(event) => { setReason(event.target.value) }} placeholder={t('duty.roster.reason_hint')} /></label>}
        <ul className="plain-list duty-people">
          {crew.length === 0 && <li className="quiet">{t('duty.roster.nobody')}</li>}
          {crew.map((entry) => (
            <li key={entry.id} className="spread">
              <span><span className="strong">{entry.display_name}</span>{entry.stands_in_for_name && <span className="quiet"> {t('duty.roster.for', { name: entry.stands_in_for_name })}</span>}</span>
              <span className="row">
                {ahead && works && entry.staff_id === me && <Button size="small" onClick={() => { setReplacing({ entry, swap: true }) }}>{t('duty.swap.ask')}</Button>}
                {editable && <Button size="small" onClick={() => { setReplacing({ entry, swap: false }) }}>{t('duty.roster.stand_in')}</Button>}
                {editable && <Button size="small" danger disabled={published && said.length < 2} onClick={() => { void act(`${base}/entries/${entry.id}/remove`, because, roster.version) }}>{t('duty.roster.remove')}</Button>}
              </span>
            </li>
          ))}
        </ul>
        {replacing && (
          <div className="duty-leave">
            <p className="strong">{t(replacing.swap ? 'duty.swap.with' : 'duty.roster.stand_in_for', { name: replacing.entry.display_name })}</p>
            <Select style={{ width: '100%' }} aria-label={t('duty.roster.colleague')} placeholder={t('ui.choose')} showSearch={{ optionFilterProp: 'label' }} options={replacing.swap ? others : free} disabled={(published || replacing.swap) && said.length < 2} onChange={(value: string) => { void replace(value) }} />
            {!replacing.swap && post.deputies.length > 0 && <Button type="link" disabled={published && said.length < 2} onClick={() => { void replace(null) }}>{t('duty.roster.deputy')}</Button>}
          </div>
        )}
        {editable && roster.id && (
          <div className="row">
            <Select mode="multiple" style={{ flex: 1, minWidth: 240 }} aria-label={t('duty.roster.colleague')} placeholder={t('duty.roster.colleague')} value={chosen} onChange={setChosen} showSearch={{ optionFilterProp: 'label' }} options={free} />
            <Button type="primary" loading={busy === `${base}/entries`} disabled={chosen.length === 0 || (published && said.length < 2)} onClick={() => { void add() }}>{t('duty.roster.add')}</Button>
          </div>
        )}
        {editable && !roster.id && <p className="quiet">{t('duty.roster.not_begun')}</p>}
      </div>
    </Modal>
  )
}
