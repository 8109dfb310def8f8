/** @jsxImportSource preact */
import { Headlines } from './entry'
import { Share } from './share'
import type { PublicStory } from './story'
import { sourceInWords } from './words'
import type { Study } from './studies'

/** What stands below a story: the studies it rests on, what it is about, where to go from here. */
export function StoryFoot({ story }: { story: PublicStory }) {
  return (
    <>
      <Studies studies={story.studies} slug={story.slug} />
      <Topics story={story} />
      <Share story={story} />
      <Headlines title="Read also" id="read-also" stories={story.readAlso} />
    </>
  )
}

function Studies({ studies, slug }: { studies: readonly Study[]; slug: string }) {
  if (studies.length === 0) return null
  return (
    <section class="studies" aria-labelledby="studies">
      <h2 id="studies">{studies.length === 1 ? 'The study' : 'The studies'}</h2>
      <ul>
        {studies.map((study) => (
          <li key={study.source}>
            <p><Cited parts={study.parts} /></p>
            <p class="fine">
              {[capital(sourceInWords[study.kind]), study.published && `published ${study.published}`].filter(Boolean).join(', ')}. Behind {study.claims.length === 1 ? 'claim' : 'claims'}{' '}
              {study.claims.map((number, at) => <span key={number}>{at > 0 && (at === study.claims.length - 1 ? ' and ' : ', ')}<a href={`/news/${slug}/record#claim-${number}`}>{number}</a></span>)} of this story.
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function Cited({ parts }: { parts: Study['parts'] }) {
  return <>{parts.map(({ is, text, href }, at) => (href ? <a key={at} href={href} rel="noopener">{text}</a> : is === 'container' ? <i key={at}>{text}</i> : <span key={at}>{text}</span>))}</>
}

function Topics({ story: { topics } }: { story: PublicStory }) {
  const [first] = topics
  if (!first) return null
  return (
    <section class="topics" aria-label="Topics">
      <ul>{topics.map(({ name, slug }) => <li key={slug}><a href={`/topic/${slug}`}>{name}</a></li>)}</ul>
      <p><a href={`/topic/${first.slug}`}>The latest on {first.name}</a></p>
    </section>
  )
}
