import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { signIn } from '@/api/accounts'
import { me } from '@/api/identity'
import { slugOf } from '@/api/realm'
import { sessionStarted } from '@/api/transport'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useBrand } from '@/theme/BrandTheme'
import { safeTarget } from './target'

interface Values { login: string; password: string }

export default function SignInPage() {
  const { t } = useTranslation()
  const brand = useBrand()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const search = useSearch({ strict: false }) as { next?: string; expired?: string }
  return (
    <>
      <h1>{t('auth.sign_in.to', { name: brand.name })}</h1>
      <p className="entry-lead">{t('auth.sign_in.welcome')}</p>
      {search.expired && <Alert type="info" showIcon className="form-alert" title={t('auth.sign_in.expired')} />}
      <ProblemForm<Values>
        submitText={t('auth.sign_in.submit')}
        onSend={async (values, key) => {
          await signIn({ login: values.login.trim(), password: values.password }, key)
          sessionStarted()
          queries.removeQueries({ queryKey: me.queryKey })
          await navigate({ to: safeTarget(search.next, '/home'), replace: true })
        }}
        extra={<Link to="/forgot">{t('auth.sign_in.forgot')}</Link>}
      >
        <Field name="login" label={t('auth.sign_in.login')} required><Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} /></Field>
        <Field name="password" label={t('auth.sign_in.password')} required><Input.Password autoComplete="current-password" /></Field>
      </ProblemForm>
      {slugOf() && <div className="entry-links"><Link to="/report">{t('report.link')}</Link></div>}
    </>
  )
}
