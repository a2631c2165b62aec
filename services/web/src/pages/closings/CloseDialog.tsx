import { useNavigate } from '@tanstack/react-router'
import { Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DENOMINATIONS, submitDayClosing, worth, type DayClosing, type Denomination } from '@/api/dayClosings'
import { amountRule } from '@/components/form/amountRule'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { differenceText } from './difference'
import { useRefresh } from './useRefresh'

type Pieces = Partial<Record<Denomination, number | null>>
interface Values { counted_cents: number; reason?: string }

interface Props { closing: DayClosing; expected: number; onClose: () => void }

/** The drawer is counted, by notes and coins or as a sum; what differs has a reason. Nothing goes into the shift after that. */
export function CloseDialog({ closing, expected, onClose }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const [pieces, setPieces] = useState<Pieces>({})
  const mayRead = useMay('billing.day_closing.read')
  const counted = Form.useWatch('counted_cents', form)
  const known = typeof counted === 'number' && Number.isSafeInteger(counted)
  const difference = known ? counted - expected : 0
  const count = (value: Denomination, number: number | null) => {
    const now = { ...pieces, [value]: number }
    setPieces(now)
    form.setFieldValue('counted_cents', worth(now))
    void form.validateFields(['counted_cents'])
  }
  return (
    <Modal open onCancel={onClose} width={560} title={`${t('billing.closing.close')} · ${closing.no}`} okText={t('billing.closing.close')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'close-shift' }}>
      <p>{t('billing.closing.expected')} <span className="strong number">{money(expected, locale)}</span><br /><span className="quiet">{t('billing.closing.close_note')}</span></p>
      <ProblemForm<Values> id="close-shift" form={form} dialog submitText={null} onBusy={setBusy} beside={[closing.version, pieces]}
        onSend={async (values, key) => {
          // Whoever then types another sum has not counted by pieces.
          const told = worth(pieces) === values.counted_cents ? DENOMINATIONS.flatMap((value) => (pieces[value] ? [{ value_cents: value, pieces: pieces[value] }] : [])) : []
          try {
            await submitDayClosing(closing, { counted_cents: values.counted_cents, pieces: told, reason: values.reason?.trim() || null }, key)
          } catch (error) {
            // Something went through the drawer meanwhile: the sums it is compared with are loaded anew.
            await refresh()
            throw error
          }
          toast.done(t('billing.closing.submitted'))
          onClose()
          await refresh()
          if (mayRead) void navigate({ to: `/day-closings/${closing.id}` as never })
        }}>
        <fieldset className="pieces">
          <legend>{t('billing.closing.by_pieces')}</legend>
          {DENOMINATIONS.map((value) => (
            <label key={value}><span className="number">{money(value, locale)} ×</span><InputNumber<number> min={0} max={100_000} precision={0} controls={false} value={pieces[value] ?? null} onChange={(number) => { count(value, number) }} /></label>
          ))}
        </fieldset>
        <Field name="counted_cents" label={t('billing.closing.counted')} required rules={[amountRule({ zero: true })]}
          hint={<span role="status">{known ? differenceText(difference, t, locale) : t('billing.closing.counted_hint')}</span>}>
          <YuanField size="large" autoFocus />
        </Field>
        {difference !== 0 && <Field name="reason" label={t('billing.closing.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={2} /></Field>}
      </ProblemForm>
    </Modal>
  )
}
