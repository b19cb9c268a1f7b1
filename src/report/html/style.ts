import { shades } from '../charts/heat.js';
import type { Source } from './document.js';

/** The tiles of the heat map; their colours are the same in the light and in the dark. */
const tiles = shades
  .map(({ fill, ink }, index) => `.heat-${index}{background:${fill};color:${ink}}`)
  .join('');

/** How the file looks: on a screen of any width, in the light and in the dark, and on paper. */
export const style: Source = {
  text: `
:root{color-scheme:light dark;--ink:#12181b;--quiet:#4a5459;--paper:#fff;--wash:#f1f4f5;--line:#b6bfc4;--strong:#7d8a91;--link:#0b5394;--bar:#1f5f8b;--track:#e3e9ec;--mark:#12181b;--focus:#ffd84d;--focus-ink:#12181b;--on-bar:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#eef2f4;--quiet:#b3bec4;--paper:#15191c;--wash:#20272b;--line:#4b575e;--strong:#84929a;--link:#8ecbff;--bar:#6db3e6;--track:#2c353a;--mark:#fff;--focus:#ffd84d;--focus-ink:#12181b;--on-bar:#12181b}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.45 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:78rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font-size:2rem;line-height:1.15;margin:0 0 .4rem;letter-spacing:-.01em}
h2{font-size:1.25rem;line-height:1.25;margin:0 0 .5rem}
h3{font-size:1.0625rem;line-height:1.3;margin:0 0 .25rem}
h4,h5{font-size:1rem;line-height:1.3;margin:0 0 .25rem}
p,ul,ol{margin:0 0 .6rem}
ul,ol{padding-left:1.25rem}
li{margin:0 0 .35rem;white-space:pre-line}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 6px var(--focus)}
code{font:.92em ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
.opening p{color:var(--quiet);max-width:62rem;margin-bottom:1rem}
.page{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem 2.5rem}
.page>*{grid-column:1/-1;min-width:0}
.in-short{border-left:.5rem solid var(--bar);background:var(--wash);padding:.9rem 1.25rem .5rem}
.in-short ul{list-style:none;padding:0;display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem 2rem}
.in-short li{padding:.5rem 0}
.in-short li:last-child{background:var(--bar);color:var(--on-bar);padding:.5rem .9rem;margin-bottom:.6rem}
.in-short strong,.known strong{display:block}
.steps>ol,.further-steps>ol{padding-left:1.5rem}
.steps li,.further-steps li{margin-bottom:.9rem;white-space:normal}
.steps li::marker,.further-steps li::marker{font-weight:700}
.steps p,.further-steps p{margin-bottom:.25rem;white-space:pre-line}
.steps em,.further-steps em,.entry li>em:first-child,.barriers em{font-style:normal;font-weight:600;color:var(--quiet)}
.known>ul{list-style:none;padding:0;display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem 2rem}
.known li ul{white-space:normal}
.known li li{margin:.3rem 0 0}
.foot{border-top:2px solid var(--ink);padding-top:.6rem;color:var(--quiet);font-size:.875rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;vertical-align:baseline;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
thead th,thead td{border-bottom:2px solid var(--strong);font-weight:600;color:var(--quiet)}
.number{text-align:right;font-variant-numeric:tabular-nums}
.value,.answers{white-space:nowrap}
.principles td:last-child,.principles th:last-child{padding-right:0}
.principles .bar{vertical-align:top;min-width:7rem;padding-top:.58rem;padding-bottom:.2rem}
.range{color:var(--quiet);display:block;font-size:.875em}
.depth-1{padding-left:1rem}.depth-2{padding-left:2rem}.depth-3{padding-left:3rem}.depth-4{padding-left:4rem}
tbody th{font-weight:600}
svg{display:block}
.patterns{position:absolute}
.track{fill:var(--track)}
.grid{stroke:var(--paper);stroke-width:1.5}
.solid{fill:var(--bar)}
.stripe{fill:var(--bar)}
.open{stroke:var(--bar);stroke-width:1}
svg .value{stroke:var(--mark);stroke-width:3}
svg .shown{fill:var(--paper);stroke:var(--mark);stroke-width:2}
.legend{color:var(--quiet);font-size:.875rem;margin:.5rem 0 0}
.mark{display:inline-block;margin-right:1rem;white-space:nowrap}
.mark svg{display:inline-block;vertical-align:-.1em}
.full{border-top:.5rem solid var(--bar);margin-top:3rem;padding-top:.5rem}
.full>*{max-width:52rem}
.full>.part{margin-top:2rem}
.full h2{font-size:1.5rem}
.full .part .part{margin-top:1.5rem}
.full .part .part h3{font-size:1.2rem}
.entry{border-top:1px solid var(--line);padding:.8rem 0 .4rem}
.entry ul{list-style:none;padding:0}
.ask{color:var(--quiet)}
.filter{background:var(--wash);padding:1rem 1.25rem .5rem;margin-top:2.5rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:end}
.filter>*{min-width:0;max-width:100%}
.filter h2,.filter h3,.found{flex-basis:100%}
.filter[hidden],[hidden]{display:none}
.to-filter{margin:.5rem 0 0}
${tiles}
.heat-map>ul,.heat-map ul ul{list-style:none;margin:0;padding:0}
.heat-map>ul>li{display:grid;grid-template-columns:minmax(0,12rem) minmax(0,1fr);gap:.15rem 1rem;align-items:center;margin:0 0 .3rem}
.heat-map ul ul{display:flex;flex-wrap:wrap;gap:.25rem}
.heat-map ul ul li{margin:0}
.tile{display:block;min-width:2.6rem;min-height:2rem;padding:.25rem .4rem;border:1px solid var(--strong);text-align:center;text-decoration:none;font-weight:700;font-variant-numeric:tabular-nums}
.tile:hover{outline:2px solid var(--ink)}
.heat-none{color:var(--ink);border-style:dashed}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
details{margin:.6rem 0}
summary{cursor:pointer;font-weight:600;padding:.25rem 0}
details tbody th{padding-top:.8rem}
label{display:block;font-weight:600}
.tick label{display:inline;margin-left:.5rem}
.tick{padding:.4rem 0}
input[type=checkbox]{width:1.25rem;height:1.25rem;vertical-align:-.25rem;margin:0;accent-color:var(--bar)}
select,button{font:inherit;color:var(--ink);background:var(--paper);border:2px solid var(--strong);border-radius:0;padding:.35rem .6rem;min-height:2.5rem;max-width:100%}
button{font-weight:600;cursor:pointer}
@media screen and (min-width:48rem){.in-short ul,.known>ul{grid-template-columns:repeat(auto-fit,minmax(15rem,1fr))}.in-short ul:has(>:nth-child(4)){grid-template-columns:repeat(3,minmax(0,1fr))}.in-short li:nth-child(4){grid-column:1/-1}.barriers ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:.5rem 2rem}}
@media screen and (min-width:68rem){main{padding-top:.75rem}h1{margin-bottom:.25rem}.opening p{margin-bottom:0}.in-short{padding:.6rem 1.25rem .25rem}.in-short h2{margin-bottom:.15rem}.in-short li{padding:.3rem 0}.in-short li:last-child{padding:.3rem .9rem}.principles .words{width:12.25rem}.principles tbody th{min-width:6.6rem}.principles th,.principles td{padding-top:.3rem;padding-bottom:.3rem}.principles .bar{padding-top:.48rem;padding-bottom:.2rem}.page{grid-template-columns:minmax(0,1fr) minmax(0,1.08fr);row-gap:.8rem}.page>.steps{grid-column:1;grid-row:3}.page>.steps~.principles{grid-column:2;grid-row:3}.steps li{margin-bottom:.6rem}.steps p{margin-bottom:.1rem}}
@media screen and (min-width:90rem){main{max-width:98rem}}
@media screen and (min-width:68rem){.full{display:grid;grid-template-columns:minmax(0,52rem) minmax(0,1fr);grid-auto-rows:max-content;column-gap:2.5rem}.full>.part{grid-column:1}.full>.filter{grid-column:2;grid-row:1/span 500;align-self:start;position:sticky;top:1rem;display:block}.full>.filter[hidden]{display:none}}
@media screen and (max-width:47.99rem){
main{padding:1rem 1rem 3rem}
h1{font-size:1.6rem}
.heat-map>ul>li{grid-template-columns:minmax(0,1fr);margin-bottom:.6rem}
.principles thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.principles tbody,.principles tr{display:block}
.principles tr{display:grid;grid-template-columns:1fr auto;gap:0 1rem;border-bottom:1px solid var(--line);padding:.5rem 0}
.principles th,.principles td{border:0;padding:0}
.principles .bar{grid-column:1/-1;grid-row:2;padding:.2rem 0}
.principles .value{grid-column:2;grid-row:1}
.principles .words{grid-row:3;grid-column:1}
.principles .answers{grid-row:3;grid-column:2;text-align:right}
.principles .shown{grid-row:4;grid-column:2}
.principles .shown:not(:empty)::before{content:attr(data-head) " "}
.principles .was{grid-row:4;grid-column:1}
.principles .was:not(:empty)::before{content:attr(data-head) " "}
.range{display:inline}
}
@media print{
:root{--ink:#000;--quiet:#333;--paper:#fff;--wash:#fff;--line:#999;--strong:#555;--link:#000;--bar:#444;--track:#e4e4e4;--mark:#000}
@page{size:A4;margin:9mm 12mm}
body{font-size:9.5pt;line-height:1.22;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
a{text-decoration:none}
h1{font-size:15pt;margin-bottom:1mm}
h2{font-size:11pt;margin-bottom:.8mm}
p,ul,ol{margin-bottom:.8mm}
li{margin-bottom:.6mm}
.opening p{max-width:none;margin:0}
.page{display:block}
.page>*{margin-bottom:1.8mm}
.in-short{padding:0 0 0 3mm;border-left:1.2mm solid #444}
.in-short ul,.known>ul{display:block}
.known li ul,.known li li{display:inline;margin:0;padding:0}
.known li ul::before{content:" "}
.in-short li,.in-short li:last-child{padding:0;margin:0 0 .6mm}
.in-short li:last-child{background:none;color:inherit;font-weight:600}
.in-short strong,.known strong{display:inline}
.steps li{margin-bottom:1.2mm}
.steps p{margin:0}
table{font-size:9.5pt}
th,td{padding:.4mm 2.5mm .4mm 0}
.principles .bar{vertical-align:middle;padding:0 2.5mm 0 0;min-width:24mm;width:24mm}
.principles:not(:has(.shown)) .bar{width:35%}
.range{display:inline;font-size:1em}
code{font-size:9.5pt}
.legend{display:inline;font-size:9.5pt;margin:0}
.foot{border-top:1pt solid #000;padding-top:1mm;font-size:9.5pt;line-height:1.2;margin:0}
.full{display:block;break-before:page;border:0;margin:0;padding:0}
.full>*{max-width:none}
.full .part{margin-top:5mm}
.entry{break-inside:avoid;padding:1.5mm 0 .5mm}
h2,h3{break-after:avoid}
.report+.report{break-before:page}
.filter,.to-filter,details{display:none}
.entry[hidden],.part[hidden]{display:block}
.heat-map>ul>li{display:block;break-inside:avoid;margin-bottom:1.5mm}
.heat-map>ul>li>span{font-weight:600}
.heat-map ul ul{display:block;columns:2;column-gap:6mm}
.heat-map ul ul li{break-inside:avoid}
.tile{display:grid;grid-template-columns:9mm 1fr;min-height:0;padding:0;border:0}
.tile span:first-child{border:.5pt solid #555;align-self:start}
.tile .unseen{position:static;width:auto;height:auto;clip-path:none;white-space:normal;text-align:left;font-weight:400;background:#fff;color:#000;padding-left:2mm;margin-right:-.5mm}
}
`,
  sha256: 'yCcKIgqOKNdm/nYRxR/v6r9g3N18tTaC/a+SsflXY+k=',
};
