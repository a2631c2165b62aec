import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Popconfirm, Skeleton, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { phoneSystems, renewPhoneKey, type PhoneKey, type PhoneSystem } from '@/api/phones'
import { Blank } from '@/components/Blank'
import { CompanyWide } from '@/components/CompanyWide'
import { Card, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useServesAll } from '@/shell/session'
import { useCommands } from '@/keyboard/dispatcher'
import { PhonesDialog } from './PhonesDialog'

/** The telephone systems of the company: where they report, where calls out are asked for, and their keys. */
export default function PhonesPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const found = useQuery(phoneSystems)
  const [editing, setEditing] = useState<PhoneSystem | 'new' | null>(null)
  const [made, setMade] = useState<PhoneKey | null>(null)
  const servesAll = useServesAll()
  useCommands({ new: () => { if (servesAll) setEditing('new') } })
  const changed = async (key?: PhoneKey) => {
    setEditing(null)
    if (key) setMade(key)
    await queries.invalidateQueries({ queryKey: phoneSystems.queryKey })
  }
  const renew = async (one: PhoneSystem) => {
    try {
      await changed(await renewPhoneKey(one))
    } catch (error) {
      toast.refused(error)
    }
  }
  const connect = servesAll && <Button type="primary" onClick={() => { setEditing('new') }}>{t('desk.phones.connect')} <kbd className="hide-small">n</kbd></Button>
  return (
    <>
      <PageHead title={t('desk.phones.title')} note={t('desk.phones.note')}>{connect}</PageHead>
      <CompanyWide />
      {found.isPending && <Skeleton active />}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.data?.length === 0 && <div className="card"><Blank title={t('desk.phones.empty')} hint={t('desk.phones.empty_hint')} action={connect} /></div>}
      <div className="stack">
        {found.data?.map((one) => (
          <Card key={one.id} title={<>{one.name} <Tag color={one.active ? 'green' : 'default'}>{t(one.active ? 'desk.phones.active' : 'desk.phones.inactive')}</Tag></>} extra={servesAll && (
            <>
              <Popconfirm title={t('desk.phones.renew_hint')} onConfirm={() => { void renew(one) }}><Button size="small">{t('desk.phones.renew')}</Button></Popconfirm>
              <Button size="small" onClick={() => { setEditing(one) }}>{t('desk.phones.change')}</Button>
            </>
          )}>
            <Facts>
              <Fact label={t('desk.phones.reports_to')}><Typography.Text copyable code>{`${window.location.origin}${one.reports_to}`}</Typography.Text></Fact>
              <Fact label={t('desk.phones.dial_url')}>{one.dial_url ?? <span className="quiet">{t('desk.phones.no_dial_url')}</span>}</Fact>
              <Fact label={t('desk.phones.heard_at')}>{one.heard_at ? <span className="number">{dateTime(one.heard_at, locale)}</span> : <span className="quiet">{t('desk.phones.never')}</span>}</Fact>
            </Facts>
          </Card>
        ))}
      </div>
      {editing && <PhonesDialog system={editing === 'new' ? null : editing} onClose={() => { setEditing(null) }} onDone={changed} />}
      {made && (
        <Modal open title={t('desk.phones.key')} onCancel={() => { setMade(null) }} footer={<Button type="primary" onClick={() => { setMade(null) }}>{t('desk.phones.key_kept')}</Button>} width={560} closable={false} mask={{ closable: false }} keyboard={false}>
          <p>{t('desk.phones.key_once')}</p>
          <Typography.Text copyable code>{made.key}</Typography.Text>
          <p className="quiet">{t('desk.phones.key_how')}</p>
        </Modal>
      )}
    </>
  )
}
