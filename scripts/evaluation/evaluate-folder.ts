import { basename, extname } from 'node:path'
import type { Entity } from '../../lib/knowledge/schema.ts'
import { type AnnotatedItem, makeAnnotator } from '../annotate-item.ts'
import { type Failure, readItems } from '../read-item.ts'
import {
  claimedDocumentSchema,
  claimSchema,
  documentSchema,
  labelledPageSchema,
  linkedDocumentSchema,
  type Material,
  promiseDocumentSchema,
  readTruth,
  readTruthLines,
  timeReferenceSchema,
  truePageSchema,
} from './material.ts'
import { measureDetection } from './measure-detection.ts'
import { measureLinking } from './measure-linking.ts'
import { measureNumbers, placeClaims } from './measure-numbers.ts'
import { measurePromises } from './measure-promises.ts'
import { measureRobustness } from './measure-robustness.ts'
import { measureStructure } from './measure-structure.ts'
import { measureThreads } from './measure-threads.ts'
import type { Measurement } from './measurement.ts'
import { findTwins } from './twins.ts'

type Answers = ReadonlyMap<string, AnnotatedItem>
/** Everything that the files hold, annotated; what fails is reported to `onFailure` and left out. */
type AnswerFiles = (files: readonly string[], onFailure?: (failure: Failure) => void) => Promise<Answers>

interface Knowledge {
  readonly version: string
  readonly entities: readonly Entity[]
}

/**
 * Annotates everything in the material and compares the answers with the truth about it.
 *
 * @param onFailure told of every item that could not be read or annotated; it counts as an empty answer
 * @param onItem called after each item, for progress
 * @throws Error if a file that holds truth is not in its form
 */
export async function evaluateMaterial(
  material: Material,
  knowledge: Knowledge,
  onFailure: (failure: Failure) => void,
  onItem: (file: string) => void,
): Promise<Measurement[]> {
  const annotate = makeAnnotator(knowledge)
  const answerFiles: AnswerFiles = async (files, failed = onFailure) => {
    const answers = new Map<string, AnnotatedItem>()
    for (const file of files) {
      for await (const item of readItems(file)) {
        const answer = 'error' in item ? item : annotate(item)
        if ('error' in answer) failed(answer)
        else answers.set(answer.id, answer)
        onItem(file)
      }
    }
    return answers
  }
  return [
    ...(await evaluateDocuments(material, knowledge.entities, answerFiles)),
    ...(await evaluateDetection(material, answerFiles)),
    ...(await evaluatePages(material, answerFiles)),
    ...(await evaluateStrangePages(material, answerFiles)),
  ]
}

async function evaluateDocuments(
  { linking, claims, promises }: Material,
  entities: readonly Entity[],
  answerFiles: AnswerFiles,
): Promise<Measurement[]> {
  const files = [linking, claims, promises].flatMap(material => material?.documents ?? [])
  const answers = await answerFiles([...new Set(files)])
  const measurements: Measurement[] = []
  if (linking !== null) {
    const truth = readTruthLines(linking.truth, linkedDocumentSchema)
    measurements.push(measureLinking(truth, answers, findTwins(entities)))
  }
  if (claims !== null) measurements.push(evaluateClaims(claims, answers))
  if (promises !== null) {
    const truth = readTruthLines(promises.truth, promiseDocumentSchema)
    measurements.push(measurePromises(truth, answers))
  }
  return measurements
}

function evaluateClaims(
  { form, documents, truth }: NonNullable<Material['claims']>,
  answers: Answers,
): Measurement {
  if (form === 'documents') {
    const placed = readTruthLines(truth, claimedDocumentSchema).flatMap(({ id, claims }) =>
      claims.map(claim => ({ document: id, ...claim })),
    )
    return measureNumbers(placed, answers)
  }
  const { claims, misses } = placeClaims(
    readTruthLines(truth, claimSchema),
    readTruthLines(documents, documentSchema),
  )
  const measurement = measureNumbers(claims, answers)
  return { ...measurement, misses: [...misses, ...measurement.misses] }
}

async function evaluateDetection({ detection }: Material, answerFiles: AnswerFiles): Promise<Measurement[]> {
  if (detection === null) return []
  const answers = await answerFiles([detection])
  return [measureDetection(readTruthLines(detection, labelledPageSchema), answers)]
}

async function evaluatePages(
  { structure, threads }: Material,
  answerFiles: AnswerFiles,
): Promise<Measurement[]> {
  if (structure.length === 0) return []
  const answers = await answerFiles(structure.map(({ page }) => page))
  const pages = structure.map(({ page, truth }) => {
    const id = basename(page, extname(page))
    return { id, truth: readTruth(truth, truePageSchema), answer: answers.get(id) }
  })
  const measurements = [measureStructure(pages)]
  if (threads !== null) {
    const references = readTruthLines(threads, timeReferenceSchema)
    const timed = pages.map(({ id, truth, answer }) => ({
      comments: truth.comments.map(comment => comment.id),
      references: references.filter(({ seed }) => id === `${seed}-timed`),
      answer: answer?.references ?? [],
    }))
    measurements.push(measureThreads(timed.filter(page => page.references.length > 0)))
  }
  return measurements
}

async function evaluateStrangePages({ strange }: Material, answerFiles: AnswerFiles): Promise<Measurement[]> {
  if (strange.length === 0) return []
  const failures: Failure[] = []
  const answers = await answerFiles(strange, failure => failures.push(failure))
  return [measureRobustness([...answers.values(), ...failures])]
}
