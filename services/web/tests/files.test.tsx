import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LARGEST, ofTicket, type Attachment } from '@/api/attachments'
import { FileList } from '@/components/files/FileList'
import { FilePicker } from '@/components/files/FilePicker'
import { fileSize } from '@/components/files/sizes'
import { UploadList } from '@/components/files/UploadList'
import { useUploads } from '@/components/files/useUploads'
import { expectAccessible, PERSON, serve, show } from './page'

const PATIENT = { timeout: 5_000 }
const picture = (name: string, size = 20) => new File([new Uint8Array(size)], name, { type: 'image/png' })

function Picking({ most = 3, imagesOnly = false }: { most?: number; imagesOnly?: boolean }) {
  const [files, setFiles] = useState<File[]>([])
  return <FilePicker files={files} onChange={setFiles} most={most} imagesOnly={imagesOnly} />
}

beforeEach(() => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
})

describe('choosing files', () => {
  it('leaves it to the service what a text is, whatever it is called, and refuses what is plainly none of what is kept', async () => {
    const { container } = await show(() => <Picking most={9} />)
    const file = (name: string, type = '') => new File(['x'], name, { type })
    fireEvent.drop(container.querySelector('.file-drop') as Element, { dataTransfer: { files: [file('导出.json', 'application/json'), file('来信.eml', 'message/rfc822'), file('配置.ini'), file('读数.xyz'), file('包.zip', 'application/zip'), file('录像.ts', 'video/mp2t')] } })
    const chosen = await screen.findByRole('list', { name: '已选文件' }, PATIENT)
    expect([...chosen.querySelectorAll('.file-name')].map((one) => one.textContent)).toEqual(['导出.json', '来信.eml', '配置.ini', '读数.xyz'])
    const said = container.querySelector('.ant-alert')?.textContent
    for (const refused of ['包.zip', '录像.ts']) expect(said).toContain(refused)
  })
  it('takes what is chosen, dropped and pasted, and says what is plainly wrong', async () => {
    const { container } = await show(() => <Picking imagesOnly />)
    const input = container.querySelector('input[type=file]') as HTMLInputElement
    await userEvent.upload(input, picture('一.png'))
    fireEvent.drop(container.querySelector('.file-drop') as Element, { dataTransfer: { files: [picture('二.png'), new File([], '空.png', { type: 'image/png' })] } })
    fireEvent.paste(document, { clipboardData: { files: [picture('截图.png'), new File(['x'], '表.txt', { type: 'text/plain' })] } })
    const chosen = await screen.findByRole('list', { name: '已选文件' }, PATIENT)
    expect(within(chosen).getAllByRole('listitem').map((line) => line.querySelector('.file-name')?.textContent)).toEqual(['一.png', '二.png', '截图.png'])
    expect(screen.getByRole('alert').textContent).toContain('“表.txt”不是图片')
    fireEvent.paste(document, { clipboardData: { files: [picture('四.png')] } })
    expect(screen.getByRole('alert').textContent).toContain('最多 3 个文件')
    fireEvent.paste(document, { clipboardData: { files: [picture('大.png', LARGEST + 1)] } })
    expect(screen.getByRole('alert').textContent).toContain('超过 10 MB')
    await userEvent.click(screen.getByRole('button', { name: '不添加 二.png' }))
    expect(within(chosen).getAllByRole('listitem')).toHaveLength(2)
    await expectAccessible(container)
  }, 20_000)

  it('gives a pasted file to the picker that was opened last', async () => {
    await show(() => <><Picking /><section aria-label="dialog"><Picking /></section></>)
    fireEvent.paste(document, { clipboardData: { files: [picture('截图.png')] } })
    expect(await within(screen.getByRole('region', { name: 'dialog' })).findByText('截图.png')).toBeTruthy()
    expect(screen.getAllByText('截图.png')).toHaveLength(1)
  })
})

class Way {
  static tries: { address: string; name: string | null }[] = []
  static answers: { status: number; body: unknown }[] = []
  upload: { onprogress?: (event: unknown) => void } = {}
  status = 0
  responseText = ''
  onload?: () => void
  private address = ''
  private name: string | null = null
  open(_: string, address: string) { this.address = address }
  setRequestHeader(name: string, value: string) { if (name === 'X-File-Name') this.name = decodeURIComponent(value) }
  send() {
    Way.tries.push({ address: this.address, name: this.name })
    const answer = Way.answers.shift() ?? { status: 500, body: {} }
    this.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 2 })
    this.status = answer.status
    this.responseText = JSON.stringify(answer.body)
    setTimeout(() => { this.onload?.() })
  }
}

function Sending() {
  const uploads = useUploads()
  return <><button type="button" onClick={() => { void uploads.send([picture('一.png'), picture('二.svg')], (entry) => ofTicket('t1', entry ? { entry_id: entry } : { verb: 'note' })) }}>go</button><UploadList uploads={uploads} /></>
}

describe('sending files', () => {
  it('puts files of one act to one row, and keeps what was refused for another try', async () => {
    vi.stubGlobal('XMLHttpRequest', Way)
    Way.tries = []
    Way.answers = [{ status: 201, body: { entry_id: 'e1' } }, { status: 503, body: { code: 'unavailable' } }, { status: 201, body: { entry_id: 'e1' } }]
    serve({})
    await show(() => <Sending />)
    await userEvent.click(screen.getByRole('button', { name: 'go' }))
    expect(await screen.findByRole('alert', undefined, PATIENT)).toBeTruthy()
    expect(Way.tries.map(({ address, name }) => [new URL(address).search, name])).toEqual([['?verb=note', '一.png'], ['?entry_id=e1', '二.svg']])
    await userEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
    expect((await screen.findByRole('status', undefined, PATIENT)).textContent).toBe('已上传 2 个文件')
    expect(Way.tries).toHaveLength(3)
  }, 20_000)
})

describe('files of a ticket', () => {
  const file: Attachment = { id: 'a1', entry_id: 'e1', name: '合同.pdf', media_type: 'application/pdf', size: 1536, sha256: '', added_by: PERSON.staff.id, added_at: '2026-11-22T03:00:00Z', struck_out_at: null, struck_out_by: null, struck_out_reason: null, withheld: false }

  it('are struck out with a reason by whoever added them', async () => {
    const sent = serve({ 'POST /api/ticketing/attachments/a1/strike-out': file })
    const struck = { ...file, id: 'a2', name: '旧图.pdf', struck_out_at: file.added_at, struck_out_by: 'x', struck_out_reason: '拿错了' }
    const person = { ...PERSON, permissions: [...PERSON.permissions, 'ticketing.attachment.add'] }
    const { container } = await show(() => <FileList files={[file, struck]} nameOf={() => '小王'} />, '/page', person)
    expect(screen.getByText('小王 已作废：拿错了')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '下载 旧图.pdf' })).toBeNull()
    await expectAccessible(container)
    await userEvent.click(screen.getByRole('button', { name: '作废 合同.pdf' }))
    fireEvent.change(await screen.findByLabelText('原因', undefined, PATIENT), { target: { value: '上传错了' } })
    await userEvent.click(screen.getByRole('button', { name: /作\s?废$/ }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ reason: '上传错了' }) }, PATIENT)
  }, 20_000)

  it('have a size people read', () => {
    expect([900, 1536, 11 * 1024 * 1024].map(fileSize)).toEqual(['900 B', '1.5 KB', '11 MB'])
  })
})
