/**
 * What a page for the screen has besides the style of the printed page. Measures are those of the paper, a fifth
 * larger on a screen. What is printed from the page looks as the document does.
 */
export const SCREEN_STYLE = `
.hoppa{position:absolute;left:-999em}
.ersatt{font:400 12.75px/18px var(--rubrik);color:var(--dämpad);border-left:2px solid var(--linje);padding:2px 0 2px 10px}
.infogad{height:auto}
.underskrift .ort-datum{display:none}
.rullning{margin:0 0 18px}.rullning>table{margin-bottom:0}
.löptext>.rullning{margin-left:calc(-1 * var(--indrag))}
@media screen{
html{font-synthesis:weight style}
body{zoom:1.2;max-width:1160px;margin:0 auto;padding:0 20px 64px}
.hoppa:focus{left:8px;top:8px;z-index:1;padding:8px 12px;background:#fff;outline:2px solid var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
main:focus{outline:0}
.omslag{height:auto;padding:28px 0 24px}
.logotyper{height:auto;margin-bottom:28px}.logotyper:empty{display:none}
.omslag-titel{font-size:30px;line-height:38px}
.omslag-parter,.omslag-fot{margin-top:24px;width:auto}
nav{border:1px solid var(--hårlinje);border-width:1px 0;padding:16px 0}
nav h1{font-size:18.5px;line-height:24px;margin-bottom:4px;color:inherit}
nav .innehållsrader a{padding-top:2.5px;padding-bottom:2.5px}
nav a:hover{text-decoration:underline}
main>section,.rapportdel.ny-sida{margin-top:56px}
a.hänvisning{text-decoration:underline}
table,.löptext{overflow-wrap:break-word}
.rullning,.diagram[role]{overflow-x:auto}
.rullning>table{min-width:calc(var(--kolumner) * 128px)}.rullning>.siffertabell{min-width:0}
.figur img,img.i-rad{max-width:100%;height:auto}
.vattenstämpel{display:none}
.löptext>p,.löptext>ul,.löptext>ol,.löptext>blockquote,.förord>p{max-width:640px}
}
@media screen and (max-width:799px){
:root{--indrag:0px}
body{padding:0 16px 48px}
h1{font-size:24px;line-height:31px}
.omslag-titel{font-size:26px;line-height:33px}
.förord,.löptext{padding-left:0}
.målområde,.läge,.öppen{white-space:normal}
.löptext>h2:has(>.nummer){padding-left:0;text-indent:0}
.löptext>h2>.nummer{min-width:0;margin-right:8px}
.figur.bredvid{display:block}.figur.bredvid .siffertabell{margin-top:14px}
.diagram:not([role])>svg{max-width:100%;height:auto}
.underskriftsblock.i-par{grid-template-columns:1fr}
.orsaksplan>.övrigt{columns:1}
.faktatabell>tbody>tr>th,.blankett>tbody>tr>th{width:34%}
.paneler{grid-template-columns:188px}
}
@media screen and (max-width:479px){
.omslag-titel{font-size:18px;line-height:25px}
h1{font-size:20px;line-height:27px}
}
@media screen and (min-width:1100px){
body{display:grid;grid-template-columns:220px minmax(0,1fr);column-gap:44px;align-items:start}
header{grid-column:1/-1}
nav{position:sticky;top:0;max-height:80vh;overflow-y:auto;border-bottom:0}
nav .innehållsrader .nivå-3{display:none}
main>section:first-child{margin-top:16px}
}
`
