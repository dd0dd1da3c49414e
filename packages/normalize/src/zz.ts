import { readFileSync, writeFileSync } from "node:fs";
import { defaultKnowledge } from "/work/wt/entities/packages/normalize/src/knowledge/knowledge.ts";
import { findSignals, textOf } from "/work/wt/entities/packages/normalize/src/entities/detect/signals.ts";
import { findRuns } from "/work/wt/entities/packages/normalize/src/entities/detect/runs.ts";
import { scan } from "/work/wt/entities/packages/normalize/src/scan/scan.ts";
// @ts-ignore
import { load, score, core } from "/work/shared/score/names.mjs";
const t0=performance.now(); const k = defaultKnowledge(); console.log("knowledge ms", performance.now()-t0, k.known.length);
const sets={wikigold:"wikigold.conll.txt", politics:"crossner-politics.dev.txt", wnut:"wnut17.dev.conll", gum:"../syntax/gum-dev.conllu"};
for (const [n,f] of Object.entries(sets)) {
  if (process.argv[2] && process.argv[2]!==n) continue;
  const gold=load("/work/shared/gold/entities/"+f); let chars=0; const t=performance.now();
  const pred=gold.map((d:any)=>{ chars+=d.text.length; const s=findSignals(scan(d.text),k); const sp=findRuns(s).filter(x=>x.kind==='name'); return {doc_id:d.doc_id, mentions: sp.map(x=>({start:s.tokens.start[x.from],end:s.tokens.end[x.to-1],type:x.type,rule:x.rule}))}});
  const ms=performance.now()-t; const r=score(gold,pred); console.log(n, r.typed_f1, JSON.stringify(r.PER),JSON.stringify(r.ORG),JSON.stringify(r.LOC), (chars/1e3/ms).toFixed(2)+'MB/s');
  if (process.argv[3]) { let c=0; for (const d of gold) { const p=pred.find((x:any)=>x.doc_id===d.doc_id); const G=new Set(d.names.map((m:any)=>{const x=core(d.text,m,m.type);return x.start+','+x.end+','+m.type})); const T:any={person:'PER',organization:'ORG',place:'LOC'};
    const P=new Map(p.mentions.filter((m:any)=>T[m.type]).map((m:any)=>{const x=core(d.text,m,T[m.type]);return [x.start+','+x.end+','+T[m.type],m]}));
    for (const g of d.names){const x=core(d.text,g,g.type); if(!P.has(x.start+','+x.end+','+g.type)){ if(c++<+process.argv[3]) console.log('- ',g.type,d.text.slice(Math.max(0,x.start-30),x.start)+'['+d.text.slice(x.start,x.end)+']'+d.text.slice(x.end,x.end+25));}}
    for (const [key,m] of P as any) if(!G.has(key)) { if(c++<+process.argv[3]) console.log('+ ',m.type,m.rule,d.text.slice(Math.max(0,m.start-30),m.start)+'['+d.text.slice(m.start,m.end)+']'+d.text.slice(m.end,m.end+25));}
  }}
}
