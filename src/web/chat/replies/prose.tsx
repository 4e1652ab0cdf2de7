/** Plain words: each line a paragraph, numbered lines set like a list. Never markup. */

export function Prose({ text }: { readonly text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    <div class="prose">
      {lines.map((line, index) => (
        <p key={index} class={isNumbered(line) ? 'numbered' : undefined}>
          {line.trim()}
        </p>
      ))}
    </div>
  )
}

/** A line that begins with its number, such as "2. Nộp tờ khai". */
export function isNumbered(line: string): boolean {
  return /^\s*\d+[.)]\s/.test(line)
}
