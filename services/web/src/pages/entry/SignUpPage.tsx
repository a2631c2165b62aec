import { MailOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input, Result } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signUp, slugFree, type SignUp } from '@/api/accounts'
import { companyAddress } from '@/api/realm'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useLocale } from '@/i18n/i18n'
import { SLUG } from './slug'

type Values = Omit<SignUp, 'locale'>
const SETTLE = 300

function SlugState({ slug, onPick }: { slug: string; onPick: (slug: string) => void }) {
  const { t } = useTranslation()
  const [settled, setSettled] = useState(slug)
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(slug) }, SETTLE)
    return () => { clearTimeout(timer) }
  }, [slug])
  const fits = SLUG.test(settled)
  const check = useQuery({ queryKey: ['slug', settled], queryFn: ({ signal }) => slugFree(settled, signal), enabled: fits, retry: false })
  // What is wrong with the form of it is said at the field.
  if (!SLUG.test(slug)) return <>{t('auth.sign_up.slug_hint')}</>
  if (slug !== settled || check.isFetching) return <>{t('auth.sign_up.slug_checking')}</>
  if (check.isError) return <>{t('auth.sign_up.slug_hint')}</>
  return check.data?.available
    ? <span className="tile-ok">✓ {t('auth.sign_up.slug_free', { address: new URL(companyAddress(slug, '/')).host })}</span>
    : (
      <>
        <span className="over-text">✗ {t('auth.sign_up.slug_taken')}</span>
        {check.data?.suggestions.map((idea) => <Button key={idea} type="link" size="small" onClick={() => { onPick(idea) }}>{idea}</Button>)}
      </>
    )
}

export default function SignUpPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const [form] = Form.useForm<Values>()
  const [sent, setSent] = useState<string | null>(null)
  const slug = Form.useWatch('slug', form) ?? ''
  if (sent) {
    return (
      <Result icon={<MailOutlined />} title={<h1>{t('auth.sign_up.sent_title')}</h1>}
        subTitle={<><p>{t('auth.sign_up.sent', { email: sent })}</p><p>{t('auth.sign_up.sent_hint')}</p></>} />
    )
  }
  return (
    <>
      <h1>{t('auth.sign_up.title')}</h1>
      <p className="entry-lead">{t('auth.sign_up.lead')}</p>
      <ProblemForm<Values>
        form={form} submitText={t('auth.sign_up.submit')} draft="sign-up"
        onSend={async (values, key) => {
          await signUp({ ...values, email: values.email.trim(), locale }, key)
          setSent(values.email.trim())
        }}
        extra={<Link to="/welcome">{t('auth.sign_up.have')}</Link>}
      >
        <Field name="company_name" label={t('auth.sign_up.company')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoComplete="organization" autoFocus /></Field>
        <Field name="slug" label={t('auth.sign_up.slug')} required hint={<span role="status"><SlugState slug={slug} onPick={(idea) => { form.setFieldValue('slug', idea) }} /></span>} rules={[{ pattern: SLUG, message: t('auth.sign_up.slug_bad') }]}>
          <Input autoCapitalize="none" spellCheck={false} autoComplete="off" onChange={(event) => { form.setFieldValue('slug', event.target.value.toLowerCase()) }} />
        </Field>
        <Field name="admin_name" label={t('auth.sign_up.admin')} required rules={[{ max: 100, message: t('ui.too_long', { max: 100 }) }]}><Input autoComplete="name" /></Field>
        <Field name="email" label={t('auth.sign_up.email')} required rules={[{ type: 'email', message: t('problems.field.bad_email') }]}><Input type="email" autoComplete="email" /></Field>
      </ProblemForm>
    </>
  )
}
