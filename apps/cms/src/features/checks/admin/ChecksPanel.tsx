import { Box, Typography } from '@strapi/design-system';
import { NoAnswerYet } from '../../../admin-kit/asking/use-answer';
import { SELDOM_MS, usePolled } from '../../../admin-kit/asking/use-polled';
import { Folded, Headline, Line, Stack } from '../../../admin-kit/entry/Lines';
import {
  entryPath,
  type Panel,
  type PanelProps,
  useUnsaved,
  versionOf,
} from '../../../admin-kit/entry/panel';
import { keyed } from '../../../admin-kit/keyed';
import { describeBreaks } from '../../usage/admin/describe-breaks';
import { Sentences } from '../../usage/admin/Sentences';
import type { Checks, Finding } from '../shapes';
import { describeChecks } from './describe-checks';
import { FindingButton } from './FindingButton';

/** Panel of the edit view: what keeps the saved draft from being published, and what could be plainer. */
export function ChecksPanel(props: PanelProps): Panel {
  const path = entryPath(props);
  if (path === null || props.activeTab === 'published') return null;
  return { title: 'Checks', content: <CheckList key={path} path={path} version={versionOf(props)} /> };
}

/** The findings of an entry as it was saved last. */
export function CheckList({ path, version }: { path: string; version: string }) {
  const isUnsaved = useUnsaved();
  const { answer, problem } = usePolled<Checks>(`/checks/${path}`, version, () => false, {
    restingMs: SELDOM_MS,
  });
  if (answer === null) return <NoAnswerYet problem={problem} />;
  const faults = answer.findings.filter(({ level }) => level === 'block');
  const advice = answer.findings.filter(({ level }) => level === 'warn');
  const { heading, tone, lines, suggestions } = describeChecks(
    faults.length,
    advice.length,
    answer.readingAge,
  );
  return (
    <Stack state={<Headline tone={tone}>{heading}</Headline>}>
      {isUnsaved && <Line>Save to check what you have changed since.</Line>}
      <Findings findings={faults} label="To put right before publishing" />
      <Breaks title="Publishing it breaks links elsewhere" breaks={answer.breaks} />
      <Breaks title="Unpublishing it, as planned, breaks links elsewhere" breaks={answer.breaksLater} />
      {advice.length > 0 && (
        <Folded title={suggestions}>
          <Findings findings={advice} label="Suggestions" />
        </Folded>
      )}
      {lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
    </Stack>
  );
}

/** Links on other pages that will lead nowhere, with the way to them. */
function Breaks({ title, breaks }: { title: string; breaks: Checks['breaks'] }) {
  if (breaks.length === 0) return null;
  return (
    <Box role="group" aria-label={title}>
      <Typography fontWeight="bold">{title}</Typography>
      <Sentences sentences={describeBreaks(breaks)} />
    </Box>
  );
}

function sayFinding({ path, message, excerpt }: Finding): string {
  return `${path.join('.')} ${message} ${excerpt}`;
}

function Findings({ findings, label }: { findings: readonly Finding[]; label: string }) {
  if (findings.length === 0) return null;
  return (
    <Box tag="ul" style={{ listStyle: 'none', padding: 0 }} aria-label={label}>
      {keyed(findings, sayFinding).map(({ key, item }) => (
        <Box tag="li" key={key} paddingBottom={2}>
          <FindingButton finding={item} />
        </Box>
      ))}
    </Box>
  );
}
