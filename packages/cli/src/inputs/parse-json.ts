import { type Place, Problem } from "../problem.ts";
import type { InputRecord } from "./to-raw-article.ts";

/** @throws Problem that says where and why it is not JSON */
export function parseJson(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(`not JSON: ${(error as Error).message}`, place);
  }
}

/** @throws Problem that says what came instead of an object */
export function toObject(value: unknown, place: Place): InputRecord {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as InputRecord;
  const came = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  throw new Problem(`a JSON object is expected, not ${came}`, place);
}
