import { CheckCircleFilled, ClockCircleOutlined, LoadingOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { signUpProgress } from '@/api/accounts'
import { companyAddress } from '@/api/realm'
import { Failure } from '@/components/Failure'
import { useCodeName } from '@/i18n/codes'

/** Each service prepares the new company on its own; this shows which are done. */
export function Provisioning({ id, slug }: { id: string; slug: string | undefined }) {
  const { t } = useTranslation()
  const name = useCodeName()
  const progress = useQuery(signUpProgress(id))
  const ready = progress.data?.state === 'active'
  const target = progress.data?.slug ?? slug
  if (progress.isError) return <Failure error={progress.error} onRetry={() => { void progress.refetch() }} />
  return (
    <>
      <h1>{t(ready ? 'auth.progress.ready' : 'auth.progress.title')}</h1>
      {!ready && <p className="entry-lead">{t('auth.progress.text')}</p>}
      <ul className="plain-list stack" style={{ margin: '16px 0 24px', gap: 10 }} aria-live="polite">
        {(progress.data?.steps ?? []).map((step) => (
          <li key={step.service} className="row">
            {step.state === 'done' ? <CheckCircleFilled style={{ color: 'var(--ok)' }} aria-hidden /> : step.state === 'pending' ? <ClockCircleOutlined aria-hidden /> : <LoadingOutlined aria-hidden />}
            <span>{name('service', step.service)}</span><span className="quiet">{t(`auth.progress.step.${step.state}`)}</span>
          </li>
        ))}
      </ul>
      {ready && target && <Button type="primary" href={companyAddress(target, '/login')}>{t('auth.progress.sign_in')}</Button>}
    </>
  )
}
