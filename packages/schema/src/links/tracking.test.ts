import { describe, expect, it } from 'vitest';
import { unwrapLink } from './unwrap-link.ts';

describe('an address', () => {
  it.each([
    ['https://a.uk/?page=2&utm_source=newsletter&utm_medium=email&mc_cid=1&mc_eid=2', 'https://a.uk/?page=2'],
    ['https://a.uk/?utm_source=a&amp;utm_medium=b&gad_source=1', 'https://a.uk/'],
    ['https://a.uk/?gclid=1#part', 'https://a.uk/#part'],
    ['https://a.uk/?dm_i=1ABC,2,3&x=1', 'https://a.uk/?x=1'],
    ['https://a.uk/?elqTrackId=1&elq=2&elqaid=3&elqat=1&elqCampaignId=4', 'https://a.uk/'],
    ['https://a.uk/?vgo_ee=AbC%3D&ck_subscriber_id=1&_kx=AbC.d&_se=amFuZQ&_cldee=amFuZQ', 'https://a.uk/'],
    ['https://a.uk/?j=1&sfmc_sub=2&sfmc_id=3&sfmc_activityid=4', 'https://a.uk/?j=1'],
    ['https://a.uk/?ml_subscriber=1&ml_subscriber_hash=2&emci=3&spUserID=4&trk_contact=5', 'https://a.uk/'],
    ['https://a.uk/?at_recipient_id=1&ysclid=2&WT.mc_id=3&et_rid=4&__s=5', 'https://a.uk/'],
    ['https://a.uk/b;jsessionid=0A1B?x=1', 'https://a.uk/b?x=1'],
    ['https://a.uk/?fbclid=1&x=%20a+b&msclkid=2', 'https://a.uk/?x=%20a+b'],
    ['https://a.uk/#utm_source=a&utm_medium=b', 'https://a.uk/'],
    ['https://a.uk/?u=&&x#utm_source=y', 'https://a.uk/?u=&&x'],
    ['https://a.uk/?x=1#part&utm_source=a', 'https://a.uk/?x=1#part'],
    ['https://a.uk/#/plan?utm_source=a&week=2', 'https://a.uk/#/plan?week=2'],
    ['https://a.uk/?pk_campaign=a&mtm_source=b&at_medium=c', 'https://a.uk/'],
    ['https://youtu.be/dQw4w9WgXcQ?si=AbC-d', 'https://youtu.be/dQw4w9WgXcQ'],
    ['https://www.youtube.com/watch?v=dQw&feature=share&t=42s', 'https://www.youtube.com/watch?v=dQw&t=42s'],
    ['https://m.youtube.com/watch?v=dQw&feature=youtu.be&pp=yg', 'https://m.youtube.com/watch?v=dQw'],
    [
      'https://www.youtube-nocookie.com/embed/dQw?si=AbC&start=5',
      'https://www.youtube-nocookie.com/embed/dQw?start=5',
    ],
    ['https://open.spotify.com/episode/abc?si=1', 'https://open.spotify.com/episode/abc'],
    ['https://mailchi.mp/hospital/news?e=0123456789', 'https://mailchi.mp/hospital/news'],
    ['https://us1.campaign-archive.com/?e=0123456789&u=1&id=2', 'https://us1.campaign-archive.com/?u=1&id=2'],
    ['https://x.com/hospital/status/1?s=20&t=AbC', 'https://x.com/hospital/status/1'],
    ['https://www.tiktok.com/@hospital/video/1?_r=1&_t=8x', 'https://www.tiktok.com/@hospital/video/1'],
    ['https://www.facebook.com/hospital/posts/1?mibextid=AbC', 'https://www.facebook.com/hospital/posts/1'],
    [
      'https://www.linkedin.com/posts/hospital_1?trk=public_post&rcm=1',
      'https://www.linkedin.com/posts/hospital_1',
    ],
  ])('is without what follows its readers: %s', (address, plain) => {
    expect(unwrapLink(address)).toBe(plain);
  });
});
