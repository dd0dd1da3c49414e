import type { IdRecord } from "../schema.ts";

type Table = IdRecord["table"];

/** What this build knows of ids: those it gives out, those it may no longer, and those that another now stands for. */
export interface Registration {
  /** In order of id; gone through more than once where there was a release before. */
  readonly live: Iterable<readonly [id: string, table: Table]>;
  readonly removed: ReadonlyMap<string, Table>;
  /** The ids that now stand for some of these. */
  readonly redirect: (ids: ReadonlySet<string>) => ReadonlyMap<string, string>;
}

/**
 * The registry of this release: every id it gives out and every id that a release before it gave out, in order of id. A
 * vanished id is redirected where its successor is known, else retired; an id is never given to anything else.
 * `previous` is in order of id, and may be gone through twice. Only what vanished is held in memory.
 */
export function* registerInOrder(
  { live, removed, redirect }: Registration,
  previous: Iterable<IdRecord>,
): Generator<IdRecord> {
  const gone = new Map<string, string | null>();
  for (const { now, before } of inOrder(live, removed, previous)) {
    if (now === null && before !== null && before.status !== "removed")
      gone.set(before.id, before.redirectTo);
  }
  const successors = findSuccessors(gone, redirect);
  const wanted = new Set(successors.values());
  const alive = new Set<string>();
  if (wanted.size > 0) for (const [id] of live) if (wanted.has(id)) alive.add(id);
  for (const { now, before } of inOrder(live, removed, previous)) {
    if (now !== null) {
      const { id, table, status } = now;
      const firstRelease = before?.firstRelease ?? null;
      const lastRelease = status === "removed" ? (before?.lastRelease ?? null) : null;
      yield { id, table, firstRelease, lastRelease, status, redirectTo: null };
    } else if (before !== null && before.status === "removed") {
      yield before;
    } else if (before !== null) {
      const target = successors.get(before.id) ?? null;
      const redirectTo = target !== null && alive.has(target) ? target : null;
      yield { ...before, status: redirectTo === null ? "retired" : "redirected", redirectTo };
    }
  }
}

interface Now {
  readonly id: string;
  readonly table: Table;
  readonly status: "live" | "removed";
}

/** Every id once, with what it is now and what it was before. */
function* inOrder(
  live: Registration["live"],
  removed: Registration["removed"],
  previous: Iterable<IdRecord>,
): Generator<{ readonly now: Now | null; readonly before: IdRecord | null }> {
  const older = previous[Symbol.iterator]();
  let before = older.next();
  for (const now of nowInOrder(live, removed)) {
    for (; before.done !== true && before.value.id < now.id; before = older.next())
      yield { now: null, before: before.value };
    if (before.done !== true && before.value.id === now.id) {
      yield { now, before: before.value };
      before = older.next();
    } else yield { now, before: null };
  }
  for (; before.done !== true; before = older.next()) yield { now: null, before: before.value };
}

function* nowInOrder(live: Registration["live"], removed: Registration["removed"]): Generator<Now> {
  const gone = [...removed].sort(([a], [b]) => (a < b ? -1 : 1));
  let place = 0;
  const removedBelow = function* (id: string | null): Generator<Now> {
    for (; place < gone.length; place++) {
      const [removedId, table] = gone[place] as readonly [string, Table];
      if (id !== null && removedId > id) return;
      yield { id: removedId, table, status: "removed" };
    }
  };
  let last: string | null = null;
  for (const [id, table] of live) {
    yield* removedBelow(id);
    if (id !== last && !removed.has(id)) yield { id, table, status: "live" };
    last = id;
  }
  yield* removedBelow(null);
}

/** For each vanished id the last of those that stand for it, one behind the other. */
function findSuccessors(
  gone: ReadonlyMap<string, string | null>,
  redirect: Registration["redirect"],
): Map<string, string> {
  const known = new Map<string, string>();
  const asked = new Set<string>();
  let wanted = new Set([...gone.keys(), ...[...gone.values()].filter((id) => id !== null)]);
  while (wanted.size > 0) {
    for (const id of wanted) asked.add(id);
    const found = redirect(wanted);
    for (const [id, now] of found) known.set(id, now);
    wanted = new Set([...found.values()].filter((id) => !asked.has(id)));
  }
  const successors = new Map<string, string>();
  for (const [id, former] of gone) {
    const target = follow(known.get(id) ?? former, known);
    if (target !== null) successors.set(id, target);
  }
  return successors;
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
