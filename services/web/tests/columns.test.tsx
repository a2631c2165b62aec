import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ListPage } from '@/components/list/ListPage'
import { download } from '@/components/list/csv'
import { readColumns } from '@/components/list/saved'
import type { Column } from '@/components/list/types'
import { show } from './page'

vi.mock('@/components/list/csv', async (actual) => ({ ...await actual<object>(), download: vi.fn() }))

interface Row { id: string }
const of = (key: string, more: Partial<Column<Row>>): Column<Row> => ({ key, title: key, width: 100, render: (row) => `${key} of ${row.id}`, text: (row) => `${key} of ${row.id}`, ...more })
const COLUMNS = [of('no', { width: 170 }), of('state', {}), of('handler', { roomy: true, beneath: 'state' }), of('place', { roomy: true }), of('channel', { hidden: true })]
const List = () => <ListPage<Row> id="columns" topic="columns" columns={COLUMNS} rowKey={(row) => row.id} rowName={(row) => row.id} empty={{ title: 'none' }} fetchPage={() => Promise.resolve({ items: [{ id: '1' }], next_cursor: null })} />
const heads = async () => (await screen.findAllByRole('columnheader')).map((head) => head.textContent)

async function tick(title: string) {
  fireEvent.click(screen.getByRole('button', { name: '显示列' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: title }))
}

describe('the columns of a list with little room', () => {
  beforeEach(() => { vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(250) })
  afterEach(() => { vi.restoreAllMocks(); vi.mocked(download).mockClear(); localStorage.clear() })
  it('stay chosen when there is no room for them, whatever is chosen next', async () => {
    localStorage.setItem('lintel.list.columns.columns', '["no","handler","place"]')
    await show(List)
    expect(await heads()).toEqual(['no', 'handler', 'place'])
    await tick('state')
    expect(await heads()).toEqual(['no', 'statehandler', 'place'])
    await tick('channel')
    expect(readColumns('columns', []).shown.toSorted()).toEqual(['channel', 'handler', 'no', 'place', 'state'])
    expect(await heads()).toEqual(['no', 'statehandler', 'place', 'channel'])
  })
  it('are not lost with the first tick: what only lacked room comes back where there is some', async () => {
    await show(List)
    expect(await heads()).toEqual(['no', 'statehandler'])
    await tick('channel')
    expect(await heads()).toEqual(['no', 'statehandler', 'channel'])
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1_000)
    cleanup()
    await show(List)
    expect(await heads()).toEqual(['no', 'state', 'handler', 'place', 'channel'])
    await tick('place')
    expect(await heads()).toEqual(['no', 'state', 'handler', 'channel'])
    expect(readColumns('columns', [])).toEqual({ shown: ['channel'], hidden: ['place'] })
  })
  it('are exported, though nobody chose and not all have room', async () => {
    await show(List)
    expect(await heads()).toEqual(['no', 'statehandler'])
    fireEvent.click(screen.getByRole('button', { name: /导出/ }))
    expect(vi.mocked(download).mock.calls[0]?.[1]).toBe('\uFEFFno,state,handler,place\r\nno of 1,state of 1,handler of 1,place of 1\r\n')
  })
})
