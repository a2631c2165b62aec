import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resetPassword } from '@/api/accounts'
import { asProblem } from '@/api/problem'
import { PasswordPair } from '@/components/form/PasswordPair'
import { ProblemForm } from '@/components/form/ProblemForm'
import { linkSecret } from './linkSecret'
import { Spent } from './Spent'

export default function ResetPage() {
  const { t } = useTranslation()
  const [token] = useState(() => linkSecret())
  const [done, setDone] = useState(false)
  const [spent, setSpent] = useState(false)
  if (spent) return <Spent ways={[{ to: '/login', text: t('auth.forgot.back') }, { to: '/forgot', text: t('auth.sign_in.forgot') }]} />
  return (
    <>
      <h1 style={{ marginBottom: 16 }}>{t('auth.reset.title')}</h1>
      {!token && <Alert type="warning" showIcon title={t('auth.confirm.no_token')} />}
      {done && <Alert type="success" showIcon title={t('auth.reset.done')} role="status" />}
      {token && !done && (
        <ProblemForm<{ password: string; repeat: string }> submitText={t('auth.reset.submit')}
          onSend={async ({ password }, key) => {
            try {
              await resetPassword({ token, password }, key)
              setDone(true)
            } catch (error) {
              if (asProblem(error).code !== 'link_spent') throw error
              setSpent(true)
            }
          }}>
          <PasswordPair label={t('auth.confirm.password')} />
        </ProblemForm>
      )}
      <div className="entry-links"><Link to="/login">{t('auth.forgot.back')}</Link></div>
    </>
  )
}
