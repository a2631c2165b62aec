import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Form } from 'antd'
import dayjs from 'dayjs'
import { describe, expect, it } from 'vitest'
import { DayField, noDay } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { show } from './page'

describe('a typed day', () => {
  it('exists in the calendar', () => {
    expect(['2026-02-28', '2028-02-29', ''].map(noDay)).toEqual([false, false, false])
    expect(['2026-02-31', '2026-13-01', '2026/01/31', '31.1.2026', 'tomorrow'].map(noDay)).toEqual([true, true, true, true, true])
  })
  it('that is none is marked, and never sent as the day before it', async () => {
    const sent: unknown[] = []
    function Page() {
      const [form] = Form.useForm<{ day: unknown }>()
      return (
        <ProblemForm<{ day: unknown }> form={form} submitText="go" initial={{ day: dayjs('2026-01-01') }} onSend={(values) => { sent.push(values); return Promise.resolve() }}>
          <Field name="day" label="Day" required><DayField /></Field>
        </ProblemForm>
      )
    }
    await show(() => <Page />)
    const input = await screen.findByLabelText('Day')
    fireEvent.input(input, { target: { value: '2026-02-31' } })
    expect(await screen.findByText(/没有“2026-02-31”这一天/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'go' }))
    expect(await screen.findByText('请填写Day')).toBeTruthy()
    expect(sent).toEqual([])
  })
})
