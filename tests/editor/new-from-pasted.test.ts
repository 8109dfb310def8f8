import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newFromPasted } from '@/lib/editor/new-from-pasted'
import { outline } from './outline'

const first = 'Ferries between the islands were late on one day in three last winter, according to the harbour office, which counted every crossing.'
const second = 'The office blamed ice, two broken ramps and a shortage of deck crews. Passengers blamed the timetable, which has not changed since 2009.'
const third = 'A new timetable comes into force in March. It allows ten more minutes for each crossing and drops two departures a day.'

const read = (pasted: Parameters<typeof newFromPasted>[0]) => {
  const draft = newFromPasted(pasted)
  return { ...draft, body: outline(draft.body) }
}

describe('a page copied as text', () => {
  const page = `Harbour News, Weather, Sport, Islands, Business, Opinion, Culture, Archive

BREAKING NEWS
Mara Lind  Fact checked by: Harbour Desk Nov 20, 2026  3 hours, 2 minutes ago

Island Ferries Late One Day in Three

214 Shares
facebook sharing button Share
Island Ferries Late One Day in Three
Mara Lind  Fact checked by: Harbour Desk Nov 20, 2026  3 hours, 2 minutes ago
${first}

Island Ferries Late One Day in Three

Advertisement

What the Office Says
${second}

Read also: Bridges closed for the winter

Sign up for our newsletter and never miss a boat
What Comes Next
${third}
https://example.org/report.pdf

Read Also:
https://example.org/other-story

Another Story Altogether

MOST READ

Nov 19, 2026  1 day ago
Mara Lind
© 2026 Harbour News`

  test('headline once, the page around the article gone, sections kept', () => {
    expect(read({ text: page })).toMatchObject({
      headline: 'Island Ferries Late One Day in Three',
      standfirst: '',
      body: [`p: ${first}`, 'h2: What the Office Says', `p: ${second}`, 'h2: What Comes Next', `p: ${third}`, 'p: [https://example.org/report.pdf](https://example.org/report.pdf)'],
    })
  })

  test('every line that was left out is named', () => {
    const { leftOut } = read({ text: page })
    expect(leftOut).toEqual(expect.arrayContaining(['BREAKING NEWS', '214 Shares', 'Read also: Bridges closed for the winter', 'MOST READ', 'Mara Lind', 'Another Story Altogether', '© 2026 Harbour News']))
    expect(leftOut.join(' ')).not.toContain('timetable')
  })
})

describe('a manuscript', () => {
  test('its first line is the headline, a line under it the standfirst', () => {
    expect(read({ text: `Late again\n\nWhy the ferries between the islands never run on time\n\n${first}\n\n${second}` })).toEqual({
      headline: 'Late again', standfirst: 'Why the ferries between the islands never run on time', body: [`p: ${first}`, `p: ${second}`], leftOut: [],
    })
  })
  test('one that begins with copy has no headline yet, and loses nothing', () => {
    expect(read({ text: `${first}\n\n${second}` })).toEqual({ headline: '', standfirst: '', body: [`p: ${first}`, `p: ${second}`], leftOut: [] })
  })
  test('dates, names and short lines inside the copy are copy', () => {
    const text = `Late again\n\n${first}\n\n12 March 2020\n\n${second}\n\nMara Lind\n\n${third}\n\nShe said no.`
    expect(read({ text })).toMatchObject({ headline: 'Late again', body: [`p: ${first}`, 'h2: 12 March 2020', `p: ${second}`, 'h2: Mara Lind', `p: ${third}`, 'p: She said no.'], leftOut: [] })
  })
  test('Markdown: its title is the headline', () => {
    expect(read({ markdown: `# Late again\n\nBy Mara Lind\n\n## The office\n\n${first}\n\n- one\n- two` })).toEqual({ headline: 'Late again', standfirst: '', body: ['h2: The office', `p: ${first}`, 'ul/li/p: one', 'ul/li/p: two'], leftOut: ['By Mara Lind'] })
  })
  test('nothing at all', () => {
    expect(read({ text: ' \n ' })).toEqual({ headline: '', standfirst: '', body: [], leftOut: [] })
    expect(read({ html: '' })).toEqual({ headline: '', standfirst: '', body: [], leftOut: [] })
  })
})

test('a web page', () => {
  const html = `<!doctype html><html><head><title>Late again | Harbour News</title><meta property="og:title" content="Late again | Harbour News"><script>track()</script></head><body class="single comments-open">
<header><nav><ul><li><a href=/>Home</a></li></ul></nav></header><div id=cookie-banner><p>We use cookies to make this site work and to count visits. By going on you agree to all of that and more.</p></div>
<main><article><header><h1>Late <em>again</em></h1><p class=standfirst>Why the ferries never run on time</p><div class=byline>By <a href=/mara>Mara Lind</a></div><time>20 November 2026</time></header>
<div class="social-share"><a href=x>Share</a></div><p>${first}</p><figure><img src=/pier.jpg alt="A pier"><figcaption>The pier in January</figcaption></figure><h2>The office</h2><p>${second}</p>
<div class="related-posts"><h3>Related</h3><ul><li><a href=/x>Other</a></li></ul></div><p>${third} <a href="https://example.org/r?utm_source=h&p=1">Report</a>.</p></article></main>
<section class=comments><h2>Comments</h2><p>First!</p></section><footer>© 2026</footer></body></html>`
  expect(read({ html })).toMatchObject({
    headline: 'Late again',
    standfirst: 'Why the ferries never run on time',
    body: [`p: ${first}`, 'figure/caption: The pier in January', 'figure/alt: A pier', 'h2: The office', `p: ${second}`, `p: ${third} [Report](https://example.org/r?p=1).`],
  })
})

const published = new URL('../../../shared/stories/il-32-as-published.txt', import.meta.url)
test.skipIf(!existsSync(published))('the IL-32 page as it stood online becomes a clean draft', () => {
  const text = readFileSync(published, 'utf8')
  const { headline, standfirst, body, leftOut } = read({ text })
  expect(headline).toBe('Lower Levels of IL-32 in Blood Linked to Better Survival in Sepsis Patients')
  expect(standfirst).toBe('Medical News: Scientists Uncover a Key Marker in Sepsis Survival')
  expect(body.filter((line) => line.startsWith('h2: '))).toEqual([
    'h2: What the Study Found About IL-32 Levels', 'h2: Does IL-32 Affect the Severity of Sepsis', 'h2: The Role of IL-32 in Inflammation and Liver Disease',
    'h2: Could IL-32 Be Used as a Prognostic Marker', 'h2: What This Means for Future Sepsis Treatments',
  ])
  expect(body[0]).toMatch(/^p: A groundbreaking study/)
  expect(body.at(-1)).toBe('p: [https://www.mdpi.com/2227-9059/13/3/750](https://www.mdpi.com/2227-9059/13/3/750)')
  expect(body).toHaveLength(19)
  expect(body.join(' ')).toContain('studies have linke d it to')
  expect([headline, standfirst, ...body].join(' ')).not.toMatch(/Shares|sharing button|Nikhil|Fact checked|Read Also|MOST READ|BREAKING|thailandmedical|keep on logging/)
  expect(leftOut).toContain('3018 Shares')
})
