import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Form, type FormInstance } from 'antd'
import { describe, expect, it } from 'vitest'
import { ProblemForm } from '@/components/form/ProblemForm'
import type { Values } from '@/pages/intake/matter'
import { RepeatField } from '@/pages/intake/RepeatField'
import { serve, show } from './page'

describe('the complaint that is repeated', () => {
  it('stays until another community is chosen', async () => {
    const sent = serve({ 'GET /api/ticketing/tickets/t1': { version: 1, ticket: { id: 't1', no: 'TS-1', title: '漏水', community_id: 'c1' } } })
    let form: FormInstance<Values> | undefined
    function Page() {
      const [own] = Form.useForm<Values>()
      form = own
      return (
        <ProblemForm<Values> form={own} submitText={null} initial={{ repeat_of: 't1' }} onSend={() => Promise.resolve()}>
          <Form.Item name="community_id"><span /></Form.Item><RepeatField />
        </ProblemForm>
      )
    }
    await show(() => <Page />)
    expect(await screen.findByText('TS-1 漏水')).toBeTruthy()
    const choose = async (community: string | undefined) => { await act(async () => { form?.setFieldsValue({ community_id: community } as never); await Promise.resolve() }) }
    for (const same of ['c1', undefined, 'c1']) {
      await choose(same)
      expect(form?.getFieldValue('repeat_of')).toBe('t1')
    }
    await choose('c2')
    await waitFor(() => { expect(form?.getFieldValue('repeat_of')).toBeUndefined() })
    expect(screen.queryByText('TS-1 漏水')).toBeNull()
    expect(sent).toHaveLength(1)
  })
  it('is offered out of what this home said before, and found by a word of it', async () => {
    const row = { community_id: 'c1', unit_code: '1-1-101', registered_at: '2026-11-20T01:00:00Z', state: 'closed' }
    const sent = serve({ 'GET /api/ticketing/tickets': { items: [{ ...row, id: 't1', no: 'TS-1', title: '电梯停运' }, { ...row, id: 't2', no: 'TS-2', title: '楼上漏水' }], next_cursor: null, counts: {} } })
    await show(() => <ProblemForm<Values> submitText={null} initial={{ community_id: 'c1' }} onSend={() => Promise.resolve()}><Form.Item name="community_id"><span /></Form.Item><RepeatField unit="u1" /></ProblemForm>)
    const field = await screen.findByLabelText('与之前的工单为同一事项')
    await userEvent.click(field)
    expect(await screen.findByText('TS-1 电梯停运')).toBeTruthy()
    expect(screen.getAllByText(/1-1-101 · .*已关闭/)).toHaveLength(2)
    expect(sent[0]?.query.get('unit_id')).toBe('u1')
    await userEvent.type(field, '漏水')
    await waitFor(() => { expect(screen.queryByText('TS-1 电梯停运')).toBeNull() })
    expect(screen.getByText('TS-2 楼上漏水')).toBeTruthy()
  })
})
