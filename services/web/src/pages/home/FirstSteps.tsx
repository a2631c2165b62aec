import { CloudUploadOutlined, FormOutlined, TeamOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { communities } from '@/api/registry'
import { Card } from '@/components/DetailLayout'
import { useMay } from '@/shell/session'

/** What a new company does first; gone as soon as there are units. */
export function FirstSteps() {
  const { t } = useTranslation()
  const mayImport = useMay('registry.import.run')
  const mayInvite = useMay('identity.staff.manage')
  const mayRegister = useMay('ticketing.ticket.register')
  const list = useQuery({ ...communities, enabled: mayImport })
  if (!mayImport || !list.data || list.data.some((community) => community.units > 0)) return null
  const steps = [
    { to: '/imports', icon: <CloudUploadOutlined />, key: 'import' as const },
    ...(mayInvite ? [{ to: '/staff', icon: <TeamOutlined />, key: 'staff' as const }] : []),
    ...(mayRegister ? [{ to: '/intake', icon: <FormOutlined />, key: 'ticket' as const }] : []),
  ]
  return (
    <Card title={t('home.start.title')}>
      <div className="first-steps">
        {steps.map((step) => <Link key={step.key} to={step.to as never} className="card"><span className="first-icon" aria-hidden="true">{step.icon}</span><span className="strong">{t(`home.start.${step.key}`)}</span><span className="quiet">{t(`home.start.${step.key}_text`)}</span></Link>)}
      </div>
    </Card>
  )
}
