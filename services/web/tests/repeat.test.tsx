import { act, screen, waitFor } from '@testing-library/react'
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
})
