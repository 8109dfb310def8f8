/** @jsxImportSource preact */
import { listedApart, speak } from '@/lib/messages/speak'
import { Headlines } from './entry'
import { rich } from './rich'
import { Share } from './share'
import type { PublicStory } from './story'
import type { Study } from './studies'
import { sourceInWords } from './words'

/** What stands below a story: the studies it rests on, what it is about, where to go from here. */
export function StoryFoot({ story }: { story: PublicStory }) {
  return (
    <>
      <Studies story={story} />
      <Topics story={story} />
      <Share story={story} />
      <Headlines title={speak(story.paper.language)('paper.story.readAlso')} id="read-also" stories={story.readAlso} paper={story.paper} />
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
  const pieces = listedApart(claims.map(String), paper.language)
  const numbers = () => claims.map((number, at) => <span key={number}>{pieces[at]?.before}<a href={`/news/${slug}/record#claim-${number}`}>{number}</a></span>)
  return <>{published ? say('paper.studies.kindAndDay', { kind, day: published }) : say('paper.studies.kind', { kind })} {rich(paper, 'paper.studies.behind', { count: claims.length, numbers })}</>
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
