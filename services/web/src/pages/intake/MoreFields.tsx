import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { present } from '@/api/present'
import { MomentField } from '@/components/form/DayField'
import { Field } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import { codesOf, useCodeName } from '@/i18n/codes'
import { WeightFields } from '../tickets/WeightFields'
import type { Values } from './matter'
import { RepeatField } from './RepeatField'

/** What few callers say and much depends on: folded away until it is asked for, open as long as something stands in it. */
export function MoreFields({ complaint, unit }: { complaint: boolean; unit: string | undefined }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const form = Form.useFormInstance<Values>()
  const [asked, setAsked] = useState(false)
  const kept = { form, preserve: true }
  const occurred = Form.useWatch('occurred_at', kept)
  const claim = Form.useWatch('claim_cents', kept)
  const households = Form.useWatch('households', kept)
  const signs = Form.useWatch('severity_signs', kept)
  const repeats = Form.useWatch('repeat_of', kept)
  const open = asked || [occurred, ...(complaint ? [claim, households, signs?.[0], repeats] : [])].some((one) => one !== undefined && one !== null)
  return (
    <>
      <div className="wide more-fields">
        <Button type="link" size="small" aria-expanded={open} icon={open ? <DownOutlined /> : <RightOutlined />} onClick={() => { setAsked(!open) }}>{t(complaint ? 'tickets.intake.more' : 'tickets.occurred_at')}</Button>
      </div>
      {open && <>
        <Field name="occurred_at" label={t('tickets.occurred_at')} hint={t('tickets.occurred_hint')}><MomentField roughly notAfter={dayjs(present())} /></Field>
        {complaint && <WeightFields />}
        {complaint && <Field name="severity_signs" label={t('tickets.signs')} hint={t('tickets.signs_hint')} className="wide"><Several options={codesOf('severity_sign').map((value) => ({ value, label: code('severity_sign', value) }))} /></Field>}
        {complaint && <RepeatField unit={unit} />}
      </>}
    </>
  )
}
