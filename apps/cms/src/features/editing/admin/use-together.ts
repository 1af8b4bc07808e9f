import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Together } from '../shapes';

const PAUSE_MS = 5000;

/** Who else has the entry open and who saved it last, asked again and again. `isCut` while the server does not answer. */
export function useTogether(path: string | null): { together: Together | null; isCut: boolean } {
  const { post } = useFetchClient();
  const [together, setTogether] = useState<Together | null>(null);
  const [isCut, setCut] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the client is new with every render
  useEffect(() => {
    if (path === null) return;
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const visit = async () => {
      try {
        const { data } = await post<Together>(`/together/${path}`, {});
        if (isOver) return;
        setTogether(data);
        setCut(false);
      } catch {
        if (isOver) return;
        setCut(true);
      }
      timer = setTimeout(visit, PAUSE_MS);
    };
    void visit();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [path]);

  return { together, isCut };
}
