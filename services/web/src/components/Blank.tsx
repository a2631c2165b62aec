import { InboxOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'

/** Nothing here: says so and what to do about it. */
export function Blank({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className="blank">
      <InboxOutlined aria-hidden className="blank-icon" />
      <p className="strong">{title}</p>
      {hint && <p className="quiet">{hint}</p>}
      {action}
    </div>
  )
}
