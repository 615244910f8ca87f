import { useEffect, useRef, useState } from 'react'

const isBehindDialog = () => document.querySelector('[aria-modal="true"]') !== null

/** Files only: text that is dragged from one field to another is no file. */
const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true

const isTyped = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input, textarea') || target.isContentEditable)

/**
 * Files that are dropped anywhere on the page, or pasted while nothing is typed, for as long as the component is shown.
 * @returns whether files are being dragged over the page
 */
export function useDroppedFiles(onFiles: (files: File[]) => void): boolean {
  const [dragging, setDragging] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    // One enters the next element before one leaves the last, so they are counted.
    let inside = 0
    const stop = () => {
      inside = 0
      setDragging(false)
    }
    const onEnter = (event: DragEvent) => {
      if (!bringsFiles(event) || isBehindDialog()) return
      inside += 1
      setDragging(true)
    }
    const onOver = (event: DragEvent) => {
      if (!bringsFiles(event) || isBehindDialog()) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const onLeave = () => {
      inside -= 1
      if (inside <= 0) stop()
    }
    const onDrop = (event: DragEvent) => {
      stop()
      if (!bringsFiles(event) || isBehindDialog()) return
      event.preventDefault()
      const files = filesOf(event.dataTransfer)
      if (files.length > 0) latest.current(files)
    }
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event
      // Cells copied in Excel are text, and a picture of themselves besides.
      if (!clipboardData || isTyped(target) || isBehindDialog() || clipboardData.types.includes('text/plain'))
        return
      const files = [...clipboardData.files]
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    document.addEventListener('dragenter', onEnter)
    document.addEventListener('dragover', onOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    document.addEventListener('dragend', stop)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('dragenter', onEnter)
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
      document.removeEventListener('dragend', stop)
      document.removeEventListener('paste', onPaste)
    }
  }, [])
  return dragging
}

/** What was dropped, without folders: they come as files that cannot be read. */
function filesOf(data: DataTransfer | null): File[] {
  const items = [...(data?.items ?? [])].filter(({ kind }) => kind === 'file')
  return items.flatMap((item) => (item.webkitGetAsEntry()?.isDirectory ? [] : (item.getAsFile() ?? [])))
}
