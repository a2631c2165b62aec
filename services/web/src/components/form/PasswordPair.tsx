import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from './ProblemForm'

export const PASSWORD_LENGTH = { min: 12, max: 256 }

/** A new password, typed twice. Length is the only rule here; the service knows which ones are too common. */
export function PasswordPair({ label }: { label: string }) {
  const { t } = useTranslation()
  return (
    <>
      <Field name="password" label={label} required hint={t('auth.confirm.password_hint')}
        rules={[{ min: PASSWORD_LENGTH.min, message: t('ui.too_short', { min: PASSWORD_LENGTH.min }) }, { max: PASSWORD_LENGTH.max, message: t('ui.too_long', { max: PASSWORD_LENGTH.max }) }]}>
        <Input.Password autoComplete="new-password" />
      </Field>
      <Form.Item name="repeat" label={t('auth.confirm.repeat')} dependencies={['password']}
        rules={[
          { required: true, message: t('ui.required', { label: t('auth.confirm.repeat') }) },
          ({ getFieldValue }) => ({
            validator: (_, value) => (!value || value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('auth.confirm.differ')))),
          }),
        ]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}
