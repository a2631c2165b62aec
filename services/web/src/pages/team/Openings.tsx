import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Modal, Select, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contactLooks, householdOpenings, LOOKS_SHOWN, type Opening } from '@/api/knowledge'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { usePurposeName } from '@/components/MaskedText'
import { useListParams } from '@/components/list/useListParams'
import { listed } from '@/format/list'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

const COLUMNS = ['calls', 'verified', 'verified_households', 'opened', 'opened_without_call'] as const
/** Numbers with looks behind them. */
const OPENED: readonly string[] = ['opened', 'opened_without_call']

interface Props { since: string; until: string; operators: readonly { id: string; name: string | null }[] }

/** What each operator opened on each day, beside what they spoke; a number opens the looks behind it. */
export function Openings({ since, until, operators }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { params, change } = useListParams()
  const [shown, setShown] = useState<{ of: Opening; withoutCall: boolean } | null>(null)
  const found = useQuery(householdOpenings({ since, until, operator_id: params.operator, without_call: params.without_call }))
  const rows = found.data ?? []
  // Who opened something without any call stands among the rows alone.
  const people = new Map([...operators, ...rows.map((one) => ({ id: one.staff_id, name: one.name }))].map((one) => [one.id, one.name ?? t('ui.unknown')]))
  return (
    <Card title={t('desk.openings.title')} flush extra={<span className="row">
      <Select allowClear showSearch optionFilterProp="label" size="small" style={{ width: 140 }} aria-label={t('desk.team.operator')} placeholder={t('desk.team.operator')} value={params.operator ?? null} onChange={(next: string | undefined) => { change({ operator: next }, false) }} options={[...people].map(([value, label]) => ({ value, label }))} />
      <Checkbox checked={params.without_call === 'true'} onChange={(event) => { change({ without_call: event.target.checked ? 'true' : undefined }, false) }}>{t('desk.openings.only_without_call')}</Checkbox>
    </span>}>
      <p className="quiet" style={{ padding: '8px 16px', margin: 0 }}>{t('desk.openings.note')}</p>
      {found.isPending && <div style={{ padding: 16 }}><Skeleton active title={false} /></div>}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.isSuccess && (
        // A scrolling area has to be reachable by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll-x" role="region" tabIndex={0} aria-label={t('desk.openings.title')} style={{ maxHeight: 420, overflowY: 'auto' }}>
          <table className="plain-table breaks">
            <thead><tr><th scope="col">{t('desk.openings.day')}</th><th scope="col">{t('desk.team.operator')}</th>{COLUMNS.map((key) => <th key={key} scope="col" className="right">{t(`desk.openings.${key}`)}</th>)}</tr></thead>
            <tbody>
              {rows.map((one) => (
                <tr key={`${one.staff_id} ${one.day}`}>
                  <td className="number">{calendarDate(one.day, locale)}</td><td className="strong">{one.name ?? t('ui.unknown')}</td>
                  {COLUMNS.map((key) => <td key={key} className="right number">{OPENED.includes(key) && one[key] > 0 ? <Button type="link" size="small" danger={key === 'opened_without_call'} aria-label={`${t(`desk.openings.${key}`)} ${one[key]}`} onClick={() => { setShown({ of: one, withoutCall: key === 'opened_without_call' }) }}>{one[key]}</Button> : one[key]}</td>)}
                </tr>
              ))}
              {rows.length === 0 && <tr><td colSpan={COLUMNS.length + 2} className="quiet">{t('desk.openings.none')}</td></tr>}
            </tbody>
          </table>
        </div>
      )}
      {shown && <Looks of={shown.of} withoutCall={shown.withoutCall} onClose={() => { setShown(null) }} />}
    </Card>
  )
}

function Looks({ of, withoutCall, onClose }: { of: Opening; withoutCall: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const purpose = usePurposeName()
  const found = useQuery(contactLooks(of.staff_id, of.day, withoutCall))
  return (
    <Modal open onCancel={onClose} footer={null} width={720} title={[of.name ?? t('ui.unknown'), calendarDate(of.day, locale), ...(withoutCall ? [t('desk.openings.without_call')] : [])].join(' · ')}>
      {found.isPending && <Skeleton active title={false} />}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.data?.length === LOOKS_SHOWN && <p className="quiet">{t('desk.openings.latest_only', { number: LOOKS_SHOWN })}</p>}
      <ul className="plain-list lines">
        {(found.data ?? []).map((one) => (
          <li key={one.id} className="spread">
            <span><span className="number">{dateTime(one.at, locale)}</span> <Link to={`/tickets/${one.ticket_id}` as never} className="number">{one.ticket_no}</Link> <span className="quiet">{listed(one.fields.map((field) => code('contact_field', field)))} · {purpose(one.purpose)}</span></span>
            <Tag {...(one.with_call ? {} : { color: 'red' })}>{t(one.with_call ? 'desk.openings.with_call' : 'desk.openings.without_call')}</Tag>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
