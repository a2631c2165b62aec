import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { CatchBoundary } from '@tanstack/react-router'
import { Input, Modal, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Opening } from '@/components/Opening'
import { startKeyboard } from '@/keyboard/dispatcher'
import { PageFault } from '@/shell/Faults'
import { Finder } from '@/shell/Finder'
import { show } from './page'

const PATIENT = { timeout: 5_000 }
/** Key by key, to whatever has the focus; what nobody keeps a field takes, as a browser does. */
function type(...keys: string[]) {
  for (const key of keys) {
    const target = document.activeElement ?? document.body
    const free = fireEvent.keyDown(target, { key })
    if (free && key.length === 1 && (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) fireEvent.change(target, { target: { value: target.value + key } })
  }
}

describe('what is typed while something opens', () => {
  const stop: (() => void)[] = []
  afterEach(() => { for (const end of stop.splice(0)) end() })
  it('stands in the first field of a dialog that was still being loaded', async () => {
    let arrive: (dialog: { default: () => React.ReactNode }) => void = () => undefined
    const Late = lazy(() => new Promise<{ default: () => React.ReactNode }>((resolve) => { arrive = resolve }))
    stop.push(startKeyboard())
    function Page() {
      const [open, setOpen] = useState(false)
      return <><button type="button" onClick={() => { setOpen(true) }}>open</button><Suspense fallback={<Opening />}>{open && <Late />}</Suspense></>
    }
    await show(() => <Page />)
    const button = await screen.findByRole('button', { name: 'open' })
    button.focus()
    fireEvent.click(button)
    type('e', 'x', 'Backspace', 'r', ' ', 'A')
    await act(async () => { arrive({ default: () => <Modal open><ProblemForm dialog submitText={null} onSend={() => Promise.resolve()}><Field name="text" label="说明"><Input.TextArea /></Field></ProblemForm></Modal> }); await Promise.resolve() })
    const field = await screen.findByLabelText<HTMLTextAreaElement>('说明', undefined, PATIENT)
    await waitFor(() => { expect(field.value).toBe('er A') }, PATIENT)
    type('!')
    expect(field.value).toBe('er A!')
  })
  it('is looked for by the finder, wherever it was opened from', async () => {
    function Page() {
      const [open, setOpen] = useState(false)
      return <><input aria-label="note" /><button type="button" onClick={() => { setOpen(true) }}>open</button><Finder open={open} places={[]} pagesOnly onClose={() => { setOpen(false) }} /></>
    }
    await show(() => <Page />)
    const note = await screen.findByLabelText<HTMLInputElement>('note')
    note.focus()
    fireEvent.click(screen.getByRole('button', { name: 'open' }))
    type('3', '-', '1')
    const field = await screen.findByRole<HTMLInputElement>('combobox', undefined, PATIENT)
    await waitFor(() => { expect(field.value).toBe('3-1') }, PATIENT)
    expect(note.value).toBe('')
  })
  it('is nobody\'s where nothing opens: the keys are whose field has them', async () => {
    const failing = lazy<() => React.ReactNode>(() => Promise.reject(new Error('no such chunk')))
    const plain = lazy(() => Promise.resolve({ default: () => <Modal open title="nothing to type"><button type="button">ok</button></Modal> }))
    const coming = lazy(() => Promise.resolve({ default: () => <Modal open><Skeleton active /></Modal> }))
    const held = () => !fireEvent.keyDown(document.body, { key: 'a' })
    const opened = async (Late: typeof plain, Broken: () => React.ReactNode = () => 'broken') => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined)
      const { unmount } = await show(() => <CatchBoundary getResetKey={() => 0} errorComponent={Broken as never}><Suspense fallback={<Opening />}><Late /></Suspense></CatchBoundary>)
      return unmount
    }
    const unmount = await opened(failing as never, () => <PageFault error={new Error()} reset={() => undefined} />)
    expect(await screen.findByRole('button', { name: /重\s?试/ }, PATIENT)).toBeTruthy()
    expect(held(), 'at once where loading failed').toBe(false)
    unmount()
    const close = await opened(plain)
    expect(await screen.findByText('nothing to type', undefined, PATIENT)).toBeTruthy()
    await waitFor(() => { expect(held()).toBe(false) }, { timeout: 2_000 })
    close()
    await opened(coming)
    await waitFor(() => { expect(document.querySelector('.ant-skeleton')).toBeTruthy() }, PATIENT)
    await new Promise((resolve) => { setTimeout(resolve, 1_000) })
    expect(held(), 'its fields are still on their way').toBe(true)
    fireEvent.pointerDown(document.body)
  }, 20_000)
  it('is given up for whatever somebody does instead', async () => {
    await show(() => <><Opening /><input aria-label="note" /></>)
    const note = await screen.findByLabelText<HTMLInputElement>('note')
    type('a')
    fireEvent.pointerDown(note)
    note.focus()
    type('b')
    expect(note.value).toBe('b')
  })
})
