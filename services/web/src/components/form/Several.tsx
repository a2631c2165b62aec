import { Select } from 'antd'
import { useState } from 'react'

interface Props {
  id?: string
  value?: string[]
  onChange?: (chosen: string[]) => void
  options: readonly { value: string; label: string }[]
}

/**
 * Several of a list. It closes after each choice, and nothing is marked before something was typed: Tab takes what is
 * marked, and somebody who only passes through must not be given the first of the list.
 */
export function Several({ options, ...rest }: Props) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  return (
    <Select<string[]> {...rest} mode="multiple" options={[...options]} open={open} onOpenChange={setOpen} defaultActiveFirstOption={typed !== ''}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }} onSelect={() => { setOpen(false); setTyped('') }} />
  )
}
