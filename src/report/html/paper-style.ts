import type { Source } from './document.js';

/** How paper for the room looks: two questions to a sheet of A4; on a screen one under the other. */
export const paperStyle: Source = {
  text: `
:root{color-scheme:light dark;--ink:#12181b;--quiet:#4a5459;--paper:#fff;--line:#7d8a91}
@media (prefers-color-scheme:dark){:root{--ink:#eef2f4;--quiet:#b3bec4;--paper:#15191c;--line:#84929a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.4 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.125rem;line-height:1.3;margin:0 0 .35rem}
p{margin:0 0 .4rem;white-space:pre-line}
ul{list-style:none;margin:0 0 .4rem;padding:0}
li{position:relative;padding-left:1.9rem;margin:0 0 .3rem;white-space:pre-line}
.box{position:absolute;left:0;top:.1em;width:1.15rem;height:1.15rem;border:2px solid var(--ink)}
.where,.hint,.how{color:var(--quiet);font-size:.9375rem}
.how{font-weight:600}
.question{border-top:2px solid var(--ink);padding:.6rem 0 1rem;margin-top:1.5rem;display:flex;flex-direction:column}
.blank{display:flex;gap:.5rem;align-items:baseline}
.blank::after{content:"";flex:1;border-bottom:1px solid var(--line)}
ul.roles{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:0 1.5rem}
.roles li{padding-left:0}
.aside{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,2.4fr);gap:0 1rem}
.note{flex:1;min-height:5rem;border:1px solid var(--line);padding:.3rem .5rem;color:var(--quiet);font-size:.9375rem}
.text{min-height:3rem}
.shows{margin-top:.4rem}
@media screen and (max-width:30rem){.aside{grid-template-columns:minmax(0,1fr)}}
@media print{
:root{--ink:#000;--quiet:#333;--paper:#fff;--line:#777}
@page{size:A4;margin:9mm 14mm}
body{font-size:10pt;line-height:1.27;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0}
h1{font-size:17pt}
h2{font-size:12pt}
.where,.hint,.how,.note{font-size:9.5pt}
p,li{margin-bottom:.9mm}
header{min-height:60mm}
.question{break-inside:avoid;min-height:133mm;margin:0 0 2mm;padding:2mm 0 0;border-top:1.5pt solid #000}
.box{width:4mm;height:4mm;border:1pt solid #000}
li{padding-left:6.5mm}
.blank{min-height:7mm}
.note{min-height:14mm}
}
`,
  sha256: 'xspQFuhw4b3Ljytz25uuPQ1CIpYMt7tFesyWwRNFLUg=',
};
