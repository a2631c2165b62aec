import { CheckCircleFilled } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { chargeItems } from '@/api/fees'
import { communities } from '@/api/registry'
import { colleagues } from '@/api/staff'
import { Card } from '@/components/DetailLayout'
import { useMay } from '@/shell/session'

/**
 * What a new company does first, in this order; gone when all of it that can be seen is done. Whoever founded it sees
 * neither tickets nor money: those are jobs of colleagues, who have to be invited.
 */
export function FirstSteps() {
  const { t } = useTranslation()
  const mayImport = useMay('registry.import.run')
  const mayInvite = useMay('identity.staff.manage')
  const mayPrice = useMay('billing.charge_item.read')
  const estate = useQuery({ ...communities, enabled: mayImport })
  const staff = useQuery({ ...colleagues, enabled: mayImport && mayInvite })
  const fees = useQuery({ ...chargeItems(), enabled: mayImport && mayPrice })
  if (!mayImport || !estate.data || (mayInvite && !staff.data)) return null
  const people = Object.entries(staff.data?.counts ?? {}).filter(([status]) => status !== 'left').reduce((sum, [, count]) => sum + count, 0)
  const steps = [
    { to: '/imports', key: 'import' as const, done: estate.data.some((community) => community.units > 0) },
    ...(mayInvite ? [{ to: '/staff', key: 'staff' as const, done: people > 1 }] : []),
    mayPrice ? { to: '/admin/fees', key: 'fees' as const, done: (fees.data?.length ?? 0) > 0 } : { to: '/staff', key: 'fees_by' as const, done: null },
  ]
  if (steps.every((step) => step.done !== false)) return null
  return (
    <Card title={t('home.start.title')}>
      <p className="quiet first-note">{t('home.start.note')}</p>
      <ol className="plain-list first-steps">
        {steps.map((step, index) => (
          <li key={step.key}>
            <Link to={step.to as never} className="card">
              {step.done ? <CheckCircleFilled className="first-icon first-done" aria-hidden /> : <span className="first-icon number" aria-hidden="true">{index + 1}</span>}
              <span className="strong">{t(`home.start.${step.key}`)}{step.done && <span className="quiet"> · {t('home.start.done')}</span>}</span>
              <span className="quiet">{t(`home.start.${step.key}_text`)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  )
}
