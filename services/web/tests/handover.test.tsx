import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Trace } from '@/api/billing'
import { Explanation } from '@/pages/billing/Explanation'

const steps = [
  { step: 'monthly', expression: '250.60', value: '250.60', subject: '' },
  { step: 'factor', expression: '250.60 × 12/31', value: '97.00645161…', subject: '' },
  { step: 'whole', expression: '153.59354838… + 97.00645161…', value: '250.60', subject: '2025-05-01 – 2025-05-31' },
  { step: 'remainder', expression: '250.60 - 153.59', value: '97.01', subject: '' },
  { step: 'rounded', expression: '97.01', value: '97.01', subject: '' },
]
const trace = (remainder: boolean): Trace => ({
  formula: 'area_price', inputs: {}, exact: '97.01', rounded: '97.01', steps,
  handover: { first: '2025-05-01', last: '2025-05-31', place: remainder ? 2 : 1, parties: 2, remainder },
})

describe('a line of a home that changed hands', () => {
  it('tells whose part it is and that the last bears what the others leave', () => {
    render(<Explanation trace={trace(true)} />)
    expect(screen.getByText(/2025\/05\/01 至 2025\/05\/31 内换了业主：这里是第 2 方（共 2 方）承担的部分，即整笔金额减去其他各方的部分/)).toBeTruthy()
    expect(screen.getByText('扣除其他各方后的余额')).toBeTruthy()
    expect(screen.getByText('250.60 - 153.59 = 97.01')).toBeTruthy()
  })
  it('tells the others that theirs is of their own days', () => {
    render(<Explanation trace={trace(false)} />)
    expect(screen.getByText(/第 1 方（共 2 方）承担的部分，按其天数计算/)).toBeTruthy()
  })
})
