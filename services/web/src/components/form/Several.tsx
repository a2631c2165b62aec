import { Select } from 'antd'
import i18next from 'i18next'
import { useState, type KeyboardEvent } from 'react'

interface Props {
  id?: string
  value?: string[]
  onChange?: (chosen: string[]) => void
  options: readonly { value: string; label: string }[]
  disabled?: boolean
}

/**
 * Several of a list. It closes after each choice and each removal, nothing is marked before something was typed, and
 * Tab only leaves: somebody who passes through must neither be given nor lose one of the list.
 */
export function Several({ options, onChange, ...rest }: Props) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const leave = () => { setOpen(false); setTyped('') }
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    event.stopPropagation()
    leave()
  }
  return (
    <div onKeyDownCapture={keyed}>
      <Select<string[]> {...rest} mode="multiple" virtual={false} placeholder={i18next.t('ui.choose')} options={[...options]} open={open} onOpenChange={setOpen} defaultActiveFirstOption={typed !== ''}
        showSearch={{ optionFilterProp: 'label', searchValue: typed, onSearch: setTyped }} onChange={(chosen) => { leave(); onChange?.(chosen) }} style={{ width: '100%' }} />
    </div>
  )
}
