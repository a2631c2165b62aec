import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState, type ReactElement } from 'react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DayField, DaysField, MomentField, MomentsField, MonthField } from '@/components/form/DayField'
import { DAYS, MOMENTS, MONTHS, ROUGHLY, typedDay } from '@/components/form/days'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { startKeyboard } from '@/keyboard/dispatcher'
import { show } from './page'

describe('a typed day', () => {
  const year = String(dayjs().year())
  const day = (text: string) => typedDay(text, DAYS)?.format('YYYY-MM-DD') ?? null
  it('exists in the calendar', () => {
    expect(['2026-02-28', '2028-02-29', ' 2026-11-23 '].map(day)).toEqual(['2026-02-28', '2028-02-29', '2026-11-23'])
    expect(['2026-02-31', '2026-13-01', '31.1.2026', 'tomorrow', '2026112', ''].map(day)).toEqual([null, null, null, null, null, null])
  })
  it('is typed as people write days, without the year for this one', () => {
    expect(['2026/11/23', '2026/1/2', '2026-1-2', '2026.11.23', '20261123', '2026年1月2日'].map(day)).toEqual(['2026-11-23', '2026-01-02', '2026-01-02', '2026-11-23', '2026-11-23', '2026-01-02'])
    expect(['11-23', '11/23', '1/2', '01-02', '11月23日'].map(day)).toEqual([`${year}-11-23`, `${year}-11-23`, `${year}-01-02`, `${year}-01-02`, `${year}-11-23`])
    expect(day('2-30')).toBeNull()
  })
  it('has names of months where the screen is in English', () => {
    dayjs.locale('en')
    try {
      expect(['23 Nov 2026', 'Nov 23, 2026', 'November 3, 2026', '3 November 2026'].map(day)).toEqual(['2026-11-23', '2026-11-23', '2026-11-03', '2026-11-03'])
      expect(['Nov 23', '23 Nov'].map(day)).toEqual([`${year}-11-23`, `${year}-11-23`])
    } finally {
      dayjs.locale('zh-cn')
    }
  })
  it('has a time where one is asked for, and months are months', () => {
    // The time somebody noted with a day is no reason to refuse the day.
    expect(['2026-11-30 18:00', '2026-11-30 1', '2026/11/30 18:', '2026年11月30日 18:00', '2026-02-31 18:00'].map((text) => typedDay(text, DAYS)?.format('YYYY-MM-DD') ?? null)).toEqual([...Array<string>(4).fill('2026-11-30'), null])
    const moment = (text: string) => typedDay(text, MOMENTS)?.format('YYYY-MM-DD HH:mm') ?? null
    expect(['2026/11/23 9:05', '20261123 09:05', '11-23 18:30', '2026-11-23', '2026-11-23 25:00'].map(moment)).toEqual(['2026-11-23 09:05', '2026-11-23 09:05', `${year}-11-23 18:30`, null, null])
    expect(['2026-11', '2026/1', '202611', '2026年1月', '2026-13'].map((text) => typedDay(text, MONTHS)?.format('YYYY-MM') ?? null)).toEqual(['2026-11', '2026-01', '2026-11', '2026-01', null])
  })
  it('is said as people say it, and will do without its time where that is asked for roughly', () => {
    const moment = (text: string) => typedDay(text, ROUGHLY)?.format('YYYY-MM-DD HH:mm') ?? null
    const ago = (days: number) => dayjs().subtract(days, 'day').format('YYYY-MM-DD')
    expect(['2026-11-20', '11月20日', '20261120', '11-20 14:30'].map((text) => moment(text)?.slice(5))).toEqual(['11-20 00:00', '11-20 00:00', '11-20 00:00', '11-20 14:30'])
    expect(['昨天', '昨天下午3点', '今天 9点半', '前天晚上8点05分', 'yesterday', '11月20日 下午 2点'].map(moment)).toEqual([`${ago(1)} 00:00`, `${ago(1)} 15:00`, `${ago(0)} 09:30`, `${ago(2)} 20:05`, `${ago(1)} 00:00`, `${dayjs().year()}-11-20 14:00`])
    expect(['昨天25点', '大前天'].map(moment)).toEqual([null, null])
  })
  it('is asked for by one field all over the client', () => {
    const files = import.meta.glob('../src/**/*.tsx', { query: '?raw', import: 'default', eager: true })
    const own = Object.entries(files).filter(([, text]) => /DatePicker|RangePicker(?!.*TimePicker)/.test((text as string).replaceAll('TimePicker.RangePicker', ''))).map(([file]) => file)
    expect(own).toEqual(['../src/components/form/DayField.tsx'])
  })
  it.each([
    ['a day', <DayField key="day" />, '11/23', `${year}-11-23`],
    ['a moment', <MomentField key="moment" />, '2026/11/23 9:05', '2026-11-23 09:05'],
    ['a month', <MonthField key="month" />, '2026/1', '2026-01'],
  ] as const)('counts as %s when the field is left, and is written as everywhere', async (_, field, text, written) => {
    const sent: { day?: Dayjs }[] = []
    await show(() => <ProblemForm<{ day?: Dayjs }> submitText="go" onSend={(values) => { sent.push(values); return Promise.resolve() }}><Field name="day" label="Day" required>{field}</Field></ProblemForm>)
    const input = await screen.findByLabelText<HTMLInputElement>('Day')
    await userEvent.click(input)
    await userEvent.keyboard(text)
    await userEvent.tab()
    await waitFor(() => { expect(input.value).toBe(written) })
    await userEvent.click(screen.getByRole('button', { name: 'go' }))
    await waitFor(() => { expect(sent).toHaveLength(1) })
    expect(sent[0]?.day?.format('YYYY-MM-DD HH:mm').startsWith(written)).toBe(true)
  })
  it('is refused in words where it cannot be chosen', async () => {
    await show(() => <DayField notBefore="today" aria-label="Day" />)
    const input = await screen.findByLabelText('Day')
    await userEvent.click(input)
    await userEvent.keyboard('2020-01-01')
    await userEvent.tab()
    expect((await screen.findByText('“2020-01-01”不在可选范围内')).getAttribute('role')).toBe('alert')
  })
  it('has one complaint in a form, in its colour and at its field', async () => {
    await show(() => <ProblemForm submitText="go" onSend={() => Promise.resolve()}><Field name="day" label="Day" required><DayField notBefore="today" /></Field></ProblemForm>)
    const input = await screen.findByLabelText('Day')
    await userEvent.click(input)
    await userEvent.keyboard('2020-01-01')
    await userEvent.tab()
    const said = await screen.findByText('“2020-01-01”不在可选范围内')
    expect(said.className).toContain('ant-form-item-explain-error')
    expect(screen.queryByText('请填写Day')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'go' }))
    expect(screen.queryByText('请填写Day')).toBeNull()
    await userEvent.click(input)
    await userEvent.clear(input)
    await userEvent.tab()
    expect(await screen.findByText('请填写Day')).toBeTruthy()
    await waitFor(() => { expect(screen.queryByText(/2020-01-01/)).toBeNull() })
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
    await waitFor(() => { expect(document.activeElement).toBe(input) })
    expect([...document.querySelectorAll('.ant-form-item-explain-error, [role=alert]')].map((said) => said.textContent)).toEqual([expect.stringContaining('没有“2026-02-31”这一天')])
    expect(sent).toEqual([])
  })
  it('may be written with the signs of an input method, with its time right behind it, and as a time of today', () => {
    const moment = (text: string) => typedDay(text, MOMENTS)?.format('YYYY-MM-DD HH:mm') ?? null
    const day = `${String(dayjs().year())}-11-23 16:00`
    expect(['11月23日16:00', '11月23日 16：00', '11月23号 16:00', '11月23号16：00', '１１月２３日　１６：００'].map(moment)).toEqual([day, day, day, day, day])
    expect(['16:00', '16：00', '9:05'].map(moment)).toEqual(['16:00', '16:00', '09:05'].map((time) => `${dayjs().format('YYYY-MM-DD')} ${time}`))
    expect(moment('25:00')).toBeNull()
  })
})

