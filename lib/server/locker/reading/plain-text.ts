import { Gathering, type ReadText } from './kept-text'

const cue = /^(?:.*\n)?(\d+:)?(\d{1,2}:\d{2})[.,]\d{3}\s+-->.*\n/

/** Text in paragraphs; of subtitles and transcripts, each piece under the time it is spoken at. */
export function readPlain(text: string, mediaType: string): ReadText {
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n\s*/)
  const gathering = new Gathering()
  return (mediaType === 'text/vtt' || mediaType === 'application/x-subrip' ? addCues(gathering, blocks) : gathering.addParagraphs(blocks)).done()
}

function addCues(gathering: Gathering, blocks: string[]): Gathering {
  for (const block of blocks) {
    const time = cue.exec(block)
    if (time && !gathering.add(`${time[1] ?? ''}${time[2]}`, block.slice(time[0].length).replace(/<[^>]*>/g, ''))) break
  }
  return gathering
}
