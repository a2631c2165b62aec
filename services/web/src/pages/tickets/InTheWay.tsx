import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Blocker } from '@/api/ticketing'
import { listed } from '@/format/list'
import { useCodeName } from '@/i18n/codes'
import { codeText } from '@/i18n/problems'
import { useMay } from '@/shell/session'
import type { Next } from './steps/next'
import type { Step } from './steps/steps'

/** Where on the page a department's task or a measure of the plan is shown. */
export const SECTION: Readonly<Record<string, string>> = { department_task: 'procedure-department_tasks', plan_item: 'procedure-plans' }

/** What keeps a matter from going on, each with the way to it: said before anybody fills in a form. */
export function InTheWay({ next, onStep }: { next: Next; onStep: (step: Step) => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const mayOrders = useMay('ticketing.work_order.read')
  const steps = [next.first, next.against, ...next.rest]
  const byReason = new Map<string, Blocker[]>()
  for (const one of next.inTheWay) byReason.set(one.code, [...byReason.get(one.code) ?? [], one])
  const lines = [...byReason].map(([reason, [one, ...same]]): ReactNode => {
    if (!one) return null
    const remedy = steps.find((step) => step && step.verb === one.remedy)
    return (
      <li key={reason}>
        <strong>{listed([one, ...same].map((each) => code('action', each.verb)))}</strong>{t('ui.colon')}{codeText(reason)}
        {remedy && remedy !== next.first && <> <Button type="link" size="small" className="in-line" onClick={() => { onStep(remedy) }}>{code('action', remedy.verb)}</Button></>}
        {one.matters.length > 0 && <ul>{one.matters.map((matter) => (
          <li key={matter.id}>{matter.kind !== 'work_order' ? <a href={`#${SECTION[matter.kind] ?? ''}`}>{matter.title}</a> : mayOrders ? <Link to={`/work-orders/${matter.id}` as never} className="number">{matter.title}</Link> : <span className="number">{matter.title}</span>}</li>
        ))}</ul>}
      </li>
    )
  })
  return lines.length > 0 ? <Alert type="warning" showIcon className="in-the-way" title={t('tickets.in_the_way')} description={<ul>{lines}</ul>} /> : null
}
