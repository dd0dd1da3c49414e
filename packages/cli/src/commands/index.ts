import { addBuild } from "./build.ts";
import { addChangeset } from "./changeset.ts";
import { addCheck } from "./check.ts";
import type { AddCommand } from "./command.ts";
import { addDiff } from "./diff.ts";
import { addExplain } from "./explain.ts";
import { addHydrate } from "./hydrate.ts";
import { addKb } from "./kb.ts";
import { addLock } from "./lock.ts";

/** All commands, in the order in which the help lists them. */
export const commands: readonly AddCommand[] = [
  addBuild,
  addExplain,
  addCheck,
  addDiff,
  addChangeset,
  addHydrate,
  addLock,
  addKb,
];
