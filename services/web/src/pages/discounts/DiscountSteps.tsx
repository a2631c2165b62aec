import { Button, Input, Modal, Popconfirm } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decideOnDiscount, endDiscount, withdrawDiscount, type Discount } from '@/api/discounts'
import { useIntent } from '@/api/intent'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { BilledWithout, Payer } from './Payer'
import { useRefresh } from './useRefresh'
import { shareWords, spanWords } from './words'

type Dialog = 'grant' | 'reject' | 'end' | null

/** What the reader can do with a discount: decide what somebody else asked for, take back what is their own, end it. */
export function DiscountSteps({ discount, size = 'small' }: { discount: Discount; size?: 'small' | 'middle' }) {
  const { t } = useTranslation()
  const toast = useToast()
  const refresh = useRefresh()
  const intent = useIntent()
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = () => { setDialog(null) }
  const mine = useMe().staff.id === discount.requested_by
  const mayAsk = useMay('billing.discount.request')
  const withdraw = async () => {
    try {
      await withdrawDiscount(discount, intent.key([discount.id, discount.version]))
      toast.done(t('discounts.withdrawn'))
    } catch (error) { toast.refused(error) }
    await refresh()
  }
  return (
    <span className="row">
      {discount.may_decide && <><Button size={size} type="primary" onClick={() => { setDialog('grant') }}>{t('discounts.grant')}</Button><Button size={size} danger onClick={() => { setDialog('reject') }}>{t('discounts.reject')}</Button></>}
      {discount.state === 'requested' && mine && mayAsk && <Popconfirm title={t('discounts.withdraw_confirm')} onConfirm={withdraw}><Button size={size}>{t('discounts.withdraw')}</Button></Popconfirm>}
      {discount.state === 'granted' && mayAsk && <Button size={size} onClick={() => { setDialog('end') }}>{t('discounts.end')}</Button>}
      {(dialog === 'grant' || dialog === 'reject') && <DecideDialog discount={discount} grant={dialog === 'grant'} onClose={close} />}
      {dialog === 'end' && <EndDialog discount={discount} onClose={close} />}
    </span>
  )
}

/** What it is about, in every dialog that decides on it. */
function What({ discount }: { discount: Discount }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return <p>{discount.unit_code} · {discount.rule_name} · {shareWords(discount.charged_share, t)}<br />{spanWords(discount, locale, t)}<br />{discount.kind !== 'campaign' && <>{t('billing.payer')} <Payer discount={discount} /><br /></>}<span className="quiet">{discount.reason}</span>{discount.billed_from && <br />}<BilledWithout discount={discount} /></p>
}

function DecideDialog({ discount, grant, onClose }: { discount: Discount; grant: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const word = t(grant ? 'discounts.grant' : 'discounts.reject')
  return (
    <Modal open onCancel={onClose} width={480} title={`${word} · ${discount.no}`} okText={word} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'decide-discount', danger: !grant }}>
      <What discount={discount} />
      <ProblemForm<{ text?: string }> id="decide-discount" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ text }, key) => {
          await decideOnDiscount(discount, grant, text?.trim() || null, key)
          toast.done(t(grant ? 'discounts.granted' : 'discounts.rejected'))
          onClose()
          await refresh()
        }}>
        <Field name="text" label={t(grant ? 'discounts.remark' : 'ui.reason')} required={!grant} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}

function EndDialog({ discount, onClose }: { discount: Discount; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const first = dayjs(discount.valid_from)
  return (
    <Modal open onCancel={onClose} width={480} title={`${t('discounts.end')} · ${discount.no}`} okText={t('discounts.end')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'end-discount', danger: true }}>
      <What discount={discount} />
      <ProblemForm<{ from_day?: Dayjs; reason: string }> id="end-discount" dialog submitText={null} onBusy={setBusy} initial={{ from_day: first.isAfter(dayjs()) ? first : dayjs() }}
        onSend={async ({ from_day, reason }, key) => {
          await endDiscount(discount, { from_day: from_day?.format('YYYY-MM-DD') ?? '', reason: reason.trim() }, key)
          toast.done(t('discounts.ended'))
          onClose()
          await refresh()
        }}>
        <Field name="from_day" label={t('discounts.end_from')} required hint={t('discounts.billed_stays')}><DayField /></Field>
        <Field name="reason" label={t('ui.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
