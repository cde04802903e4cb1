import { readCorpus } from './src/corpus/read.ts';
import { recordsOf } from './src/search/records.ts';
import { normalise } from './src/search/normalise.ts';
import { checkReport, rules } from './src/rules/index.ts';
const c=readCorpus('.');
const leaf=(v)=>typeof v==='string'?v.normalize('NFKC').length:typeof v==='number'?String(v).length:Array.isArray(v)?v.reduce((s,x)=>s+leaf(x),0):v&&typeof v==='object'?Object.values(v).reduce((s,x)=>s+leaf(x),0):0;
const worst={};
for(const r of c.reports){
  const recs=recordsOf(r,c,checkReport(r,c),rules);
  const size=(x)=>normalise(x.title+'\n'+x.body).chars.length;
  for(const t of r.funding.tables){const rec=recs.find(x=>x.kind==='funding'&&(x.anchor===t.id||x.anchor.endsWith(t.id))); if(rec){const q=size(rec)/leaf(t); if(q>(worst.f?.[0]??0)) worst.f=[q,size(rec),leaf(t),r.id,t.id];}}
  for(const t of r.trends){const rec=recs.find(x=>x.kind==='trend'&&(x.anchor===t.id||x.anchor.endsWith(t.id))); if(rec){const q=size(rec)/leaf(t); if(q>(worst.t?.[0]??0)) worst.t=[q,size(rec),leaf(t),r.id,t.id];}}
  const by={}; for(const x of recs){by[x.kind]=Math.max(by[x.kind]??0,size(x));}
  for(const k in by) if(by[k]>(worst['max '+k]?.[0]??0)) worst['max '+k]=[by[k],r.id];
  worst.n=[Math.max(worst.n?.[0]??0,recs.length)];
  const sc=recs.find(x=>x.anchor==='scoring'); const q=size(sc)/leaf(r.scoring); if(q>(worst.s?.[0]??0)&&leaf(r.scoring)>150) worst.s=[q,size(sc),leaf(r.scoring),r.id];
  const head=size(recs[0]); 
}
console.log(worst);
