import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withBlockIds } from '@/lib/editor/block-ids'
import { documentFrom } from '@/lib/editor/document'
import { fromHtml, pageOf } from '@/lib/editor/from-html'
import { printed } from '@/lib/editor/printed'
import { toHtml } from '@/lib/editor/to-html'
import { outline } from './outline'
import { newId } from './stories'

const read = (html: string) => outline(fromHtml(html))

test('from Word', () => {
  const item = (marker: string, list: string, words: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`
  expect(
    read(`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:st1="urn:schemas-microsoft-com:office:smarttags"><head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment-->
<h1 style='mso-x:1'>A <span style='mso-bidi-font-weight:normal'>title</span><o:p></o:p></h1>
<p class=MsoNormal style='margin-bottom:8pt'>In <st1:place w:st="on">Berlin</st1:place>, <b style='mso-bidi-font-weight:normal'>bold</b> and <i>italic</i> H<sub>2</sub>O<span style='mso-spacerun:yes'>  </span>ran<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>${item('·', 'l0', 'first')}${item('·', 'l0', 'second')}<p class=MsoNormal>Between<del cite="mailto:A" datetime="2026-11-22T09:00">removed</del><ins> added</ins></p>${item('1.', 'l1', 'one')}${item('2.', 'l1', 'two')}
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Check this</p></div></div><!--EndFragment--></body></html>`),
  ).toEqual(['h2: A title', 'p: In Berlin, *bold* and _italic_ H~2~O ran.', 'ul/li/p: first', 'ul/li/p: second', 'p: Between added', 'ol/li/p: one', 'ol/li/p: two'])
})

test('from Google Docs', () => {
  expect(
    read(`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:700">Who had more</span></h2><p dir="ltr" style="margin-top:0pt"><span style="font-weight:400;font-style:normal">Plain, </span><span style="font-weight:700;font-style:normal">bold</span><span style="font-weight:400;font-style:italic">, italic</span> <a href="https://www.google.com/url?q=https://e.org/x%3Fy%3D1&amp;sa=D&amp;ust=1" style="text-decoration:none"><span style="color:#1155cc">a link</span></a><span style="font-size:0.6em;vertical-align:super">2</span></p><br /><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li aria-level="2"><p><span>under one</span></p></li></ul></ul><br/></b>`),
  ).toEqual(['h2: Who had more', 'p: Plain, *bold*_, italic_ [a link](https://e.org/x?y=1)^2^', 'ul/li/p: one', 'ul/li/p: under one'])
})

describe('from web pages', () => {
  test('programs, navigation, buttons and share widgets go', () => {
    expect(
      read(`<nav><a href=/>Home</a></nav><div class="share-buttons"><a href="https://x.com/intent">Tweet this</a></div><p>Copy.</p><button>Subscribe</button><form><input value=x><label>Mail</label></form><aside class=related><a href=/b>Other story</a></aside><iframe src=x></iframe><svg><text>t</text></svg><div hidden>h</div><p style="display:none">n</p><span aria-hidden=true>★</span><footer>© 2026</footer><noscript><p>Turn on</p></noscript>`),
    ).toEqual(['p: Copy.', 'p: Mail'])
  })
  test('a class that sounds like a widget does not cost anybody their prose', () => {
    const prose = `Share prices fell. ${'The fall was the steepest in ten years. '.repeat(8)}`.trim()
    expect(read(`<div class="promo share"><p>${prose}</p></div>`)).toEqual([`p: ${prose}`])
  })
  test('line breaks: one is a break, two are a paragraph', () => {
    expect(read('<div>one<br>two<br><br>three<div>four</div>five</div>')).toEqual(['p: one⏎two', 'p: three', 'p: four', 'p: five'])
  })
  test('tables become a paragraph a row; tables that arrange a page are not there', () => {
    expect(read('<table><thead><tr><th>Group</th><th>n</th></tr></thead><tr><td><p>Sepsis</p></td><td><b>186</b></td></tr><tr><td></td><td></td></tr></table>')).toEqual(['p: Group | n', 'p: Sepsis | *186*'])
    expect(read('<table><tr><td><h2>H</h2><p>a</p><p>b</p></td></tr></table>')).toEqual(['h2: H', 'p: a', 'p: b'])
  })
  test('links keep their address without what follows readers around', () => {
    expect(read('<p><a href="https://e.org/?utm_medium=x&id=1&fbclid=2#s">a</a> <a href="/relative">b</a> <a href="#n">c</a> <a href="mailto:desk@e.org">d</a> <a href="https://e.org/?utm_source=x">e</a></p>')).toEqual(['p: [a](https://e.org/?id=1#s) b c [d](mailto:desk@e.org) [e](https://e.org/)'])
  })
  test('quotations hold paragraphs only, list items one', () => {
    expect(read('<blockquote><h3>Head</h3><p>a</p><ul><li>b</li></ul></blockquote><p>Not <del>gone</del></p><ul><li><p>c</p><p>d</p></li><li></li></ul><q>e</q>')).toEqual(['quote/p: Head', 'quote/p: a', 'quote/p: b', 'p: Not gone', 'ul/li/p: c⏎d', 'p: “e”'])
  })
  test('a picture of ours stays, of another only what stands under it', () => {
    const ours = `/files/${'a'.repeat(64)}`
    expect(read(`<figure><img src="${ours}" alt="Beds" width=4 height=3><figcaption><p>A ward</p></figcaption></figure><figure><img src="https://x.org/y.jpg" alt="z"><figcaption>A <i>lab</i></figcaption></figure><p>a<img src="https://x.org/pixel.gif">b</p>`)).toEqual([
      'figure(picture)/caption: A ward', 'figure(picture)/alt: Beds', 'figure/caption: A _lab_', 'figure/alt: z', 'p: ab',
    ])
  })
  test('preformatted text keeps its lines', () => {
    expect(read('<pre>a\n  b\n\nc</pre>')).toEqual(['p: a⏎b', 'p: c'])
  })
})

