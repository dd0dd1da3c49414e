import { source } from "../../vitest.base.ts";

export default source("cli");
