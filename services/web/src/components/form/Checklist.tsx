import { Checkbox } from 'antd'
import { useImperativeHandle, useRef, type Ref } from 'react'

interface Props {
  id?: string
  value?: string[]
  onChange?: (checked: string[]) => void
  options: readonly { value: string; label: string }[]
  'aria-describedby'?: string
  ref?: Ref<{ focus: () => void }>
}

/** A short list of which several are ticked. "Required" may stand on fields only, so the group does not carry it. */
export function Checklist({ id, value, onChange, options, 'aria-describedby': described, ref }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({ focus: () => { box.current?.querySelector('input')?.focus() } }), [])
  return (
    <div ref={box} role="group" {...(id ? { id } : {})} {...(described ? { 'aria-describedby': described } : {})}>
      <Checkbox.Group options={[...options]} {...(value ? { value } : {})} {...(onChange ? { onChange } : {})} />
    </div>
  )
}
