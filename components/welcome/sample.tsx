import { useEffect, useState } from 'preact/hooks'
import { type CardContent, cardContentSchema } from '../../lib/knowledge/card-content.ts'
import { kindOf } from '../../lib/knowledge/entity-id.ts'
import { say } from '../../lib/language/say.ts'
import { KIND_STYLES } from '../../lib/marks/kind-style.ts'
import { sendToBackground } from '../../lib/messages/send.ts'
import { CardFrame } from './card-frame.tsx'
import { FIRST_SAMPLE_MARK, readSample, SAMPLE_DAY, SAMPLE_ENTITIES } from './sample-passage.ts'

/** After an install the knowledge has to be unpacked first: how often it is asked for, and how long between, in ms. */
const MOST_ASKED = 60
const BETWEEN = 500

/** A passage with marks as pages have them, and the card of one, asked of the background as on any page. */
export function Sample({ cardStyle }: { cardStyle: string }) {
  const [shown, setShown] = useState(FIRST_SAMPLE_MARK)
  const content = useSampleCard(shown)
  return (
    <section class="sample" aria-labelledby="sample-title">
      <h2 id="sample-title">{say('welcome_sample_title')}</h2>
      <p class="soft">{say('welcome_sample_hint')}</p>
      <div class="sample-both">
        <p class="sample-text quoted">
          {readSample(say('welcome_sample')).map(({ words, mark }, index) => {
            const entity = mark === null ? undefined : SAMPLE_ENTITIES[mark]
            if (mark === null || !entity) return words
            const { hue, line } = KIND_STYLES[kindOf(entity)]
            return (
              <button
                key={index}
                type="button"
                class="sample-mark"
                aria-pressed={mark === shown}
                style={{
                  textDecorationStyle: line.style,
                  textDecorationThickness: `${line.thickness}px`,
                  textDecorationColor: `var(--hue-${hue})`,
                }}
                onPointerEnter={() => setShown(mark)}
                onFocus={() => setShown(mark)}
                onClick={() => setShown(mark)}
              >
                {words}
              </button>
            )
          })}
        </p>
        <div class="sample-card" aria-live="polite">
          {content ? (
            <CardFrame content={content} styleSheet={cardStyle} />
          ) : (
            <p class="soft">{say('welcome_sample_waits')}</p>
          )}
        </div>
      </div>
    </section>
  )
}

/** The card of a mark of the sample; the last one stays until the next has come. */
function useSampleCard(mark: string): CardContent | null {
  const [content, setContent] = useState<CardContent | null>(null)
  useEffect(() => {
    const entity = SAMPLE_ENTITIES[mark]
    let late = false
    async function ask() {
      for (let asked = 0; entity && asked < MOST_ASKED && !late; asked++) {
        const answer = cardContentSchema.safeParse(
          await sendToBackground({ type: 'card-wanted', entity, day: SAMPLE_DAY }),
        )
        if (answer.success) {
          if (!late) setContent(answer.data)
          return
        }
        await new Promise(resolve => setTimeout(resolve, BETWEEN))
      }
    }
    void ask()
    return () => {
      late = true
    }
  }, [mark])
  return content
}
