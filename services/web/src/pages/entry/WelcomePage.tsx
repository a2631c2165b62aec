import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { companyAddress } from '@/api/realm'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { SLUG } from './slug'

/** The bare host: choose the company by its address, or sign one up. */
export default function WelcomePage() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('auth.front.title')}</h1>
      <p className="entry-lead">{t('auth.front.text')}</p>
      <ProblemForm<{ slug: string }> submitText={t('auth.front.go')}
        onSend={({ slug }) => { window.location.assign(companyAddress(slug.trim().toLowerCase(), '/login')); return Promise.resolve() }}>
        <Field name="slug" label={t('auth.front.slug')} required rules={[{ pattern: SLUG, message: t('auth.sign_up.slug_bad') }]}>
          <Input autoFocus autoCapitalize="none" spellCheck={false} suffix={`.${window.location.host}`} />
        </Field>
      </ProblemForm>
      <div className="entry-links"><Link to="/sign-up">{t('auth.front.new')}</Link></div>
    </>
  )
}
