import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { me } from '@/api/identity'
import { asProblem } from '@/api/problem'
import { changeCommunity, community as communityOf, type CommunityFull } from '@/api/registry'
import { TOPIC } from '@/api/topics'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { hotlineRule } from '@/components/form/hotline'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'

interface Values { name: string; address?: string; district?: string; hotline?: string; developer?: string; charging_mode: 'lump_sum' | 'remuneration' }

const TEXTS = ['address', 'district', 'hotline', 'developer'] as const

/** Corrects what is known of a community; its code stays, for it stands in the numbers of documents. */
export default function CommunityDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const found = useQuery(communityOf(id))
  return (
    <Modal open onCancel={onClose} title={t('estate.community.edit')} okText={t('ui.save')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'edit-community', disabled: !found.data }}>
      {found.isPending && <DetailSkeleton />}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.data && <Loaded current={found.data} onBusy={setBusy} onClose={onClose} />}
    </Modal>
  )
}

function Loaded({ current, onBusy, onClose }: { current: CommunityFull; onBusy: (busy: boolean) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  // What it was when the form was opened: a later version is taken only after it was shown.
  const [seen, setSeen] = useState(current)
  const [theirs, setTheirs] = useState<CommunityFull | null>(null)
  const max = { max: 200, message: t('ui.too_long', { max: 200 }) }
  const send = async (values: Values) => {
    const blank = Object.fromEntries(TEXTS.map((name) => [name, values[name]?.trim() || null]))
    try {
      await changeCommunity(seen.id, { ...blank, name: values.name.trim(), charging_mode: values.charging_mode }, seen.version)
    } catch (error) {
      if (asProblem(error).status === 412) {
        const latest = await queries.fetchQuery({ ...communityOf(seen.id), staleTime: 0 })
        setTheirs(latest)
        setSeen(latest)
      }
      throw error
    }
    toast.done(t('ui.saved'))
    onClose()
    await Promise.all([queries.invalidateQueries({ queryKey: [TOPIC.community] }), queries.invalidateQueries({ queryKey: me.queryKey })])
  }
  return (
    <ProblemForm<Values> id="edit-community" dialog submitText={null} onBusy={onBusy} onSend={send}
      initial={{ name: current.name, address: current.address ?? '', district: current.district ?? '', hotline: current.hotline ?? '', developer: current.developer ?? '', charging_mode: current.charging_mode as Values['charging_mode'] }}>
      {theirs && <Alert type="info" showIcon className="form-alert" title={t('estate.community.theirs')} description={[theirs.name, theirs.address, theirs.district, theirs.hotline, theirs.developer].filter(Boolean).join(' · ')} />}
      <Field name="name" label={t('imports.community_name')} required rules={[max]}><Input autoComplete="off" /></Field>
      <Field name="hotline" label={t('imports.hotline')} hint={t('estate.community.hotline_hint')} rules={[hotlineRule()]}><Input inputMode="tel" autoComplete="off" /></Field>
      <div className="form-grid">
        <Field name="district" label={t('estate.community.district')} rules={[max]}><Input autoComplete="off" /></Field>
        <Field name="developer" label={t('estate.community.developer')} rules={[max]}><Input autoComplete="off" /></Field>
      </div>
      <Field name="address" label={t('estate.community.address')} rules={[max]}><Input autoComplete="off" /></Field>
      <Field name="charging_mode" label={t('estate.community.charging_mode')} required><Radio.Group options={codesOf('charging_mode').map((value) => ({ value, label: code('charging_mode', value) }))} /></Field>
    </ProblemForm>
  )
}
