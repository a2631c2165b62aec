import { CheckCircleFilled, LoadingOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { signUpProgress } from '@/api/accounts'
import { companyAddress } from '@/api/realm'
import { Failure } from '@/components/Failure'
import { useCodeName } from '@/i18n/codes'

/** Each service prepares the new company on its own; this shows which are done. */
export function Provisioning({ id, slug }: { id: string; slug: string }) {
  const { t } = useTranslation()
  const name = useCodeName()
  const progress = useQuery(signUpProgress(id))
  if (progress.isError) return <Failure error={progress.error} onRetry={() => { void progress.refetch() }} />
  const ready = progress.data?.status === 'ready'
  if (progress.data?.status === 'expired') return <Alert type="warning" showIcon title={t('problems.link_spent')} />
  return (
    <>
      <h1>{t(ready ? 'auth.progress.ready' : 'auth.progress.title')}</h1>
      {!ready && <p className="entry-lead">{t('auth.progress.text')}</p>}
      <ul className="plain-list stack" style={{ margin: '16px 0 24px', gap: 10 }} aria-live="polite">
        {(progress.data?.steps ?? []).map((step) => (
          <li key={step.name} className="row">
            {step.done ? <CheckCircleFilled style={{ color: 'var(--ok)' }} aria-hidden /> : <LoadingOutlined aria-hidden />}
            <span>{name('service', step.name)}</span><span className="quiet">{t(step.done ? 'auth.progress.step.done' : 'auth.progress.step.running')}</span>
          </li>
        ))}
      </ul>
      {ready && <Button type="primary" href={companyAddress(slug, '/login')}>{t('auth.progress.sign_in')}</Button>}
    </>
  )
}
