import type { Role } from '@/lib/editorial/people'

/** The demo newsroom's people. One printed password for all; they exist in the demo only. */
export const demoPeople = {
  writer: { email: 'writer@example.org', name: 'Ada Lindqvist', roles: ['writer'] },
  writer2: { email: 'writer2@example.org', name: 'Somchai Prasert', roles: ['writer'] },
  checker: { email: 'checker@example.org', name: 'Noor Haddad', roles: ['checker'] },
  checker2: { email: 'checker2@example.org', name: 'Jonas Weber', roles: ['checker'] },
  head: { email: 'head@example.org', name: 'Imani Achieng', roles: ['head'] },
  editor: { email: 'editor@example.org', name: 'Clara Montalbán', roles: ['editor', 'publisher'] },
  legal: { email: 'legal@example.org', name: 'Henrik Dahl', roles: ['legal'] },
  admin: { email: 'admin@example.org', name: 'Mei Tanaka', roles: ['administrator'] },
  everything: { email: 'everything@example.org', name: 'Olu Everyman', roles: ['writer', 'checker', 'head', 'editor', 'legal', 'publisher', 'administrator'] },
} as const satisfies Record<string, { email: string; name: string; roles: readonly Role[] }>

export type PersonKey = keyof typeof demoPeople
