import { CloseOutlined, StarOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readViews, writeViews, type SavedView } from './saved'
import type { ListParams } from './types'

const LONGEST = 30

export function SavedViews({ id, params, onChoose }: { id: string; params: ListParams; onChoose: (params: ListParams) => void }) {
  const { t } = useTranslation()
  const [views, setViews] = useState(() => readViews(id))
  const [name, setName] = useState('')
  const keep = (next: SavedView[]) => { setViews(next); writeViews(id, next) }
  const add = () => {
    if (!name.trim()) return
    const filter = Object.fromEntries(Object.entries(params).filter(([key]) => key !== 'sel'))
    keep([...views.filter((view) => view.name !== name.trim()), { name: name.trim(), params: filter }])
    setName('')
  }
  return (
    <Popover trigger="click" placement="bottomRight" title={t('ui.views.label')} content={(
      <div className="saved-views">
        {views.length === 0 && <p className="quiet">{t('ui.views.none')}</p>}
        <ul className="plain-list">
          {views.map((view) => (
            <li key={view.name} className="spread">
              <Button type="link" onClick={() => { onChoose(view.params) }}>{view.name}</Button>
              <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('ui.views.remove', { name: view.name })} onClick={() => { keep(views.filter((known) => known !== view)) }} />
            </li>
          ))}
        </ul>
        <Input value={name} maxLength={LONGEST} placeholder={t('ui.views.name')} aria-label={t('ui.views.name')} onChange={(event) => { setName(event.target.value) }} onPressEnter={add} />
        <Button onClick={add} disabled={!name.trim()} block style={{ marginTop: 8 }}>{t('ui.views.save')}</Button>
      </div>
    )}>
      <Button icon={<StarOutlined />} aria-label={t('ui.views.label')} title={t('ui.views.label')} className="hide-small" />
    </Popover>
  )
}
