import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Skeleton, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { beginFactor, confirmFactor } from '@/api/accounts'
import { operator } from '@/api/operator'
import { renew } from '@/api/transport'
import { Failure } from '@/components/Failure'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Qr } from '@/components/print/Qr'

/** Enrolment of the authenticator: until it is confirmed an operator may do nothing else. */
export default function SecondFactorPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  // Each call replaces the secret, so it is asked for once and shown until it is confirmed.
  const factor = useQuery({ queryKey: ['second-factor'], queryFn: beginFactor, staleTime: Infinity, gcTime: 0, retry: false, refetchOnWindowFocus: false })
  return (
    <>
      <h1>{t('auth.factor.title')}</h1>
      <p className="entry-lead">{t('auth.factor.text')}</p>
      {factor.isPending && <Skeleton active />}
      {factor.isError && <Failure error={factor.error} onRetry={() => { void factor.refetch() }} />}
      {factor.data && (
        <>
          <div className="row" style={{ flexWrap: 'wrap', marginBottom: 16 }}>
            <Qr text={factor.data.uri} size={160} label={t('auth.factor.qr')} />
            <div><div className="quiet">{t('auth.factor.secret')}</div><Typography.Text code copyable>{factor.data.secret}</Typography.Text></div>
          </div>
          <ProblemForm<{ code: string }> submitText={t('auth.factor.submit')}
            onSend={async ({ code }, key) => {
              await confirmFactor(code.replace(/\s/g, ''), key)
              // The new token carries what an operator may do.
              await renew()
              await queries.invalidateQueries({ queryKey: operator.queryKey })
              await navigate({ to: '/ops', replace: true })
            }}>
            <Field name="code" label={t('auth.operator.code')} required hint={t('auth.operator.code_hint')}><Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} autoFocus /></Field>
          </ProblemForm>
        </>
      )}
    </>
  )
}
