import { expect, test } from "vitest";
import { detectLanguage } from "./detect-language.ts";

test.each([
  ["en", "Quay repaired\n\n“It holds and it will hold,” harbour master Ida Halder said on Monday."],
  [
    "en",
    "“Nous attendrons,” the mayor of Lorient said in French, and left the hall without taking questions.",
  ],
  [
    "fr",
    "Le conseil municipal a voté mardi la réparation du quai, que la tempête avait emporté, a déclaré la maire devant les habitants réunis au port.",
  ],
  [
    "de",
    "Der Stadtrat hat am Dienstag die Reparatur des Kais beschlossen, den der Sturm im November zerstört hatte, sagte die Bürgermeisterin am Abend.",
  ],
  [
    "es",
    "El ayuntamiento aprobó el martes la reparación del muelle que la tormenta se había llevado en noviembre, dijo la alcaldesa a los vecinos.",
  ],
  ["und", "Hafen 3:1"],
  ["und", ""],
])("%s: %s", (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
