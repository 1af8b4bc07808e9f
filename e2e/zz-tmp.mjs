import { chromium } from '@playwright/test';
export const B='http://localhost:23337';
export async function start(opts={}) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args:['--no-sandbox','--disable-quic'] });
  const res = await fetch(B+'/admin/login',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({email:'admin@example.org',password:'Aa1-Xzqyv9Fh9vxotzRZiSSk'})});
  const {data} = await res.json();
  const ctx = await browser.newContext({ viewport:{width:1366,height:768}, permissions:['clipboard-read','clipboard-write'], ...opts });
  await ctx.addInitScript(t => { try{ if(!localStorage.getItem('jwtToken')) localStorage.setItem('jwtToken', JSON.stringify(t)); localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_1','1')}catch{} }, data.token);
  await ctx.addCookies([{name:'jwtToken',value:data.token,url:B}]);
  const page = await ctx.newPage();
  page.on('pageerror', e => console.log('PAGEERROR', e.message));
  page.on('console', m => { if(m.type()==='error'||m.type()==='warning') console.log('CONSOLE', m.type(), m.text().slice(0,300)); });
  const api = async (method, path, body) => { const r = await fetch(B+path,{method,headers:{'content-type':'application/json',authorization:'Bearer '+data.token},body:body?JSON.stringify(body):undefined}); return r.json(); };
  return { browser, ctx, page, api };
}
