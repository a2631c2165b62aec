import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Checkbox, Form, Input, Radio, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_IMAGES, ofReport } from '@/api/attachments'
import { dropDraft, keepDraft, readDraft } from '@/api/draft'
import { publicCommunities, submitReport, type PublicCommunity, type Receipt, type Report } from '@/api/report'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { FilePicker } from '@/components/files/FilePicker'
import { useUploads } from '@/components/files/useUploads'
import { phoneRule } from '@/components/form/phone'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useCodeName } from '@/i18n/codes'
import { CLASSES, REPORTED } from '@/pages/tickets/classes'
import { useBrand } from '@/theme/BrandTheme'
import { Received } from './Received'
import { titleOf } from './titleOf'
import './report.css'

type Values = Omit<Report, 'title'>
const RECEIPT = 'report-receipt'

/** What owners and residents report without an account: complaints, repairs, questions. */
export default function ReportPage() {
  const { t } = useTranslation()
  const brand = useBrand()
  const communities = useQuery(publicCommunities)
  // A reload must not cost the only copy of the follow-up link.
  const [receipt, setReceipt] = useState(() => readDraft<Receipt>(RECEIPT) as Receipt | null)
  const uploads = useUploads()
  const received = (made: Receipt, images: readonly File[]) => {
    keepDraft(RECEIPT, made)
    setReceipt(made)
    if (images.length > 0) void uploads.send(images, () => ofReport(made.token))
  }
  if (receipt) return <div className="report"><Received receipt={receipt} uploads={uploads} onAgain={() => { dropDraft(RECEIPT); setReceipt(null) }} /></div>
  return (
    <div className="report">
      <h1>{t('report.title')}</h1>
      <p className="entry-lead">{t('report.lead', { name: brand.name })}</p>
      {communities.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {communities.isError && <Failure error={communities.error} onRetry={() => { void communities.refetch() }} />}
      {communities.isSuccess && (communities.data.length === 0
        ? <Blank title={t('report.none')} hint={t('report.none_hint')} />
        : <ReportForm communities={communities.data} onReceived={received} />)}
      <div className="entry-links"><Link to="/login">{t('report.staff')}</Link></div>
    </div>
  )
}

function ReportForm({ communities, onReceived }: { communities: readonly PublicCommunity[]; onReceived: (receipt: Receipt, images: readonly File[]) => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const [form] = Form.useForm<Values>()
  const draft = useState(() => readDraft<Values>('report'))[0]
  const kind = Form.useWatch('kind', form) ?? draft?.kind ?? 'repair'
  const anonymous = Form.useWatch('anonymous', form) ?? draft?.anonymous ?? false
  const here = Form.useWatch('community_id', form) ?? draft?.community_id
  const only = communities.length === 1 ? communities[0] : undefined
  const hotline = (communities.find((one) => one.id === here) ?? only)?.hotline
  const [images, setImages] = useState<File[]>([])
  const max = (length: number) => ({ max: length, message: t('ui.too_long', { max: length }) })
  const send = async (values: Values, key: string) => {
    onReceived(await submitReport({
      kind: values.kind, community_id: values.community_id, title: titleOf(values.description), description: values.description.trim(),
      place: values.place?.trim() || null, class_l1: values.class_l1 ?? null, desired_outcome: values.desired_outcome?.trim() || null,
      anonymous: values.anonymous, contact_name: values.anonymous ? null : values.contact_name?.trim() || null,
      contact_phone: values.anonymous ? null : values.contact_phone?.trim() || null, website: values.website ?? '',
    }, key), images)
  }
  return (
    <ProblemForm<Values> form={form} submitText={t('report.submit')} draft="report" onSend={send} aliases={{ title: 'description' }}
      initial={{ kind: 'repair', anonymous: false, website: '', ...(only ? { community_id: only.id } : {}) }}>
      {hotline && <p className="report-hotline"><a href={`tel:${hotline}`}>{t('report.hotline', { phone: hotline })}</a></p>}
      <Field name="kind" label={t('report.kind')} required>
        <Radio.Group className="report-kinds" onChange={() => { form.setFieldValue('class_l1', undefined) }} options={['repair', ...REPORTED.filter((one) => one !== 'repair')].map((value) => ({ value, label: code('ticket_kind', value) }))} />
      </Field>
      <Field name="community_id" label={t('report.community')} required>
        <Select placeholder={t('report.community_pick')} showSearch={{ optionFilterProp: 'label' }} options={communities.map((one) => ({ value: one.id, label: one.name }))} />
      </Field>
      <Field name="place" label={t('report.place')} required hint={t('report.place_hint')} rules={[max(200)]}><Input autoComplete="off" /></Field>
      <Field name="class_l1" label={t('report.class')}>
        <Select allowClear placeholder={t('report.class_pick')} options={(CLASSES[kind] ?? []).map((value) => ({ value, label: code('class', value) }))} />
      </Field>
      <Field name="description" label={t('report.what')} required hint={t('report.what_hint')} rules={[max(4000), { whitespace: true, message: t('ui.required', { label: t('report.what') }) }]}><Input.TextArea rows={4} /></Field>
      <FilePicker imagesOnly files={images} onChange={setImages} most={MOST_IMAGES} />
      {kind === 'complaint' && <Field name="desired_outcome" label={t('report.desired')} rules={[max(4000)]}><Input.TextArea rows={2} /></Field>}
      {!anonymous && (
        <div className="form-grid">
          <Field name="contact_name" label={t('report.name')} required rules={[max(60)]}><Input autoComplete="name" /></Field>
          <Field name="contact_phone" label={t('report.phone')} required rules={[phoneRule()]}><Input inputMode="tel" autoComplete="tel" /></Field>
        </div>
      )}
      <Form.Item name="anonymous" valuePropName="checked" extra={anonymous ? t('report.anonymous_hint') : t('report.privacy')}><Checkbox>{t('report.anonymous')}</Checkbox></Form.Item>
      {/* Seen by programs only. */}
      <div className="report-trap" aria-hidden="true"><Form.Item name="website" label={t('report.trap')}><Input tabIndex={-1} autoComplete="off" /></Form.Item></div>
    </ProblemForm>
  )
}
