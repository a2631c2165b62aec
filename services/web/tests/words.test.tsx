import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { Checklist } from '@/components/form/Checklist'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import InboxPage from '@/pages/inbox/InboxPage'
import { PERSON, serve, show } from './page'

describe('a field that is left empty', () => {
  it('says what is missing by its own name: chosen, written, or in words of its own', async () => {
    await show(() => (
      <ProblemForm submitText="go" onSend={() => Promise.resolve()}>
        <Field name="evidence" label="证据" required><Select mode="tags" open={false} /></Field>
        <Field name="checks" label="调查五步" required><Checklist options={[{ value: 'ask', label: '问' }]} /></Field>
        <Field name="units" label="房号" required><Several options={[]} /></Field>
        <Field name="sure" label="客户已确认满意" missing="请说明客户是否已确认满意" required><Select options={[]} /></Field>
      </ProblemForm>
    ))
    await userEvent.click(await screen.findByRole('button', { name: 'go' }))
    for (const said of ['请填写证据', '请选择调查五步', '请选择房号', '请说明客户是否已确认满意']) expect(await screen.findByText(said)).toBeTruthy()
  })
})

describe('a form that cannot be sent', () => {
  it('goes to its first field with an error, also where that is a choice', async () => {
    await show(() => (
      <ProblemForm submitText="go" onSend={() => Promise.resolve()}>
        <Field name="sure" label="确认" required><Radio.Group options={[{ value: true, label: '是' }, { value: false, label: '否' }]} /></Field>
        <Field name="text" label="说明" required><Input /></Field>
      </ProblemForm>
    ))
    await userEvent.click(await screen.findByRole('button', { name: 'go' }))
    await expect.poll(() => document.activeElement).toBe(screen.getByRole('radio', { name: '是' }))
    await userEvent.click(screen.getByRole('radio', { name: '是' }))
    await userEvent.click(screen.getByRole('button', { name: 'go' }))
    await expect.poll(() => document.activeElement).toBe(screen.getByLabelText('说明'))
  })
  it('marks the promise that is too late, and says until when it would have been possible', async () => {
    const refused = new Problem({ status: 422, code: 'promise_beyond_limit', latest: '2026-11-24T07:35:00Z' })
    await show(() => (
      <ProblemForm submitText="go" aliases={{ promised_reply_at: 'promise' }} initial={{ promise: '72h' }} onSend={() => Promise.reject(refused)}>
        <Field name="promise" label="承诺" required><Select options={[{ value: '72h', label: '3 天内' }]} /></Field>
      </ProblemForm>
    ))
    await userEvent.click(await screen.findByRole('button', { name: 'go' }))
    await expect.poll(() => document.querySelector('.ant-form-item-explain-error')?.textContent).toMatch(/承诺时间超过规定时限（最晚 .*15:35）/)
    expect(document.activeElement).toBe(screen.getByLabelText('承诺'))
  })
})

describe('a dialog', () => {
  it('gives the focus back to what opened it', async () => {
    function Page() {
      const [open, setOpen] = useState(false)
      return <><button type="button" onClick={() => { setOpen(true) }}>open</button>{open && <div role="dialog"><ProblemForm dialog submitText={null} onSend={() => Promise.resolve()}><Field name="text" label="说明"><input /></Field></ProblemForm><button type="button" onClick={() => { setOpen(false) }}>close</button></div>}</>
    }
    await show(() => <Page />)
    await userEvent.click(await screen.findByRole('button', { name: 'open' }))
    await userEvent.click(screen.getByRole('button', { name: 'close' }))
    await expect.poll(() => document.activeElement?.textContent).toBe('open')
  })
})

describe('a message written in the other language', () => {
  it('is named in that of the screen, and follows as it was written', async () => {
    serve({ 'GET /api/notifications/inbox': { items: [{ id: 'n1', template: 'clock_warning', title: 'Limit is near: TS-1', body: 'Until 14:48.', urgent: false, subject_kind: 'ticket', subject_id: 't1', community_id: null, created_at: '2026-11-23T06:00:00Z', read_at: null, first_day: null, last_day: null }], next_cursor: null, unread: 1, urgent: 0 }, 'GET /api/notifications/inbox/unread': { unread: 1, urgent: 0 } })
    await show(InboxPage, '/page', { ...PERSON, staff: { ...PERSON.staff, locale: 'en' } })
    expect(await screen.findByText('时限预警')).toBeTruthy()
    expect(screen.getByText('Limit is near: TS-1 Until 14:48.')).toBeTruthy()
  })
})
