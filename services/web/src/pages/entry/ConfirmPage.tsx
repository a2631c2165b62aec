import { Alert } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { confirmSignUp } from '@/api/accounts'
import { PasswordPair } from '@/components/form/PasswordPair'
import { ProblemForm } from '@/components/form/ProblemForm'
import { linkSecret } from './linkSecret'
import { Provisioning } from './Provisioning'
import { Spent } from './Spent'
import { useSpent } from './useSpent'

/** The link of the confirmation mail: set the password, then watch the services prepare the company. */
export default function ConfirmPage() {
  const { t } = useTranslation()
  const [token] = useState(() => linkSecret())
  const [confirmed, setConfirmed] = useState<Awaited<ReturnType<typeof confirmSignUp>> | null>(null)
  const { spent, unlessSpent } = useSpent()
  if (spent) return <Spent ways={[{ to: '/welcome', text: t('auth.sign_up.have') }, { to: '/sign-up', text: t('auth.spent.again') }]} />
  if (confirmed) return <Provisioning id={confirmed.id} slug={confirmed.slug} />
  return (
    <>
      <h1 style={{ marginBottom: 16 }}>{t('auth.confirm.title')}</h1>
      {!token && <Alert type="warning" showIcon title={t('auth.confirm.no_token')} />}
      {token && (
        <ProblemForm<{ password: string; repeat: string }> submitText={t('auth.confirm.submit')}
          onSend={({ password }, key) => unlessSpent(async () => {
            setConfirmed(await confirmSignUp({ token, password }, key))
          })}>
          <PasswordPair label={t('auth.confirm.password')} />
        </ProblemForm>
      )}
    </>
  )
}
