import { KnowledgeEntity, KnowledgeRole } from "@onrecord/normalize/schema";
import type { ZodError } from "zod";
import { type Place, Problem, toPlaceName } from "../problem.ts";
import { readRows } from "./read-rows.ts";

/** What a built knowledge base holds, in the order of ids. */
export interface KnowledgeBase {
  readonly entities: readonly KnowledgeEntity[];
  readonly roles: readonly KnowledgeRole[];
}

interface Placed<Row> {
  readonly row: Row;
  readonly place: Place;
}

function complain(error: ZodError, place: Place): Problem {
  const [issue] = error.issues;
  const field = issue?.path.join(".") ?? "";
  return new Problem(`${field === "" ? "" : `${field}: `}${issue?.message ?? "does not fit"}`, place);
}

/**
 * Reads and checks the files in order; a row of a later file replaces that of the same id.
 * @throws Problem that names file and line: a row that does not fit, two rows of one id in a file, an office of nobody,
 * redirects in a circle
 */
export async function buildKnowledgeBase(files: readonly string[]): Promise<KnowledgeBase> {
  const entities = new Map<string, Placed<KnowledgeEntity>>();
  const roles: Placed<KnowledgeRole>[] = [];
  for (const file of files) {
    const own = new Map<string, Place>();
    for await (const { entity, roles: told, place } of readRows(file)) {
      if (entity) {
        const row = KnowledgeEntity.safeParse(entity);
        if (!row.success) throw complain(row.error, place);
        const { id } = row.data;
        const before = own.get(id);
        if (before) throw new Problem(`the id “${id}” stands in ${toPlaceName(before)} already`, place);
        own.set(id, place);
        entities.set(id, { row: row.data, place });
      }
      for (const role of told) {
        const row = KnowledgeRole.safeParse(role);
        if (!row.success) throw complain(row.error, place);
        roles.push({ row: row.data, place });
      }
    }
  }
  return toBase(entities, roles);
}

function toBase(
  entities: ReadonlyMap<string, Placed<KnowledgeEntity>>,
  roles: readonly Placed<KnowledgeRole>[],
): KnowledgeBase {
  const kept = new Map<string, KnowledgeEntity>();
  for (const [id, { row }] of entities) if (row.redirect === null) kept.set(id, row);
  for (const [id, { row }] of entities) {
    const target = followRedirects(id, entities);
    const standing = kept.get(target);
    if (target === id || !standing) continue;
    const aliases = [...new Set([...standing.aliases, row.name, ...row.aliases])];
    kept.set(target, { ...standing, aliases: aliases.filter((alias) => alias !== standing.name) });
  }
  const known = roles.map(({ row, place }) => {
    const holder = entities.has(row.holder) ? followRedirects(row.holder, entities) : null;
    if (holder === null)
      throw new Problem(`the office “${row.title}” is held by “${row.holder}”, who has no row`, place);
    return { ...row, holder, of: entities.has(row.of) ? followRedirects(row.of, entities) : row.of };
  });
  const byId = [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const key = ({ holder, title, of, start }: KnowledgeRole) =>
    [holder, title, of, start ?? ""].join("\u0000");
  return { entities: byId, roles: known.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

function followRedirects(id: string, entities: ReadonlyMap<string, Placed<KnowledgeEntity>>): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = entities.get(at); next; next = entities.get(at)) {
    if (next.row.redirect === null) return at;
    if (seen.has(at))
      throw new Problem(`the redirects of “${[...seen].join("” → “")}” go in a circle`, next.place);
    seen.add(at);
    if (!entities.has(next.row.redirect))
      throw new Problem(`redirects to “${next.row.redirect}”, which has no row`, next.place);
    at = next.row.redirect;
  }
  return at;
}
