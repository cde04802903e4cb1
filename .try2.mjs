import { readCorpus } from './src/corpus/read.ts';
import { outline } from './src/corpus/outline.ts';
import { statSync } from 'node:fs';
const c=readCorpus('.');
const len={},cnt={},tot={};
const walk=(v,p)=>{ if(typeof v==='string'){len[p]=Math.max(len[p]??0,v.length);return v.length} if(Array.isArray(v)){cnt[p]=Math.max(cnt[p]??0,v.length); let s=0; for(const x of v)s+=walk(x,p+'[]'); return s} if(v&&typeof v==='object'){let s=0; for(const [k,x] of Object.entries(v))s+=walk(x,p?p+'.'+k:k); tot[p]=Math.max(tot[p]??0,s); return s} return 1};
for(const r of c.reports){const {body,...d}=r; walk(d,'');}
for(const k of ['organisations','evaluators','programmes','themes','ruleSets']) walk([...c[k].values()],'@'+k);
walk(c.site,'@site');
console.log(Object.entries(len).sort((a,b)=>b[1]-a[1]).map(([k,v])=>v+' '+k).join('\n'));
console.log('--counts'); console.log(Object.entries(cnt).sort((a,b)=>b[1]-a[1]).slice(0,30).map(([k,v])=>v+' '+k).join('\n'));
console.log('--totals'); console.log(Object.entries(tot).sort((a,b)=>b[1]-a[1]).slice(0,20).map(([k,v])=>v+' '+k).join('\n'));
console.log('section', Math.max(...c.reports.flatMap(r=>outline(r).map(s=>s.text.length))), 'body', Math.max(...c.reports.map(r=>r.body.length)), 'file', Math.max(...c.reports.map(r=>statSync(r.file).size)));
