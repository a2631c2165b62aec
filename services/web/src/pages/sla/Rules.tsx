import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Difference, Policy, Rule } from '@/api/clocks'
import { limitOf, ruleName } from '@/components/clocks/words'
import { Card } from '@/components/DetailLayout'
import { listed } from '@/format/list'
import { useCodeName } from '@/i18n/codes'

interface Props { policy: Policy; changed: readonly Difference[]; onEdit: ((rule: Rule) => void) | null; extra?: React.ReactNode }

/** The rules as a table: which case, how long, by which calendar, who hears. */
export function Rules({ policy, changed, onEdit, extra }: Props) {
  const { t } = useTranslation()
  const code = useCodeName()
  const touched = new Set(changed.filter((one) => one.subject === 'rule').map((one) => one.key))
  const cases = (rule: Rule) => [
    ...rule.kinds.map((kind) => code('ticket_kind', kind)), ...rule.severities.map((severity) => code('severity', severity)), ...rule.phases.map((phase) => code('phase', phase)),
  ].join(' · ') || t('sla.rule.all_cases')
  const events = (names: readonly string[]) => listed(names.map((name) => code('clock_event', name)))
  return (
    <Card title={t('sla.rules')} extra={extra} flush>
      <div className="sla-scroll">
        <table className="sla-table">
          <thead>
            <tr>
              <th>{t('sla.rule.clock')}</th><th>{t('sla.rule.applies')}</th><th>{t('sla.rule.limit')}</th><th>{t('sla.rule.calendar')}</th>
              <th>{t('sla.rule.starts')} → {t('sla.rule.stops')}</th><th>{t('sla.rule.hears')}</th><th>{t('sla.rule.pausable')}</th>{onEdit && <th><span className="unseen">{t('sla.rule.edit')}</span></th>}
            </tr>
          </thead>
          <tbody>
            {policy.rules.map((rule) => (
              <tr key={rule.key} className={touched.has(rule.key) ? 'changed' : undefined}>
                <td><span className="number strong">{ruleName(t, rule.key)}</span><div className="quiet">{code('clock', rule.code)}</div></td>
                <td>{cases(rule)}</td>
                <td className="number">{limitOf(t, rule)}</td>
                <td className="nowrap">{t(`sla.calendars.${rule.calendar as 'natural'}`)}</td>
                <td>{events(rule.starts_on)} → {events(rule.stops_on)}</td>
                <td>{listed(rule.escalates_to.map((role) => code('role', role)))}</td>
                <td>{t(rule.pausable ? 'sla.rule.yes' : 'sla.rule.no')}</td>
                {onEdit && <td className="end"><Button size="small" onClick={() => { onEdit(rule) }} aria-label={`${t('sla.rule.edit')} ${ruleName(t, rule.key)}`}>{t('ui.edit')}</Button></td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
