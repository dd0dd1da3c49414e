import type { Command } from "commander";
import type { Terminal } from "../terminal.ts";

/**
 * Adds one command to the program, with `program.command(…)`, so that it inherits how errors are shown. What the command
 * needs is imported when it runs: all of them start fast.
 */
export type AddCommand = (program: Command, terminal: Terminal) => void;
