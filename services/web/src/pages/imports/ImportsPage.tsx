import { DownloadOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { me } from '@/api/identity'
import { checkFile, fetchImports, importTemplate, type ImportJob } from '@/api/imports'
import { useIntent } from '@/api/intent'
import { communities, createCommunity } from '@/api/registry'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { Card } from '@/components/DetailLayout'
import { hotlineRule } from '@/components/form/hotline'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { download } from '@/components/list/csv'
import { ListPage } from '@/components/list/ListPage'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { UploadDrop } from '@/components/UploadDrop'
import { dateTime } from '@/format/time'
import { problemText } from '@/i18n/problems'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'

const LARGEST = 20
const LOOKS = 10

/** Step one of the wizard: which community, which file. Below it what was imported before. */
export default function ImportsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const navigate = useNavigate()
  const intent = useIntent()
  const chosen = useCommunity()
  const mayCreate = useMay('registry.community.manage')
  const list = useQuery(communities)
  const [picked, setPicked] = useState<string>()
  const [creating, setCreating] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const community = picked ?? chosen ?? list.data?.[0]?.id
  const place = list.data?.find((one) => one.id === community)?.name
  const upload = async (file: File) => {
    if (!community) return
    setBusy(true)
    setRefusal(null)
    try {
      const job = await checkFile(community, file, intent.key([community, file.name, file.size, file.lastModified]))
      intent.done()
      await navigate({ to: `/imports/${job.id}` as never })
    } catch (error) {
      setRefusal(problemText(error))
    } finally {
      setBusy(false)
    }
  }
  const fetchTemplate = async () => {
    try {
      download(`${t('imports.template')}.xlsx`, await importTemplate())
    } catch (error) {
      setRefusal(problemText(error))
    }
  }
  return (
    <>
      <PageHead title={t('imports.title')} note={t('imports.note')} />
      <div className="stack" style={{ marginBottom: 16 }}>
        <Card title={t('imports.new')} extra={<>
          <span className="quiet">{t('imports.community')}</span>
          <Select value={community} aria-label={t('imports.community')} style={{ width: 200 }} options={list.data?.map((one) => ({ value: one.id, label: one.name })) ?? []} onChange={setPicked} />
          {mayCreate && list.data?.length !== 0 && <Button onClick={() => { setCreating(true) }}>{t('imports.community_new')}</Button>}
        </>}>
          {refusal && <div role="alert"><Alert type="error" showIcon className="form-alert" title={refusal} /></div>}
          {list.data?.length === 0 ? <Blank title={t('imports.no_community')} hint={t(mayCreate ? 'imports.no_community_hint' : 'imports.no_community_ask')} {...(mayCreate ? { action: <Button type="primary" onClick={() => { setCreating(true) }}>{t('imports.community_new')}</Button> } : {})} /> : <UploadDrop largest={LARGEST} busy={busy || !community} onBegin={() => { setRefusal(null) }} onFile={(file) => { void upload(file) }} />}
          <p className="quiet" style={{ margin: '12px 0 0' }}>{t('imports.template_hint')} <Button type="link" size="small" icon={<DownloadOutlined />} onClick={() => { void fetchTemplate() }}>{t('imports.template')}</Button></p>
          {busy && <p role="status" className="quiet" style={{ margin: '12px 0 0' }}>{t('imports.checking')}…</p>}
        </Card>
      </div>
      {community && (
        <ListPage<ImportJob>
          id="imports" topic={TOPIC.imports} fixed={{ community }} fetchPage={(_, cursor, signal) => fetchImports(community, cursor, signal)}
          rowKey={(row) => row.id} rowName={(row) => row.filename} rowTo={(row) => `/imports/${row.id}`}
          columns={[
            { key: 'file', title: t('imports.file'), render: (row) => row.filename, text: (row) => row.filename },
            { key: 'community', title: t('shell.community.label'), width: 150, render: () => place, text: () => place ?? '' },
            { key: 'status', title: t('imports.status'), width: 120, render: (row) => <StateTag set="import_status" code={row.status} /> },
            { key: 'findings', title: t('imports.findings'), width: 90, align: 'end', render: (row) => <span className={row.findings > 0 ? 'over-text number' : 'number'}>{row.findings}</span>, text: (row) => String(row.findings) },
            { key: 'by', title: t('imports.by'), width: 130, render: (row) => row.uploaded_by_name, text: (row) => row.uploaded_by_name },
            { key: 'at', title: t('imports.at'), width: 170, render: (row) => dateTime(row.checked_at, locale), text: (row) => dateTime(row.checked_at, locale) },
          ]}
          empty={{ title: t('imports.empty'), hint: t('imports.empty_hint') }}
        />
      )}
      {creating && <CommunityDialog onClose={() => { setCreating(false) }} onMade={(id) => { setPicked(id); setCreating(false) }} />}
    </>
  )
}

interface Values { code: string; name: string; hotline?: string }

function CommunityDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={t('imports.community_new')} okText={t('imports.community_create')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'community' }}>
      <ProblemForm<Values> id="community" dialog submitText={null} onBusy={setBusy}
        onSend={async (values, key) => {
          const made = await createCommunity({ code: values.code.trim().toUpperCase(), name: values.name.trim(), ...(values.hotline ? { hotline: values.hotline.trim() } : {}) }, key)
          await queries.invalidateQueries({ queryKey: communities.queryKey })
          // The account hears of the new community a moment later, by an event.
          for (let look = 0; look < LOOKS; look += 1) {
            const known = await queries.fetchQuery({ ...me, staleTime: 0 })
            if (known.communities.some((one) => one.id === made.id)) break
            await new Promise((resolve) => { setTimeout(resolve, 300) })
          }
          onMade(made.id)
        }}>
        <Field name="name" label={t('imports.community_name')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoFocus /></Field>
        <Field name="code" label={t('imports.community_code')} required hint={t('imports.community_code_hint')} rules={[{ pattern: /^[0-9A-Za-z]{1,12}$/, message: t('imports.community_code_bad') }]}><Input autoComplete="off" /></Field>
        <Field name="hotline" label={t('imports.hotline')} hint={t('estate.community.hotline_hint')} rules={[hotlineRule()]}><Input inputMode="tel" /></Field>
      </ProblemForm>
    </Modal>
  )
}
