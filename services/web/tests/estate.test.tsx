import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import BuilderPage from '@/pages/estate/BuilderPage'
import { buildingCodes, unitCode, unitCount, withGap } from '@/pages/estate/plan'
import { expectAccessible, PERSON, Refused, serve, show } from './page'

/** A form of many fields is slow to check on a busy machine. */
const PATIENCE = { timeout: 8_000 }

describe('plan of an estate', () => {
  it('reads codes and ranges of codes', () => {
    expect(buildingCodes('1-3, 5、A1；3')).toEqual(['1', '2', '3', '5', 'A1'])
    expect(buildingCodes('８')).toBeNull()
    for (const wrong of ['', ' , ', '3-1', '1-51', '3_1', 'x'.repeat(21)]) expect(buildingCodes(wrong), wrong).toBeNull()
  })
  it('numbers doors as the service does', () => {
    expect(unitCode('3', 1, 12, 1)).toBe('3-1-1201')
    expect(unitCode('A', 2, 1, 10)).toBe('A-2-110')
    expect(unitCount(['1', '2'], { entrances: 2, floors: 18, units_per_floor: 4 })).toBe(288)
  })
  it('leaves the middle of long rows out', () => {
    expect(withGap(3, 6)).toEqual([3, 2, 1])
    expect(withGap(18, 4)).toEqual([18, 17, null, 2, 1])
  })
})

describe('estate builder', () => {
  const manager = { ...PERSON, permissions: [...PERSON.permissions, 'registry.unit.manage'] }
  const fill = (label: string, value: string) => { fireEvent.change(screen.getByLabelText(label), { target: { value } }) }
  const path = '/api/registry/communities/c1/buildings'
  const begin = async (answer: () => unknown) => {
    const sent = serve({ [`GET ${path}`]: [{ id: 'b3', code: '3', name: null, floors: 6, units: 24, by_status: {} }], [`POST ${path}`]: answer })
    await show(BuilderPage, '/page', manager)
    await screen.findByLabelText('楼栋编号')
    return { sent, build: screen.getByText('生成').closest('button') as HTMLElement }
  }
  it('shows the codes before anything is made and refuses what exists', async () => {
    const { sent, build } = await begin(() => null)
    expect(screen.getByText('填写楼栋编号和结构后显示。')).toBeTruthy()
    fill('楼栋编号', '3、8')
    fill('楼层数', '12')
    expect(await screen.findByText('3-1-1201')).toBeTruthy()
    expect(screen.getByText('共 2 栋，192 户')).toBeTruthy()
    expect(screen.getByText('从 3-1-101 到 8-2-1204')).toBeTruthy()
    await userEvent.click(build)
    expect(await screen.findByText('已存在的楼栋：3', {}, PATIENCE)).toBeTruthy()
    expect(await screen.findByText('请填写建筑面积', {}, PATIENCE)).toBeTruthy()
    expect(sent.filter((one) => one.method === 'POST')).toEqual([])
  })
  it('says why it was refused and leads to what was built', async () => {
    let answer: unknown = new Refused(409, { code: 'building_code_taken', codes: ['8'] })
    const { sent, build } = await begin(() => answer)
    fill('楼栋编号', '8')
    fill('楼层数', '12')
    fill('建筑面积', '89.50')
    await userEvent.click(build)
    expect(await screen.findByText('楼栋编号已存在', {}, PATIENCE)).toBeTruthy()
    answer = { buildings: [{ id: 'b8', code: '8', units: 96 }], units: 96 }
    await userEvent.click(build)
    expect((await screen.findByText('8 栋', {}, PATIENCE)).getAttribute('href')).toBe('/estate?building=b8')
    const bodies = sent.filter((one) => one.method === 'POST').map((one) => one.body)
    expect(bodies).toHaveLength(2)
    expect(bodies[1]).toEqual({ codes: ['8'], entrances: 2, floors: 12, units_per_floor: 4, unit_type: 'residence', lift: true, gross_area: '89.50' })
  })
  it('says that it is too much before it is sent', async () => {
    serve({ [`GET ${path}`]: [] })
    await show(BuilderPage, '/page', manager)
    await screen.findByLabelText('楼栋编号')
    fill('楼栋编号', '1-50')
    fill('楼层数', '100')
    expect((await screen.findAllByText(/一次最多生成 10,000 户/)).length).toBeGreaterThan(0)
    await expectAccessible()
  }, 60_000)
})
