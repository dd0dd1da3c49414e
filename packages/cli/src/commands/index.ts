import { addBuild } from "./build.ts";
import type { AddCommand } from "./command.ts";
import { addExplain } from "./explain.ts";

/** All commands, in the order in which the help lists them. */
export const commands: readonly AddCommand[] = [addBuild, addExplain];
