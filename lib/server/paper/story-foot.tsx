/** @jsxImportSource preact */
import { listedApart, speak } from '@/lib/messages/speak'
import { rich } from './rich'
import { Share } from './share'
import type { PublicStory } from './story'
import type { Study } from './studies'
import { sourceInWords } from './words'

/** What stands below a story: the studies it rests on, what it is about, how to pass it on. */
export function StoryFoot({ story }: { story: PublicStory }) {
  return (
    <>
      <Studies story={story} />
      <Topics story={story} />
      <Share story={story} />
    </>
  )
}

function Studies({ story }: { story: PublicStory }) {
  const { studies, paper } = story
  if (studies.length === 0) return null
  return (
    <section class="studies" aria-labelledby="studies">
      <h2 id="studies">{speak(paper.language)('paper.studies.title', { count: studies.length })}</h2>
      <ul>
        {studies.map((study) => (
          <li key={study.source}>
            <p dir="auto"><Cited parts={study.parts} /></p>
            <p class="fine"><WhatItIs study={study} story={story} /></p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function WhatItIs({ study: { kind: source, published, claims }, story: { paper, slug } }: { study: Study; story: PublicStory }) {
  const say = speak(paper.language)
  const kind = capital(sourceInWords(source, paper), paper.language)
  const stretches = runs(claims)
  const pieces = listedApart(stretches.map(String), paper.language)
  const to = (number: number) => <a href={`/news/${slug}/record#claim-${number}`}>{number}</a>
  const numbers = () => stretches.map(([first, last], at) => <span key={first}>{pieces[at]?.before}{to(first)}{last > first && <>–{to(last)}</>}</span>)
  return <>{published ? say('paper.studies.kindAndDay', { kind, day: published }) : say('paper.studies.kind', { kind })} {rich(paper, 'paper.studies.behind', { count: claims.length, numbers })}</>
}

/** Numbers in order as first and last of each stretch; two in a row are said as two. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else found.push([number, number])
  }
  return found.flatMap(([first, last]): [number, number][] => (last === first + 1 ? [[first, first], [last, last]] : [[first, last]]))
}

const capital = (words: string, language: string) => words.charAt(0).toLocaleUpperCase(language) + words.slice(1)

function Cited({ parts }: { parts: Study['parts'] }) {
  return <>{parts.map(({ is, text, href }, at) => (href ? <a key={at} href={href} rel="noopener" dir="ltr">{text}</a> : is === 'container' ? <i key={at}>{text}</i> : <span key={at}>{text}</span>))}</>
}

function Topics({ story: { topics, paper } }: { story: PublicStory }) {
  const [first] = topics
  if (!first) return null
  const say = speak(paper.language)
  return (
    <section class="topics" aria-label={say('paper.topics.label')}>
      <ul>{topics.map(({ name, slug }) => <li key={slug}><a href={`/topic/${slug}`} dir="auto">{name}</a></li>)}</ul>
      <p><a href={`/topic/${first.slug}`}>{say('paper.topics.latest', { topic: first.name })}</a></p>
    </section>
  )
}
