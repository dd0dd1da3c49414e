import { workerData } from "node:worker_threads";
import { answerJobs } from "../workers/answer-jobs.ts";
import { type BatchJob, type BatchSettings, type CodedBatch, createCodeBatch } from "./code-batch.ts";

const codeBatch = createCodeBatch(workerData as BatchSettings);
answerJobs<BatchJob, CodedBatch>(async (job) => (await codeBatch)(job));
