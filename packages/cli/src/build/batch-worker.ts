import { workerData } from "node:worker_threads";
import { answerJobs } from "../workers/answer-jobs.ts";
import type { BatchSettings } from "./code-batch.ts";
import { createDo } from "./crew.ts";

answerJobs(createDo(workerData as BatchSettings));