describe('what is typed when the form is sent', () => {
  type Values = { day?: Dayjs | null }
  const form = async (field: ReactElement, initial: Values = {}) => {
    const sent: (string | null)[] = []
    const stop = startKeyboard()
    onTestFinished(stop)
    await show(() => <ProblemForm<Values> submitText="go" initial={initial} onSend={(values) => { sent.push(values.day?.format('YYYY-MM-DD HH:mm') ?? null); return Promise.resolve() }}><Field name="day" label="Day">{field}</Field></ProblemForm>)
    const input = await screen.findByLabelText<HTMLInputElement>('Day')
    const type = async (text: string, send = '{Control>}{Enter}{/Control}') => {
      await userEvent.click(input)
      await userEvent.clear(input)
      await userEvent.keyboard(text + send)
    }
    return { sent, input, type }
  }
  const before = { day: dayjs('2026-11-24 08:00') }
  it('is sent by Ctrl+Enter as it stands on the screen', async () => {
    const { sent, type } = await form(<MomentField />, before)
    await type('2026/11/25 9:30')
    await waitFor(() => { expect(sent).toEqual(['2026-11-25 09:30']) })
    await type('11月26号16：00')
    await waitFor(() => { expect(sent[1]).toBe(`${String(dayjs().year())}-11-26 16:00`) })
    await type('')
    await waitFor(() => { expect(sent[2]).toBeNull() })
    await type('2026-11-27 10:15')
    await waitFor(() => { expect(sent[3]).toBe('2026-11-27 10:15') })
  })
  it('stands where it cannot be meant, and nothing is sent', async () => {
    const { sent, input, type } = await form(<MomentField />, before)
    await type('31.31.')
    expect(await screen.findByText(/没有“31.31.”这一时间/)).toBeTruthy()
    await waitFor(() => { expect(input.value).toBe('31.31.') })
    expect(document.activeElement).toBe(input)
    await userEvent.click(screen.getByRole('button', { name: 'go' }))
    await waitFor(() => { expect(document.activeElement).toBe(input) })
    expect(sent).toEqual([])
    await type('2026-11-25 09:30')
    await waitFor(() => { expect(sent).toEqual(['2026-11-25 09:30']) })
    await waitFor(() => { expect(screen.queryByText(/31.31./)).toBeNull() })
  })
  it('stands in a month as well, which keeps the one it had until another is meant', async () => {
    const { sent, input, type } = await form(<MonthField />, before)
    await type('13月')
    expect(await screen.findByText(/没有“13月”这个月份/)).toBeTruthy()
    await waitFor(() => { expect(input.value).toBe('13月') })
    await userEvent.click(screen.getByRole('button', { name: 'go' }))
    expect(sent).toEqual([])
    await type('2026年3月')
    await waitFor(() => { expect(sent.map((one) => one?.slice(0, 7))).toEqual(['2026-03']) })
    await waitFor(() => { expect(screen.queryByText(/13月/)).toBeNull() })
  })
  it('stands in either end of a range, and the range is not sent', async () => {
    const sent: unknown[] = []
    await show(() => <ProblemForm<{ span?: unknown }> submitText="go" initial={{ span: [dayjs('2026-11-24 08:00'), dayjs('2026-11-25 08:00')] }} onSend={(values) => { sent.push(values); return Promise.resolve() }}><Field name="span" label="Span"><MomentsField /></Field></ProblemForm>)
    const [, until] = [...document.querySelectorAll<HTMLInputElement>('.ant-picker input')]
    if (!until) throw new Error('no range')
    await userEvent.click(until)
    await userEvent.clear(until)
    await userEvent.keyboard('下周')
    await userEvent.tab()
    expect(await screen.findByText(/没有“下周”这一时间/)).toBeTruthy()
    await waitFor(() => { expect(until.value).toBe('下周') })
    await userEvent.click(screen.getByRole('button', { name: 'go' }))
    expect(sent).toEqual([])
  })
  it('gives way to days chosen elsewhere', async () => {
    function Page() {
      const [span, setSpan] = useState<[Dayjs, Dayjs]>([dayjs('2026-11-01'), dayjs('2026-11-30')])
      return <><DaysField value={span} onChange={setSpan} /><button onClick={() => { setSpan([dayjs('2026-10-01'), dayjs('2026-10-31')]) }}>October</button></>
    }
    await show(() => <Page />)
    const [since] = await waitFor(() => { const found = [...document.querySelectorAll<HTMLInputElement>('.ant-picker input')]; expect(found).toHaveLength(2); return found })
    if (!since) throw new Error('no range')
    await userEvent.click(since)
    await userEvent.clear(since)
    await userEvent.keyboard('2026-02-31')
    await userEvent.tab()
    expect(await screen.findByText(/没有“2026-02-31”这一天/)).toBeTruthy()
    await waitFor(() => { expect(since.value).toBe('2026-02-31') })
    await userEvent.click(screen.getByRole('button', { name: 'October' }))
    await waitFor(() => { expect(since.value).toBe('2026-10-01') })
    expect(screen.queryByText(/2026-02-31/)).toBeNull()
  })
  it('is refused by its time, not its day alone, and the last one possible is named', async () => {
    const { sent, type } = await form(<MomentField notAfter={dayjs('2026-11-24 15:35')} />)
    await type('2026/11/24 23:00')
    expect(await screen.findByText('“2026/11/24 23:00”不在可选范围内，最晚 2026-11-24 15:35')).toBeTruthy()
    expect(sent).toEqual([])
    await type('2026/11/24 15:35')
    await waitFor(() => { expect(sent).toEqual(['2026-11-24 15:35']) })
  })
  it('is written as everywhere where it means the moment that was there', async () => {
    const { input, type } = await form(<MomentField />, before)
    await type('11/24/26', '{Enter}')
    await type('2026/11/24 8:00', '{Enter}')
    await waitFor(() => { expect(input.value).toBe('2026-11-24 08:00') })
    await type('2026.11.24 8:00', '{Tab}')
    await waitFor(() => { expect(input.value).toBe('2026-11-24 08:00') })
  })
})
