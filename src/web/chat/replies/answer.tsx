/** Facts about a procedure: what was asked, section by section, and where it comes from. */

import type { AnswerReply, Section, Source } from '../../../conversation/reply.ts'
import { plainDate } from '../clock.ts'
import { leadUnderTitle } from '../lead.ts'
import * as words from '../words.ts'
import { Clips } from './clips.tsx'
import { OutLink } from './out-link.tsx'
import { isNumbered, Prose } from './prose.tsx'

type AnswerProps = { readonly reply: AnswerReply; readonly tab: 0 | -1 }

export function Answer({ reply, tab }: AnswerProps) {
  return (
    <>
      <h4>{reply.procedure.title}</h4>
      <Prose text={leadUnderTitle(reply)} />
      {reply.sections.map((section) => (
        <SectionPart key={section.facet} section={section} />
      ))}
      <Clips clips={reply.clips} tab={tab} />
      {reply.sources.length > 0 && <Provenance reply={reply} tab={tab} />}
    </>
  )
}

/** Where the facts come from; an answer without any has nothing to prove. */
function Provenance({ reply, tab }: AnswerProps) {
  return (
    <>
      <div class="footnotes">
        {datedFootnotes(reply).map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      <Sources reply={reply} tab={tab} />
    </>
  )
}

function SectionPart({ section }: { readonly section: Section }) {
  return (
    <div class="section">
      <h5>{section.title}</h5>
      <ul class={section.lines.length > 1 ? 'lines marked' : 'lines'}>
        {section.lines.map(({ text, note }, index) => (
          <li key={index} class={isNumbered(text) ? 'numbered' : undefined}>
            {text}
            {note && <small>{note}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Sources({ reply, tab }: AnswerProps) {
  return (
    <details>
      <summary tabIndex={tab}>{words.sources}</summary>
      <ul>
        {reply.sources.map((source) => (
          <li key={source.title}>
            <SourceLine source={source} tab={tab} />
          </li>
        ))}
        <li>{words.checkedOn(plainDate(reply.asOf))}</li>
        {reply.procedure.code && <li>{words.code(reply.procedure.code)}</li>}
      </ul>
    </details>
  )
}

function SourceLine({ source, tab }: { readonly source: Source; readonly tab: 0 | -1 }) {
  return (
    <OutLink url={source.url} tab={tab}>
      {source.title}
    </OutLink>
  )
}

/** The footnotes; the date of checking is added where they do not name it. */
function datedFootnotes({ footnotes, asOf }: AnswerReply): readonly string[] {
  const date = plainDate(asOf)
  if (footnotes.some((note) => note.includes(date))) return footnotes
  return [words.checkedOn(date), ...footnotes]
}
