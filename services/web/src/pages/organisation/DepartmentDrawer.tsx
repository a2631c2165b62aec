import { Button, Drawer, Input, Popconfirm, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { addDepartment, changeDepartment, findColleagues, inTree, ownBranch, removeDepartment, type Department, type DepartmentWish } from '@/api/organisation'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useOrganisation } from './useOrganisation'

interface Values { name: string; kind: DepartmentWish['kind']; parent_id?: string; head_id?: string }

/** Adds a department or renames, moves and removes one. */
export default function DepartmentDrawer({ department, all, onClose }: { department: Department | null; all: readonly Department[]; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const save = useOrganisation(onClose)
  const root = department?.parent_id === null
  const barred = department ? ownBranch(all, department.id) : new Set<string>()
  const places = inTree(all).filter((row) => !barred.has(row.id)).map((row) => ({ value: row.id, label: `${'　'.repeat(row.depth)}${row.name}` }))
  const send = (values: Values, key: string) => save(async () => {
    const head = values.head_id ?? null
    if (!department) return addDepartment({ name: values.name, kind: values.kind, parent_id: values.parent_id ?? '', head_id: head }, key)
    const changed = {
      ...(values.name === department.name ? {} : { name: values.name }), ...(values.kind === department.kind ? {} : { kind: values.kind }),
      ...(root || values.parent_id === department.parent_id ? {} : { parent_id: values.parent_id ?? '' }), ...(head === department.head_id ? {} : { head_id: head }),
    }
    return Object.keys(changed).length > 0 ? changeDepartment(department.id, changed, department.version) : undefined
  })
  const remove = async () => {
    if (!department) return
    try {
      await save(() => removeDepartment(department.id, department.version, crypto.randomUUID()), t('organisation.department.removed'))
    } catch (error) { toast.refused(error) }
  }
  return (
    <Drawer open onClose={onClose} size={440} title={department ? `${t('organisation.department.edit')} · ${department.name}` : t('organisation.department.add')} destroyOnHidden>
      <ProblemForm<Values>
        dialog submitText={t('ui.save')} onSend={send}
        initial={department ? { name: department.name, kind: department.kind, ...(department.parent_id ? { parent_id: department.parent_id } : {}), ...(department.head_id ? { head_id: department.head_id } : {}) } : { ...(all[0] ? { parent_id: all[0].id } : {}) }}
        extra={department && !root && <Popconfirm title={t('organisation.department.remove_title', { name: department.name })} description={t('organisation.department.remove_text')} okButtonProps={{ danger: true }} onConfirm={remove}><Button danger>{t('organisation.department.remove')}</Button></Popconfirm>}
      >
        <Field name="name" label={t('organisation.department.name')} required rules={[{ max: 60, message: t('ui.too_long', { max: 60 }) }]}><Input autoFocus autoComplete="off" /></Field>
        {!root && <Field name="kind" label={t('organisation.department.kind')} required><Select options={codesOf('department_kind').map((value) => ({ value, label: code('department_kind', value) }))} /></Field>}
        {!root && <Field name="parent_id" label={t('organisation.department.parent')} required><Select showSearch={{ optionFilterProp: 'label' }} options={places} labelRender={(chosen) => String(chosen.label).trim()} /></Field>}
        <Field name="head_id" label={t('organisation.department.head')} hint={t('organisation.department.head_hint')}>
          <AsyncPicker topic={TOPIC.staff} search={findColleagues} {...(department?.head_id && department.head_name ? { known: { value: department.head_id, label: department.head_name } } : {})} />
        </Field>
      </ProblemForm>
    </Drawer>
  )
}
