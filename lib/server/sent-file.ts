import 'server-only'

export interface SentFile {
  bytes: Uint8Array<ArrayBuffer>
  /** As its sender calls it; '' where nothing was said. */
  name: string
  mediaType: string
}

/** What was sent, as itself or as the one file of a form. A form without a file is an empty file. */
export async function sentFile(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<SentFile> {
  if (!/^multipart\/form-data\b/i.test(mediaType)) return { bytes, name: '', mediaType }
  const form = await new Response(bytes, { headers: { 'content-type': mediaType } }).formData().catch(() => null)
  const file = [...(form?.values() ?? [])].find((value) => typeof value !== 'string')
  return file ? { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, mediaType: file.type } : { bytes: new Uint8Array(), name: '', mediaType: '' }
}
