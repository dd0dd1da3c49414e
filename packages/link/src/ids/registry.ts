import type { IdRecord } from "../schema.ts";

type Table = IdRecord["table"];

/** What this build knows of ids: those it gives out, those it may no longer, and those that another now stands for. */
export interface Registration {
  readonly live: ReadonlyMap<string, Table>;
  readonly removed: ReadonlyMap<string, Table>;
  readonly redirects: ReadonlyMap<string, string>;
}

/**
 * The registry of this release: every id it gives out and every id that a release before it gave out, in order of id. A
 * vanished id is redirected where its successor is known, else retired; an id is never given to anything else.
 */
export function register(
  { live, removed, redirects }: Registration,
  previous: ReadonlyMap<string, IdRecord>,
): IdRecord[] {
  const records = new Map<string, IdRecord>();
  for (const [id, table] of live) {
    const firstRelease = previous.get(id)?.firstRelease ?? null;
    records.set(id, { id, table, firstRelease, lastRelease: null, status: "live", redirectTo: null });
  }
  for (const [id, table] of removed) {
    const before = previous.get(id);
    const firstRelease = before?.firstRelease ?? null;
    const lastRelease = before?.lastRelease ?? null;
    records.set(id, { id, table, firstRelease, lastRelease, status: "removed", redirectTo: null });
  }
  for (const before of previous.values()) {
    if (records.has(before.id)) continue;
    if (before.status === "removed") {
      records.set(before.id, before);
      continue;
    }
    const target = follow(redirects.get(before.id) ?? before.redirectTo, redirects);
    const redirectTo = target !== null && live.has(target) ? target : null;
    records.set(before.id, { ...before, status: redirectTo === null ? "retired" : "redirected", redirectTo });
  }
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function follow(id: string | null, redirects: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>();
  let at = id;
  while (at !== null && redirects.has(at) && !seen.has(at)) {
    seen.add(at);
    at = redirects.get(at) as string;
  }
  return at;
}
