/** Plain words: an empty line parts paragraphs, a line break stays. Never markup. */

export function Prose({ text }: { readonly text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <p key={index} class="prose">
          {paragraph.trim()}
        </p>
      ))}
    </>
  )
}
