import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptInvitation } from '@/api/accounts'
import { PasswordPair } from '@/components/form/PasswordPair'
import { ProblemForm } from '@/components/form/ProblemForm'
import { linkSecret } from './linkSecret'
import { Spent } from './Spent'
import { useSpent } from './useSpent'

export default function InvitationPage() {
  const { t } = useTranslation()
  const [token] = useState(() => linkSecret())
  const [done, setDone] = useState(false)
  const { spent, unlessSpent } = useSpent()
  if (spent) return <Spent ways={[{ to: '/login', text: t('auth.forgot.back') }, { to: '/forgot', text: t('auth.sign_in.forgot') }]} />
  return (
    <>
      <h1 style={{ marginBottom: 16 }}>{t('auth.invite.title')}</h1>
      {!token && <Alert type="warning" showIcon title={t('auth.confirm.no_token')} />}
      {done && <Alert type="success" showIcon title={t('auth.invite.done')} role="status" />}
      {token && !done && (
        <ProblemForm<{ password: string; repeat: string }> submitText={t('auth.invite.submit')}
          onSend={({ password }, key) => unlessSpent(async () => {
            await acceptInvitation({ token, password }, key)
            setDone(true)
          })}>
          <PasswordPair label={t('auth.confirm.password')} />
        </ProblemForm>
      )}
      <div className="entry-links"><Link to="/login">{t('auth.forgot.back')}</Link></div>
    </>
  )
}
