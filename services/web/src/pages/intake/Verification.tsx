import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkCaller, type CallerCheck } from '@/api/calls'
import { callerVerified } from '@/api/disclosure'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { problemText } from '@/i18n/problems'
import { listed } from '@/format/list'
import { useCodeName } from '@/i18n/codes'

interface Said { unit_code?: string; name?: string; id_last4?: string; phone?: string }

/** Two data have to agree before anything is told: registry answers with yes or no, and writes it down itself. */
export function Verification({ call, person, number, verified, onVerified }: { call: string; person: string; number: string | null; verified: boolean; onVerified: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const queries = useQueryClient()
  const [form] = Form.useForm<Said>()
  const [answers, setAnswers] = useState<Record<string, boolean>>({})
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const check = async (values: Said) => {
    const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value?.trim()]).filter(([, value]) => value)) as Said
    if (Object.keys(said).length === 0) return
    setBusy(true)
    setTrouble('')
    try {
      const found: CallerCheck = await checkCaller(person, { call_id: call, ...said })
      setAnswers((known) => ({ ...known, ...Object.fromEntries([...found.agreed.map((one) => [one, true]), ...found.differed.map((one) => [one, false])]) as Record<string, boolean> }))
      if (found.verified) {
        onVerified()
        callerVerified(queries)
      }
      // The next datum can be asked for at once: what else shows the call is read anew meanwhile.
      void queries.invalidateQueries({ queryKey: [TOPIC.call] })
    } catch (error) {
      setTrouble(problemText(error))
    } finally {
      setBusy(false)
    }
  }
  // What was typed anew has not been compared yet.
  const changed = (typed: Said) => { setAnswers((known) => Object.fromEntries(Object.entries(known).filter(([name]) => !(name in typed)))) }
  const differed = Object.keys(answers).filter((name) => answers[name] === false)
  const mark = (name: string) => (name in answers ? answers[name] ? <CheckCircleFilled className="calm-ok" title={t('desk.agreed')} /> : <CloseCircleFilled className="over-text" title={t('desk.differed')} /> : <span />)
  return (
    <Card title={t('desk.verify')} extra={verified ? <Tag color="green">{t('desk.verified')}</Tag> : null}>
      {!verified && <p className="quiet" style={{ marginTop: 0 }}>{t('desk.verify_hint')}</p>}
      <Form<Said> form={form} layout="inline" className="verify" onValuesChange={changed} onFinish={(values) => { void check(values) }}>
        {number && <Button size="small" onClick={() => { void check({ phone: number }) }}>{t('desk.own_number')} = {code('caller_datum', 'phone')} {mark('phone')}</Button>}
        {(['unit_code', 'name', 'id_last4'] as const).map((name) => <Form.Item key={name} name={name}><Input size="small" autoComplete="off" maxLength={name === 'id_last4' ? 4 : 60} style={{ width: name === 'id_last4' ? 130 : 120 }} aria-label={code('caller_datum', name)} placeholder={code('caller_datum', name)} suffix={mark(name)} /></Form.Item>)}
        <Button size="small" htmlType="submit" loading={busy}>{t('desk.check')}</Button>
      </Form>
      {differed.length > 0 && <p role="status" className="over-text differed">{t('desk.differs', { data: listed(differed.map((name) => code('caller_datum', name))) })} <span className="quiet">{t('desk.differs_why')}</span></p>}
      {trouble && <p role="alert" className="over-text" style={{ marginBottom: 0 }}>{trouble}</p>}
    </Card>
  )
}
