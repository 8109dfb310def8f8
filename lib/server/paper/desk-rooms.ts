/** The newsroom's own rooms by the first part of their address: nothing of the paper lies there, and no search engine is sent there. */
export const deskRooms = ['api', 'articles', 'account', 'desk', 'expert', 'files', 'handbook', 'inbox', 'invite', 'paper', 'people', 'queue', 'rules', 'sign-in'] as const
