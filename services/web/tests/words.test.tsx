import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Select } from 'antd'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
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
