import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/browser-newsroom'

/** One page with every picture there is, a row for each page of the newsroom. */
export default function writeIndex(): void {
  const folder = join(root, 'look')
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'))
  const names = [...new Set(pictures.map((name) => name.replace(/\.(1440|360)-(light|dark)\.png$/, '')))].toSorted()
  const rows = names.map((name) => {
    const shots = pictures.filter((picture) => picture.startsWith(`${name}.`)).toSorted()
    return `<section><h2>${name.replaceAll('-', ' ')}</h2><p>${shots.map((shot) => `<a href="${shot}"><img src="${shot}" alt="${shot}" loading="lazy"></a>`).join('\n')}</p></section>`
  })
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="en"><meta charset="utf-8"><title>The look</title>
<style>body{font:15px system-ui;margin:2rem;background:#888;color:#fff}p{display:flex;gap:1rem;align-items:start;overflow-x:auto}img{height:24rem;box-shadow:0 1px 8px #0006}</style>
${rows.join('\n')}\n</html>\n`)
}
