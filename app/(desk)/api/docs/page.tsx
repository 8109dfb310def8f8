import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { apiDocs, apiIntroduction, type OperationDoc } from '@/lib/server/api-docs'
import { Frame, PageHead } from '../../_frame/frame'
import styles from './docs.module.css'
import { Worded } from './worded'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('apiDocs')
  return { title: t('api') }
}

const example = `curl https://desk.example.org/api/v1/articles \\
  -H 'Authorization: Bearer cs_…' -H 'Content-Type: application/json' \\
  -d '{"headline": "Ferry sails", "text": "The ferry carries 120 people."}'`

function Fields({ fields }: Pick<OperationDoc, 'fields'>) {
  const t = useTranslations('apiDocs')
  return (
    <div className={styles.scroll}>
      <table className={styles.fields}>
        <thead>
          <tr><th scope="col">{t('field')}</th><th scope="col">{t('takes')}</th></tr>
        </thead>
        <tbody>
          {fields.map(({ name, takes, required, says }) => (
            <tr key={name}>
              <th scope="row"><code>{name}</code>{required && <span className={styles.needed}>{t('needed')}</span>}</th>
              <td>{takes}{says && <span className={styles.note}> {says}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Operation({ id, method, path, title, says, fields, answers }: OperationDoc) {
  const t = useTranslations('apiDocs')
  return (
    <section id={id} className={styles.operation} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p className={styles.address}><span>{method}</span> <code>{path}</code></p>
      <p><Worded text={says} /></p>
      {fields.length > 0 && <Fields fields={fields} />}
      <details className={styles.answers}>
        <summary>{t('answers')}</summary>
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
  const t = useTranslations('apiDocs')
  const groups = apiDocs()
  return (
    <Frame>
      <PageHead title={t('theAPI')}>
        {t.rich('writtenFromTheShapes', { a: chunks => <a href="/api/v1/openapi.json">{chunks}</a> })}
      </PageHead>
      <div className={styles.columns}>
        <nav className={styles.contents} aria-label={t('allThatCanBeAsked')}>
          {groups.map(({ group, operations }) => (
            <div key={group}>
              <p className="label">{group}</p>
              <ul className={styles.links}>{operations.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul>
            </div>
          ))}
        </nav>
        <div className={styles.text}>
          {apiIntroduction().map(text => <p key={text}><Worded text={text} /></p>)}
          <pre className={styles.example} tabIndex={0} aria-label={t('anExample')}>{example}</pre>
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
