import { source } from "../../vitest.base.ts";

export default source("model-en");
