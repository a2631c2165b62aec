import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { operatorSignIn } from '@/api/accounts'
import { operator } from '@/api/operator'
import { sessionStarted } from '@/api/transport'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { safeTarget } from './target'

interface Values { login: string; password: string }

export default function OperatorSignInPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const search = useSearch({ strict: false }) as { next?: string; expired?: string }
  return (
    <>
      <h1>{t('auth.operator.title')}</h1>
      <p className="entry-lead">{t('auth.operator.note')}</p>
      {search.expired && <Alert type="info" showIcon className="form-alert" title={t('auth.sign_in.expired')} />}
      <ProblemForm<Values>
        submitText={t('auth.sign_in.submit')}
        onSend={async (values, key) => {
          await operatorSignIn({ login: values.login.trim(), password: values.password }, key)
          sessionStarted()
          queries.removeQueries({ queryKey: operator.queryKey })
          await navigate({ to: safeTarget(search.next, '/ops'), replace: true })
        }}
      >
        <Field name="login" label={t('auth.operator.login')} required><Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} /></Field>
        <Field name="password" label={t('auth.sign_in.password')} required><Input.Password autoComplete="current-password" /></Field>
      </ProblemForm>
    </>
  )
}
