import { Checkbox } from 'antd'

interface Props {
  id?: string
  value?: string[]
  onChange?: (checked: string[]) => void
  options: readonly { value: string; label: string }[]
  'aria-describedby'?: string
}

/** A short list of which several are ticked. "Required" may stand on fields only, so the group does not carry it. */
export function Checklist({ id, value, onChange, options, 'aria-describedby': described }: Props) {
  return (
    <div role="group" {...(id ? { id } : {})} {...(described ? { 'aria-describedby': described } : {})}>
      <Checkbox.Group options={[...options]} {...(value ? { value } : {})} {...(onChange ? { onChange } : {})} />
    </div>
  )
}
