/** What is in a film, as its format names it: pictures (H.264, …) and sound (AAC, …). */
export interface Codecs {
  video: readonly string[];
  audio: readonly string[];
}

/**
 * What all browsers show that people here may have, by the name in the file. AV1 is not
 * shown by iPhones before 2023.
 */
const SHOWN: ReadonlySet<string> = new Set(['avc1', 'avc3', 'V_VP8', 'V_VP9']);
/** What all of them play, or nothing. */
const PLAYED: ReadonlySet<string> = new Set([
  'mp4a',
  'mp4a.40',
  'mp4a.66',
  'mp4a.67',
  'mp4a.68',
  'mp4a.69',
  'mp4a.6b',
  'A_OPUS',
  'A_VORBIS',
]);

/** What people may have heard of. */
const NAMES: Readonly<Record<string, string>> = {
  hvc1: 'HEVC (H.265)',
  hev1: 'HEVC (H.265)',
  dvh1: 'Dolby Vision',
  dvhe: 'Dolby Vision',
  av01: 'AV1',
  V_AV1: 'AV1',
  vp09: 'VP9 in MP4',
  mp4v: 'MPEG-4 Part 2',
  apcn: 'ProRes',
  apch: 'ProRes',
  apcs: 'ProRes',
  apco: 'ProRes',
  ap4h: 'ProRes',
  jpeg: 'Motion JPEG',
  'avc1.high': 'H.264 with more than 8 bits for a colour',
  encv: 'a locked film (DRM)',
  enca: 'locked sound (DRM)',
  'ac-3': 'Dolby Digital (AC-3)',
  'ec-3': 'Dolby Digital Plus (E-AC-3)',
  'mp4a.a5': 'Dolby Digital (AC-3)',
  'mp4a.a6': 'Dolby Digital Plus (E-AC-3)',
  alac: 'Apple Lossless (ALAC)',
  samr: 'AMR',
  Opus: 'Opus in MP4',
  fLaC: 'FLAC',
};

const REMEDY =
  'Save it again as MP4 with H.264 and AAC, which video programs call “most compatible” or “for the web”.';

/** Why many people could not watch a film, going on after its name, with what to do; or null. */
export function refuseCodecs({ video, audio }: Codecs): string | null {
  if (video.length === 0)
    return `is only sound: it holds no film. Check that it is the right file, or ask for the film itself.`;
  const dark = video.find((codec) => !SHOWN.has(codec));
  if (dark) return `would stay black for many people: its pictures are ${nameOf(dark)}. ${REMEDY}`;
  const mute = audio.find((codec) => !PLAYED.has(codec));
  return mute ? `would be silent for many people: its sound is ${nameOf(mute)}. ${REMEDY}` : null;
}

function nameOf(codec: string): string {
  return NAMES[codec] ?? `written as “${codec.replace(/[^\w .-]/g, '?')}”`;
}
