import type { Paper } from './story'

/** The address people were told, without a slash at its end; '' when nobody has said so. */
export const saidAddress = (): string => (process.env['AUTH_URL'] ?? '').replace(/\/+$/, '')

/** Where the paper is reached. Where nobody said so (the demonstration; production must say it), the place this machine answers at. */
export function ownAddress({ address }: Pick<Paper, 'address'>): string {
  if (address) return address
  const host = process.env['HOST'] || '127.0.0.1'
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${process.env['PORT'] || '3000'}`
}

/** The whole address of a path of ours, in the letters addresses may have. */
export const wholeAddress = (paper: Pick<Paper, 'address'>, path: string): string => ownAddress(paper) + encodeURI(path)
