import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Collapse, Form, Input, Select, Skeleton, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem, Problem } from '@/api/problem'
import { changeSubclasses, subclasses, type Subclasses as Found } from '@/api/ticketing'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useBegun } from '@/components/form/useBegun'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { useServesAll } from '@/shell/session'
import { CLASSES } from '../tickets/classes'

interface Row { class_l1: string; code?: string; name?: string; like?: string; shipped?: boolean; active: boolean }

/** Below this class a building part's warranty decides the phase, so a class of the company's own may be a kind of a standard one. */
const OF_PARTS = 'engineering_quality'

const row = ({ name, ...one }: Found['items'][number]): Row => ({ ...one, ...(name ? { name } : {}) })

/** The second-level classes of complaints: renamed, retired, added to. */
export default function Subclasses() {
  const { found, begun, ...rest } = useBegun(subclasses)
  if (!begun) return found.isError ? <Failure error={found.error} onRetry={() => { void found.refetch() }} /> : <Skeleton active />
  return <List key={begun.version} begun={begun} {...rest} />
}

type ListProps = Omit<ReturnType<typeof useBegun<Found, typeof subclasses.queryKey>>, 'found' | 'begun'> & { begun: Found }

function List({ begun: { items }, stale, hold, anew, save }: ListProps) {
  const { t } = useTranslation()
  const toast = useToast()
  const servesAll = useServesAll()
  const [form] = Form.useForm<{ items: Row[] }>()
  // Retired ones only become more; the service keeps as they are those that are not sent.
  const stayedRetired = (one: Row) => items.some((was) => !one.active && !was.active && was.class_l1 === one.class_l1 && was.code === one.code && (was.name ?? '') === (one.name?.trim() ?? ''))
  // Not from what is handed over: that names the fields on the screen only, and which class a row is has none.
  const send = async () => {
    const rows = (form.getFieldsValue(true) as { items: Row[] }).items
    const sent = rows.flatMap((one, at) => (stayedRetired(one) ? [] : [{ one, at }]))
    const wanted = sent.map(({ one }) => ({ class_l1: one.class_l1, code: one.code ?? null, name: one.name?.trim() || null, like: one.like ?? null, active: one.active }))
    try {
      await save((version) => changeSubclasses(wanted, version))
    } catch (error) {
      const { body, errors } = asProblem(error)
      throw new Problem({ ...body, errors: errors.map((one) => ({ ...one, field: one.field.replace(/^items\.(\d+)/, (_, nth: string) => `items.${sent[Number(nth)]?.at ?? nth}`) })) })
    }
    toast.done(t('ui.saved'))
  }
  return (
    <Card title={t('sla.subclasses.title')}>
      <p className="quiet">{t('sla.subclasses.note')}</p>
      <ProblemForm readOnly={!servesAll} form={form} initial={{ items: items.map(row) }} submitText={t('ui.save')} onSend={send} onValues={hold} extra={stale && <Button onClick={anew}>{t('ui.form.latest')}</Button>}>
        <Form.List name="items">
          {(fields, { add, remove }) => <Groups fields={fields.map(({ key, name }) => ({ key, name }))} add={add} remove={remove} />}
        </Form.List>
      </ProblemForm>
    </Card>
  )
}

interface GroupsProps { fields: { key: number; name: number }[]; add: (row: Row) => void; remove: (name: number) => void }

function Groups({ fields, add, remove }: GroupsProps) {
  const { t } = useTranslation()
  const code = useCodeName()
  const form = Form.useFormInstance<{ items: Row[] }>()
  const rows = Form.useWatch('items', { form, preserve: true }) ?? []
  const group = (class_l1: string) => {
    const own = fields.flatMap((field) => { const one = rows[field.name]; return one?.class_l1 === class_l1 ? [{ ...field, one }] : [] })
    return {
      key: class_l1, forceRender: true, label: code('class', class_l1),
      extra: <span className="quiet">{t('sla.subclasses.in_use', { count: own.filter(({ one }) => one.active).length })}</span>,
      children: (
        <>
          {own.map(({ key, name, one }) => (
            <div key={key} className="subclass-row">
              <Field name={[name, 'name']} label={t('sla.subclasses.name')} required={!one.shipped} rules={[{ max: 30, message: t('ui.too_long', { max: 30 }) }]}><Input placeholder={one.shipped ? code('subclass', one.code) : ''} /></Field>
              {class_l1 === OF_PARTS && !one.code && <Field name={[name, 'like']} label={t('sla.subclasses.like')} className="subclass-like"><Select allowClear placeholder={t('sla.subclasses.like_none')} options={own.flatMap((other) => (other.one.shipped && other.one.code ? [{ value: other.one.code, label: other.one.name ?? code('subclass', other.one.code) }] : []))} /></Field>}
              {one.code
                ? <Field name={[name, 'active']} label={t('sla.subclasses.active')} valuePropName="checked"><Switch /></Field>
                : <Button aria-label={t('sla.subclasses.remove')} icon={<DeleteOutlined />} onClick={() => { remove(name) }} />}
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => { add({ class_l1, active: true }) }}>{t('sla.subclasses.add')}</Button>
        </>
      ),
    }
  }
  return <Collapse className="subclasses" items={(CLASSES.complaint ?? []).map(group)} />
}
