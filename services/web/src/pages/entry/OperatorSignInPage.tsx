import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { operatorSignIn } from '@/api/accounts'
import { operator } from '@/api/operator'
import { asProblem } from '@/api/problem'
import { sessionStarted } from '@/api/transport'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { safeTarget } from './target'

interface Values { login: string; password: string; code?: string }

/** Operators have accounts of their own; whoever enrolled an authenticator is asked for its code as well. */
export default function OperatorSignInPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [coded, setCoded] = useState(false)
  const search = useSearch({ strict: false }) as { next?: string; expired?: string }
  return (
    <>
      <h1>{t('auth.operator.title')}</h1>
      <p className="entry-lead">{t('auth.operator.note')}</p>
      {search.expired && <Alert type="info" showIcon className="form-alert" title={t('auth.sign_in.expired')} />}
      <ProblemForm<Values>
        submitText={t('auth.sign_in.submit')}
        onSend={async (values, key) => {
          const code = values.code?.replace(/\s/g, '')
          try {
            await operatorSignIn({ login: values.login.trim(), password: values.password, ...(code ? { code } : {}) }, key)
          } catch (error) {
            if (asProblem(error).code !== 'totp_required' || coded) throw error
            setCoded(true)
            return
          }
          sessionStarted()
          queries.removeQueries({ queryKey: operator.queryKey })
          await navigate({ to: safeTarget(search.next, '/ops'), replace: true })
        }}
      >
        <Field name="login" label={t('auth.operator.login')} required><Input autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} /></Field>
        <Field name="password" label={t('auth.sign_in.password')} required><Input.Password autoComplete="current-password" /></Field>
        {coded && <Field name="code" label={t('auth.operator.code')} required hint={t('auth.operator.code_hint')}><Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} autoFocus /></Field>}
      </ProblemForm>
    </>
  )
}