test('no visible word is lost, whatever boxes it stands in', () => {
  const word = fc.constantFrom('sepsis', '186', 'not', 'IL-32', '“So”', '5 mg', '&amp;', 'H<sub>2</sub>O', '<b>bold</b>', 'a<br>b')
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '))
  const boxes = ['div', 'p', 'section', 'h1', 'h4', 'blockquote', 'ul', 'ol', 'li', 'td', 'pre', 'dl', 'dd', 'span', 'em', 'article', 'center', 'figcaption', 'main']
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof({ depthSize: 'medium' }, words, fc.tuple(fc.constantFrom(...boxes), fc.array(tie('tree'), { minLength: 1, maxLength: 3 })).map(([box, inner]) => `<${box}>${inner.join(' ')}</${box}>`)),
  }))
  const letters = (html: string) => (pageOf(html.replaceAll('&amp;', 'and')).textContent ?? '').replace(/\s/g, '')
  fc.assert(
    fc.property(tree, (html) => {
      const { blocks } = printed(withBlockIds(documentFrom({ body: fromHtml(html.replaceAll('&amp;', 'and')) }), null, newId))
      expect(blocks.map((block) => block.words).join('').replace(/\s/g, '')).toBe(letters(html))
    }),
    { numRuns: 120 },
  )
})

describe('nothing executable survives', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">', '<a href=" jAvAsCrIpT&#58;alert(1)">', '<a href="java\nscript:alert(1)">', '<a href="data:text/html,x">', '<a href="vbscript:x">', '</a>',
    '<svg onload=alert(1)>', '<math><mtext><style><img src=x onerror=x>', '<iframe srcdoc="<script>x</script>">', '<p onclick="x()" style="background:url(javascript:x)">', '</p>', '<b>', '</b>', 'text ', '&lt;script&gt;', '<!--', '-->', '<![CDATA[', '<figure data-picture="../x" data-width="1e9">', '<figcaption>c', '<p data-role="alt" data-id="x">', '<h1 data-role="headline">',
    '<span data-claim="forged">', '<a href="https://ok.example/?a=%22%3E%3Cscript%3E">', '<form action=x>', '<template>', '<base href="javascript:/">', '"><script>', '<li>', '<table><tr><td>', '<ol start="99999999">', '<object data=x>', '<style>@import "x"</style>', '\u0000', '<plaintext>',
  )
  const tags = new Set('h1 h2 h3 p ul ol li blockquote figure figcaption img strong em sub sup a br aside'.split(' '))
  const attributes = new Set(['href', 'rel', 'class', 'start', 'src', 'alt', 'width', 'height', 'loading'])

  test('in whatever order it comes', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 14 }), (pieces) => {
        const html = toHtml(printed(withBlockIds(documentFrom({ headline: pieces.join(''), body: fromHtml(pieces.join('')) }), null, newId)).document)
        for (const element of pageOf(html).querySelectorAll('*')) {
          expect(tags).toContain(element.localName)
          for (const { name } of element.attributes) expect(attributes).toContain(name)
          expect(element.getAttribute('href') ?? 'https:').toMatch(/^(https?:|mailto:)/)
        }
      }),
      { numRuns: 120 },
    )
  })
})
