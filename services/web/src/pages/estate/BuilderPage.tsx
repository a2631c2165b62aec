import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Form, Input, InputNumber, Select, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buildEstate, buildings, type Estate, type NewEstate } from '@/api/registry'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { Card } from '@/components/DetailLayout'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { PageHead } from '@/components/PageHead'
import { listed } from '@/format/list'
import { useCodeName } from '@/i18n/codes'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { buildingCodes, MOST_UNITS, unitCount, type Shape } from './plan'
import { Preview } from './Preview'

const UNIT_TYPES: NewEstate['unit_type'][] = ['residence', 'shop', 'office', 'clubhouse', 'management_room', 'other']
const AREA = /^(0|[1-9]\d{0,5})(\.\d{1,2})?$/

interface Values extends Shape { community: string; codes: string; gross_area: string; inner_area?: string; unit_type: NewEstate['unit_type']; lift: boolean }

/** A1: whole buildings by floors and doors, seen code by code before they are made. */
export default function BuilderPage() {
  const { t } = useTranslation()
  const code = useCodeName()
  const queries = useQueryClient()
  const communities = useMe().communities
  const chosen = useCommunity() ?? communities[0]?.id
  const mayImport = useMay('registry.import.run')
  const [form] = Form.useForm<Values>()
  const [made, setMade] = useState<Estate | null>(null)
  const values = Form.useWatch([], form) as Partial<Values> | undefined
  const community = values?.community ?? chosen
  const known = useQuery({ ...buildings(community ?? ''), enabled: community !== undefined }).data
  const codes = buildingCodes(values?.codes ?? '')
  const shape: Shape | null = values?.entrances && values.floors && values.units_per_floor ? { entrances: values.entrances, floors: values.floors, units_per_floor: values.units_per_floor } : null
  const tooMany = codes !== null && shape !== null && unitCount(codes, shape) > MOST_UNITS
  const checkCodes = (_: unknown, typed: string | undefined) => {
    if (!typed) return Promise.resolve()
    const wanted = buildingCodes(typed)
    if (!wanted) return Promise.reject(new Error(t('estate.builder.codes_bad')))
    const taken = wanted.filter((one) => known?.some((building) => building.code === one))
    return taken.length > 0 ? Promise.reject(new Error(t('estate.builder.taken', { codes: listed(taken) }))) : Promise.resolve()
  }
  const send = async (sent: Values, key: string) => {
    const { community: target, codes: typed, inner_area: inner, gross_area: gross, ...rest } = sent
    const estate = await buildEstate(target, { ...rest, codes: buildingCodes(typed) ?? [], gross_area: gross.trim(), ...(inner?.trim() ? { inner_area: inner.trim() } : {}) }, key)
    setMade(estate)
    form.setFieldValue('codes', '')
    await Promise.all([queries.invalidateQueries({ queryKey: [TOPIC.building] }), queries.invalidateQueries({ queryKey: [TOPIC.unit] })])
  }
  const area = [{ pattern: AREA, message: t('estate.builder.area_bad'), transform: (typed: string) => typed.trim() }]
  const number = (name: keyof Shape, max: number) => (
    <Field name={name} label={t(`estate.builder.${name}`)} required><InputNumber min={1} max={max} precision={0} style={{ width: '100%' }} /></Field>
  )
  return (
    <>
      <PageHead title={t('estate.builder.title')} note={t('estate.builder.note')} />
      {!chosen ? <Blank title={t('estate.builder.no_community')} hint={t('estate.builder.no_community_hint')} action={mayImport && <Link to="/imports">{t('estate.import')}</Link>} /> : (
        <div className="detail">
          <div className="stack">
            {made && (
              <Alert type="success" showIcon closable={{ onClose: () => { setMade(null) } }} title={t('estate.builder.made', { buildings: made.buildings.length, units: made.units })}
                description={<span className="row">{made.buildings.map((building) => <Link key={building.id} to="/estate" search={{ building: building.id } as never}>{t('estate.building_name', { code: building.code })}</Link>)}</span>} />
            )}
            <Card title={t('estate.builder.shape')}>
              <ProblemForm<Values> form={form} dialog submitText={t('estate.builder.build')} onSend={send}
                initial={{ community: chosen, entrances: 2, floors: 18, units_per_floor: 4, unit_type: 'residence', lift: true }}>
                <div className="form-grid">
                  <Field name="community" label={t('shell.community.label')} required><Select options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
                  <Field name="codes" label={t('estate.builder.codes')} required hint={t('estate.builder.codes_hint')} rules={[{ validator: checkCodes }]}><Input autoFocus autoComplete="off" /></Field>
                  {number('entrances', 20)}
                  {number('floors', 100)}
                  {number('units_per_floor', 50)}
                  <Field name="unit_type" label={t('estate.builder.unit_type')} required><Select options={UNIT_TYPES.map((value) => ({ value, label: code('unit_type', value) }))} /></Field>
                  <Field name="gross_area" label={t('estate.builder.gross_area')} required hint={t('estate.builder.area_hint')} rules={area}><Input inputMode="decimal" autoComplete="off" suffix="m²" /></Field>
                  <Field name="inner_area" label={t('estate.builder.inner_area')} rules={area}><Input inputMode="decimal" autoComplete="off" suffix="m²" /></Field>
                  <Field name="lift" label={t('estate.builder.lift')} valuePropName="checked"><Switch /></Field>
                </div>
                {tooMany && <Alert type="error" showIcon className="form-alert" title={t('problems.estate_too_large')} />}
              </ProblemForm>
            </Card>
          </div>
          <aside className="stack">
            <Card title={t('estate.builder.preview')}>
              {codes && shape ? <Preview codes={codes} shape={shape} /> : <p className="quiet" style={{ margin: 0 }}>{t('estate.builder.preview_empty')}</p>}
            </Card>
          </aside>
        </div>
      )}
    </>
  )
}
