import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { HOTLINE } from '@/components/form/hotline'
import CommunityDialog from '@/pages/estate/CommunityDialog'
import { expectAccessible, Refused, serve, show } from './page'

const KNOWN = { id: 'c1', version: 3, code: 'HC', name: '湖畔花园', address: null, district: '西湖区', hotline: '0571-88880000', developer: null, completed_on: null, charging_mode: 'lump_sum', buildings: 1, units: 10, parking_spaces: 0 }
const PATH = '/api/registry/communities/c1'
const fill = (label: string, value: string) => { fireEvent.change(screen.getByLabelText(label), { target: { value } }) }

describe('hotline of a community', () => {
  it.each(['0571-88880000', '400 800 1234转2', '+86 571 88880000,2', '95598'])('can be dialled: %s', (text) => { expect(HOTLINE.test(text)).toBe(true) })
  it.each(['12345678901234567890123', '1234', 'call us', '0571/8888'])('cannot be dialled: %s', (text) => { expect(HOTLINE.test(text)).toBe(false) })
})

describe('data of a community', () => {
  it('are corrected with the version that was seen; of another version its content is shown first', async () => {
    let known = KNOWN
    let answer: unknown = new Refused(412, { code: 'stale_version' })
    const sent = serve({ [`GET ${PATH}`]: () => known, [`PATCH ${PATH}`]: () => answer })
    await show(() => <CommunityDialog id="c1" onClose={() => undefined} />)
    await screen.findByDisplayValue('湖畔花园')
    await expectAccessible()
    fill('服务热线', '12345678901234567890123')
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText(/5–20 位/)).toBeTruthy()
    expect(sent.filter((one) => one.method === 'PATCH')).toEqual([])
    fill('服务热线', '400-800-1234转2')
    fill('地址', '文三路 1 号')
    known = { ...KNOWN, version: 4, name: '湖畔雅苑' }
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText(/湖畔雅苑/)).toBeTruthy()
    expect((screen.getByLabelText('地址') as HTMLInputElement).value).toBe('文三路 1 号')
    answer = { ...known, version: 5 }
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    const patches = () => sent.filter((one) => one.method === 'PATCH')
    await waitFor(() => { expect(patches()).toHaveLength(2) })
    expect(patches().map((one) => one.headers.get('If-Match'))).toEqual(['"3"', '"4"'])
    expect(patches()[1]?.body).toEqual({ name: '湖畔花园', address: '文三路 1 号', district: '西湖区', hotline: '400-800-1234转2', developer: null, charging_mode: 'lump_sum' })
  })
})
