import { readFileSync, readdirSync } from "node:fs";
import { shapesIn } from "../src/verify/shapes.ts";
import { plainText } from "../src/verify/plain.ts";
const t0 = readdirSync("/tmp/sec/site",{recursive:true,encoding:"utf8"}).filter(f=>/\.(html|js)$/.test(f)&&!f.startsWith("assets")).map(f=>readFileSync("/tmp/sec/site/"+f,"utf8"));
const bytes=t0.join("").length; console.log(bytes);
for (let k=0;k<3;k++){let t=performance.now(); for(const x of t0) plainText("x.html",x); console.log("plain",(performance.now()-t).toFixed(0));
t=performance.now(); for(const x of t0) shapesIn(x); console.log("shapes",(performance.now()-t).toFixed(0));}
const big=t0.join("").repeat(3); let t=performance.now(); shapesIn(big); console.log("big", big.length, (performance.now()-t).toFixed(0));
