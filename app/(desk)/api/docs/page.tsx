import type { Metadata } from 'next'
import { apiDocs, apiIntroduction, type OperationDoc } from '@/lib/server/api-docs'
import { Frame, PageHead } from '../../_frame/frame'
import styles from './docs.module.css'
import { Worded } from './worded'

export const metadata: Metadata = { title: 'API' }

const example = `curl https://desk.example.org/api/v1/articles \\
  -H 'Authorization: Bearer cs_…' -H 'Content-Type: application/json' \\
  -d '{"headline": "Ferry sails", "text": "The ferry carries 120 people."}'`

function Fields({ fields }: Pick<OperationDoc, 'fields'>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.fields}>
        <thead>
          <tr><th scope="col">Field</th><th scope="col">Takes</th></tr>
        </thead>
        <tbody>
          {fields.map(({ name, takes, required, says }) => (
            <tr key={name}>
              <th scope="row"><code>{name}</code>{required && <span className={styles.needed}>needed</span>}</th>
              <td>{takes}{says && <span className={styles.note}> {says}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Operation({ id, method, path, title, says, fields, answers }: OperationDoc) {
  return (
    <section id={id} className={styles.operation} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p className={styles.address}><span>{method}</span> <code>{path}</code></p>
      <p><Worded text={says} /></p>
      {fields.length > 0 && <Fields fields={fields} />}
      <details className={styles.answers}>
        <summary>Answers</summary>
        <dl>
          {answers.map(answer => (
            <div key={answer.status}><dt>{answer.status}</dt><dd><Worded text={answer.says} /></dd></div>
          ))}
        </dl>
      </details>
    </section>
  )
}

export default function ApiDocs() {
  const groups = apiDocs()
  return (
    <Frame>
      <PageHead title="The API">
        Written from the shapes that read and answer, as is the description for programs: <a href="/api/v1/openapi.json">openapi.json</a>.
      </PageHead>
      <div className={styles.columns}>
        <nav className={styles.contents} aria-label="All that can be asked">
          {groups.map(({ group, operations }) => (
            <div key={group}>
              <p className="label">{group}</p>
              <ul className={styles.links}>{operations.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul>
            </div>
          ))}
        </nav>
        <div className={styles.text}>
          {apiIntroduction().map(text => <p key={text}><Worded text={text} /></p>)}
          <pre className={styles.example} tabIndex={0} aria-label="An example">{example}</pre>
          {groups.map(({ group, operations }) => (
            <section key={group} aria-labelledby={group}>
              <h2 id={group}>{group}</h2>
              {operations.map(operation => <Operation key={operation.id} {...operation} />)}
            </section>
          ))}
        </div>
      </div>
    </Frame>
  )
}
