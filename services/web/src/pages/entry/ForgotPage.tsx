import { Link } from '@tanstack/react-router'
import { Alert, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { forgotPassword } from '@/api/accounts'
import { Field, ProblemForm } from '@/components/form/ProblemForm'

/** The answer is the same for known and unknown addresses. */
export default function ForgotPage() {
  const { t } = useTranslation()
  const [sent, setSent] = useState(false)
  return (
    <>
      <h1>{t('auth.forgot.title')}</h1>
      <p className="entry-lead">{t('auth.forgot.text')}</p>
      {sent ? <Alert type="success" showIcon title={t('auth.forgot.sent')} role="status" /> : (
        <ProblemForm<{ email: string }> submitText={t('auth.forgot.submit')}
          onSend={async ({ email }, key) => { await forgotPassword({ login: email.trim() }, key); setSent(true) }}>
          <Field name="email" label={t('auth.forgot.email')} required rules={[{ type: 'email', message: t('problems.field.bad_email') }]}><Input type="email" autoComplete="email" autoFocus /></Field>
        </ProblemForm>
      )}
      <div className="entry-links"><Link to="/login">{t('auth.forgot.back')}</Link></div>
    </>
  )
}
