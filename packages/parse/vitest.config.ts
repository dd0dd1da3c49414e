import { source } from "../../vitest.base.ts";

export default source("parse");
