'use client'

import { useEditorState, type Editor } from '@tiptap/react'
import { Bold, Highlighter, ImagePlus, Italic, Link2, List, ListOrdered, Megaphone, Quote, Redo2, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Popover } from 'radix-ui'
import { Button } from '@/app/_components/button'
import { Fields, TextField } from '@/app/_components/field'
import { Spinner } from '@/app/_components/spinner'
import { useToast } from '@/app/_components/toast'
import { isHref } from '@/lib/editor/schema/attributes'
import { addPicture } from './pictures'
import styles from './write.module.css'

const size = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const

interface ToolProps { label: string; keys?: string; pressed?: boolean; onPress: () => void; children: ReactNode; disabled?: boolean }

function Tool({ label, keys, pressed, onPress, children, disabled }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={keys ? `${label} (${keys})` : label} {...(pressed === undefined ? {} : { 'aria-pressed': pressed })} disabled={disabled} onMouseDown={(event) => event.preventDefault()} onClick={onPress}>
      {children}
    </button>
  )
}

/** Quiet tools above the sheet. Everything in it has a key of its own. */
export function Toolbar({ editor, onMark, disabled }: { editor: Editor; onMark: (() => void) | null; disabled: boolean }) {
  const t = useTranslations('write')
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'), italic: now.isActive('italic'), link: now.isActive('link'), ul: now.isActive('bulletList'), ol: now.isActive('orderedList'), quote: now.isActive('blockquote'),
      style: now.isActive('heading', { level: 2 }) ? '2' : now.isActive('heading', { level: 3 }) ? '3' : now.isActive('pullQuote') ? 'pull' : 'text', chosen: !now.state.selection.empty,
      undo: now.can().undo(), redo: now.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  const setStyle = (style: string) => {
    if (style === 'pull') chain().togglePullQuote().run()
    else if (style === 'text') chain().setParagraph().run()
    else chain().setHeading({ level: style === '2' ? 2 : 3 }).run()
  }
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('text')} data-disabled={disabled || undefined}>
      <select className={styles.styles} aria-label={t('kindOfText')} value={on.style} disabled={disabled} onChange={(event) => setStyle(event.target.value)}>
        <option value="text">{t('text')}</option>
        <option value="2">{t('heading')}</option>
        <option value="3">{t('subheading')}</option>
        <option value="pull">{t('pullQuote')}</option>
      </select>
      <Tool label={t('bold')} keys="Ctrl B" pressed={on.bold} disabled={disabled} onPress={() => chain().toggleBold().run()}><Bold {...size} /></Tool>
      <Tool label={t('italic')} keys="Ctrl I" pressed={on.italic} disabled={disabled} onPress={() => chain().toggleItalic().run()}><Italic {...size} /></Tool>
      <LinkTool editor={editor} pressed={on.link} disabled={disabled} />
      <span className={styles.gap} />
      <Tool label={t('list')} keys="Ctrl Shift 8" pressed={on.ul} disabled={disabled} onPress={() => chain().toggleBulletList().run()}><List {...size} /></Tool>
      <Tool label={t('numberedList')} keys="Ctrl Shift 7" pressed={on.ol} disabled={disabled} onPress={() => chain().toggleOrderedList().run()}><ListOrdered {...size} /></Tool>
      <Tool label={t('quotation')} keys="Ctrl Shift B" pressed={on.quote} disabled={disabled} onPress={() => chain().toggleBlockquote().run()}><Quote {...size} /></Tool>
      <PictureTool editor={editor} disabled={disabled} />
      <Tool label={t('lineForSocialMedia')} disabled={disabled} onPress={() => chain().addSocialLine().run()}><Megaphone {...size} /></Tool>
      <span className={styles.gap} />
      <Tool label={t('undo')} keys="Ctrl Z" disabled={disabled || !on.undo} onPress={() => chain().undo().run()}><Undo2 {...size} /></Tool>
      <Tool label={t('redo')} keys="Ctrl Shift Z" disabled={disabled || !on.redo} onPress={() => chain().redo().run()}><Redo2 {...size} /></Tool>
      {onMark && <Button size="small" tone="pencil" icon={<Highlighter size={15} strokeWidth={1.75} aria-hidden="true" />} data-action="markClaim" disabled={!on.chosen} onMouseDown={(event) => event.preventDefault()} onClick={onMark}>{t('markAClaim')}</Button>}
    </div>
  )
}

function LinkTool({ editor, pressed, disabled }: { editor: Editor; pressed: boolean; disabled: boolean }) {
  const t = useTranslations('write')
  const [open, setOpen] = useState(false)
  const [href, setHref] = useState('')
  const [wrong, setWrong] = useState(false)
  const show = (now: boolean) => {
    if (now) setHref(String(editor.getAttributes('link')['href'] ?? ''))
    setWrong(false)
    setOpen(now)
  }
  function set(event: FormEvent) {
    event.preventDefault()
    const address = /^[a-z]+:/i.test(href.trim()) || href.trim() === '' ? href.trim() : `https://${href.trim()}`
    if (address !== '' && !isHref(address)) return setWrong(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    if (address === '') chain.unsetMark('link').run()
    else chain.setMark('link', { href: address }).run()
    setOpen(false)
  }
  return (
    <Popover.Root open={open} onOpenChange={show}>
      <Popover.Trigger asChild>
        <button type="button" className={styles.tool} aria-label={t('link')} title={t('linkCtrlK')} data-tool="link" aria-pressed={pressed} disabled={disabled}><Link2 {...size} /></button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={styles.popover} sideOffset={8} collisionPadding={12} aria-label={t('link')}>
          <form onSubmit={set}>
            <Fields>
              <TextField label={t('address')} value={href} onChange={(event) => setHref(event.target.value)} placeholder="https://" error={wrong ? t('writeAnAddressThatBegins') : undefined} autoFocus />
              <Button type="submit" size="small" tone="go">{href.trim() === '' ? t('removeTheLink') : t('link')}</Button>
            </Fields>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function PictureTool({ editor, disabled }: { editor: Editor; disabled: boolean }) {
  const t = useTranslations('write')
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState(false)
  const toast = useToast()
  async function take(files: FileList | null) {
    const file = files?.[0]
    if (!file) return
    setSending(true)
    const wrong = await addPicture(editor, file, t)
    setSending(false)
    if (wrong) toast({ tone: 'refused', title: wrong })
    if (input.current) input.current.value = ''
  }
  return (
    <>
      <Tool label={t('picture')} disabled={disabled || sending} onPress={() => input.current?.click()}>{sending ? <Spinner /> : <ImagePlus {...size} />}</Tool>
      <input ref={input} type="file" accept="image/jpeg,image/png,image/webp" className="unseen" tabIndex={-1} aria-label={t('chooseAPicture')} onChange={(event) => void take(event.target.files)} />
    </>
  )
}
