const toParagraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== "");
const toSentences = (text: string): string[] => text.split(/(?<=[.!?]["”’']?)\s+(?=[A-Z“"])/);

/** What newspapers do to a text that they take over from an agency; a copy all the same. */
export const copyKinds: Readonly<
  Record<string, (text: string, random: (below: number) => number) => string>
> = {
  verbatim: (text) => `${text.trim()}\n`,
  "another headline and dateline": (text) =>
    `Readers' paper: what is known tonight\nPORT HAVEN (Agency) - ${text.replace(/^[^\n]*\n+/, "")}`,
  "a credit and a note of the editor": (text) =>
    `${text.trim()}\n\nReporting by our agency; editing by the night desk. This article was shortened.\n`,
  "a word in thirty changed": (text, random) => changeWords(text, 30, random),
  "a word in fifteen changed": (text, random) => changeWords(text, 15, random),
  "other marks and spellings": (text) =>
    text
      .replace(/[“”]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/\bper cent\b/g, "percent")
      .replace(/(\w)our\b/g, "$1or"),
  "paragraphs joined": (text) => toParagraphs(text).join(" "),
  "the last tenth cut": (text) => cut(text, 0.9),
  "the last quarter cut": (text) => cut(text, 0.75),
  "the last half cut": (text) => cut(text, 0.5),
  "a sentence in eight left out": (text) =>
    toSentences(text)
      .filter((_, index) => index % 8 !== 5)
      .join(" "),
};

/** Every second sentence. */
const half = (text: string): string[] => toSentences(text).filter((_, index) => index % 2 === 0);

function cut(text: string, share: number): string {
  const sentences = toSentences(text);
  return sentences.slice(0, Math.max(1, Math.round(sentences.length * share))).join(" ");
}

const fillers = "also reportedly later then however now still".split(" ");

function changeWords(text: string, every: number, random: (below: number) => number): string {
  return text.replace(/[^\s]+/g, (word) => {
    if (random(every) > 0) return word;
    const filler = fillers[random(fillers.length)] ?? "";
    return [filler, `${word} ${filler}`, ""][random(3)] ?? word;
  });
}

/** What is no copy, however much two texts share. */
export const otherKinds: Readonly<
  Record<string, (text: string, other: string, random: (below: number) => number) => string>
> = {
  "another report with the same quotations": (text, other) => {
    const quoted = toSentences(text).filter((sentence) => /[“"]/.test(sentence));
    return half(other)
      .flatMap((sentence, index) => [sentence, quoted[index] ?? ""])
      .join(" ");
  },
  "a later report that repeats half of it": (text, other) => [...half(other), ...half(text)].join(" "),
  "a report on both": (text, other) => {
    const parts = [cut(text, 0.4), cut(other, 0.4), "Officials gave no further details on either matter."];
    return parts.join(" ");
  },
  "the same form filled in anew": (text, _, random) =>
    text
      .replace(/\b\p{Lu}\p{Ll}+\b/gu, (name) =>
        random(2) === 0 ? `${name.slice(0, 2)}o${random(90)}` : name,
      )
      .replace(/\d+/g, () => String(random(900))),
};
