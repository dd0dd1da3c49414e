import type { CodedEvent, Participant } from "../schema.ts";

type Fits = (event: CodedEvent) => boolean;
const ofTypes =
  (...types: readonly CodedEvent["type"][]): Fits =>
  ({ type }) =>
    types.includes(type);

const kinds: readonly (readonly [nouns: string, fits: Fits])[] = [
  ["application request filing petition bid", ({ step, type }) => step === "requested" || type === "REQUEST"],
  ["warrant", ({ step }) => step === "issued"],
  ["ban restriction curfew closure blockade", ofTypes("COERCE")],
  ["sanction embargo tariff", ofTypes("SANCTION")],
  ["arrest detention", ({ modes }) => modes.includes("arrest")],
  ["claim accusation allegation charge criticism condemnation", ofTypes("ACCUSE")],
  ["offer pledge promise proposal plan", ofTypes("AGREE")],
  ["demand call appeal", ofTypes("REQUEST")],
  ["refusal rejection denial", ofTypes("REJECT")],
  ["release withdrawal resignation ceasefire truce", ofTypes("RETREAT", "CONCEDE")],
  ["deal agreement treaty accord", ({ type, rule }) => type === "AGREE" || rule === "event/support/sign"],
  ["threat warning", ofTypes("THREATEN")],
  [
    "decision ruling order verdict",
    ({ type, modality }) =>
      modality === "actual" && /^(?:THREATEN|SANCTION|COERCE|REJECT|CONCEDE|RETREAT)$/.test(type),
  ],
  [
    "move step measure action announcement",
    ofTypes("THREATEN", "SANCTION", "COERCE", "REJECT", "CONCEDE", "AGREE", "AID", "RETREAT", "MOBILIZE"),
  ],
];

const byNoun = new Map(
  kinds.flatMap(([nouns, fits]) => nouns.split(" ").map((noun) => [noun, fits] as const)),
);

/** How many events back a noun may point. */
const reach = 12;

/** Who did what “that” means right after it was told: the actors of the last act that can be answered. */
export function recallLast(earlier: readonly CodedEvent[]): Participant[] {
  const event = earlier.at(-1);
  if (!event || !/^(?:ACCUSE|REQUEST|THREATEN|REJECT|SANCTION|COERCE|AGREE)$/.test(event.type)) return [];
  return event.actors.map((actor) => ({ ...actor, span: null, implicit: true }));
}

/** Who did what “the decision” or “the ban” means: the actors of the last event of such a kind, as implicit ones. */
export function recallActors(noun: string, earlier: readonly CodedEvent[]): Participant[] {
  const fits = byNoun.get(noun);
  if (!fits) return [];
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - reach); i--) {
    const event = earlier[i];
    if (event && fits(event) && event.actors.length > 0) {
      return event.actors.map((actor) => ({ ...actor, span: null, implicit: true }));
    }
  }
  return [];
}

/** Whom “the warrant” is for: the recipients of the last one that was applied for or issued, as implicit ones. */
export function recallSuspects(earlier: readonly CodedEvent[]): Participant[] {
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - reach); i--) {
    const event = earlier[i];
    if (event && (event.step === "issued" || event.step === "requested") && event.recipients.length > 0) {
      return event.recipients.map((one) => ({ ...one, span: null, implicit: true }));
    }
  }
  return [];
}
