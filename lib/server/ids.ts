const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether this can be an id of anything here: lower-case UUIDs and nothing else. */
export const isId = (text: string): boolean => uuid.test(text)
