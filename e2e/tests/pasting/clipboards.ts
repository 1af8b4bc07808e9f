/** What browsers get from the clipboard, as these programs put it there, cut to what matters. */
export interface Clipboard {
  html: string;
  plain: string;
}

/** Word for Microsoft 365: lists are paragraphs with a sign, and what is not seen is marked in the style. */
export const WORD: Clipboard = {
  plain: 'Getting ready\r\nBring your medicines.\r\n·\tA list of what you take\r\n·\tWater\r\n',
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-text:·;} --></style></head>
<body lang=EN-GB><!--StartFragment-->
<h1 style='color:#2F5496;mso-fareast-font-family:"Times New Roman"'>Getting ready<o:p></o:p></h1>
<p class=MsoNormal><span style='font-family:"Comic Sans MS";color:red;background:yellow;mso-highlight:yellow'>Bring your
<b style='mso-bidi-font-weight:normal'>medicines</b>.&nbsp;</span>See <a href="https://www.nhs.uk/medicines/"><span style='color:#0563C1'>all medicines</span></a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>A list of what you <i>take</i><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Water<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Come in<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Monday</p></td><td><p class=MsoNormal>9am</p></td></tr></table>
<!--EndFragment--></body></html>`,
};

/** Google Docs: all of it within a bold element that is not bold, and every style written out. */
export const GOOGLE_DOCS: Clipboard = {
  plain: 'Your first visit\nPlan for two hours 🙂.\nPark behind the house\nBy the lift\n',
  html: `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1b2c"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt"><span style="font-size:16pt;font-family:Arial,sans-serif;font-weight:400;white-space:pre-wrap">Your first visit</span></h2><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400;font-style:normal;text-decoration:none">Plan for </span><span style="font-size:11pt;font-weight:700;font-style:normal">two hours</span><span style="font-weight:400"> 🙂.</span></p><ol style="margin-top:0"><li dir="ltr" style="list-style-type:decimal" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;font-style:italic">Park behind the house</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400">By the lift</span></p></li></ul></ol></b>`,
};

/** A page of another website, with all that a page may hold. */
export const WEB_PAGE: Clipboard = {
  plain: 'Pacing\nStop before it hurts. Read more\nOne Two',
  html: `<div class="article" onclick="window.evil=1"><h1 id="top">Pacing</h1><div>Stop <strong>before</strong> it hurts.<img src="x" onerror="window.evil=2" alt="A person rests"><script>window.evil=3</script><style>p{color:red}</style> <a href="https://www.nhs.uk/pacing/" style="color:red" onclick="window.evil=4">Read more</a> or <a href="javascript:window.evil=5">try this</a>.</div><ul><li>One<ul><li>Within one</li></ul></li><li>Two</li></ul><iframe src="https://example.org/"></iframe><form><label>Name <input value="typed"></label><button>Send</button></form></div>`,
};
